import type { Stem } from "../language/index.ts";

/** A word of a text as the index knows it, and where it stands. */
export interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** Words as they are, but for case and accents. */
export const UNCHANGED: Stem = (word) => word;

/** Longer runs of letters are no words; the index would refuse them. */
const LONGEST = 100;

/** Lower case without accents and umlauts, "ss" for "ß": "Übermäßig" → "ubermassig". */
export function fold(word: string): string {
  return word.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
}

/**
 * The words of a text in their order: runs of letters and digits, folded and without their endings. This is the one
 * place that decides which words are the same to a search; lemmas would come in as another `Stem`.
 * "Kim-Regierung" is two words. O(length).
 */
export function* wordsOf(text: string, stem: Stem, offset = 0): Generator<Word> {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const form = stem(fold(word.slice(0, LONGEST)));
    if (form !== "") yield { form, start: offset + index, end: offset + index + word.length };
  }
}

/** The different folded words of short texts, such as names: what filters by name compare. */
export function nameWords(...names: readonly (string | null)[]): string[] {
  const words = names.flatMap((name) => Array.from(wordsOf(name ?? "", UNCHANGED), ({ form }) => form));
  return [...new Set(words)];
}
