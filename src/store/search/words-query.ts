import { loadStem, STEMMED, type Stem } from "../../language/index.ts";
import { StoreError } from "../errors.ts";
import { quoted } from "../vector.ts";
import { UNCHANGED, type Word, wordsOf } from "../words.ts";

/** Words to look for, as the database and as the marking of hits want them. */
export interface WordsQuery {
  /** A literal of PostgreSQL's type `tsquery`. */
  readonly query: string;
  /** Whether a word of a text is one of those that were looked for. */
  readonly matches: (word: Word) => boolean;
}

/** More make no sense, and the database would have to take them all. */
const MOST_TERMS = 32;

/**
 * Reads what a user looks for: all of the words, `"a phrase"`, `begin*`, `-without`. The archive holds several
 * languages and nobody says in which one he asks, so each word is looked for in the form that each language gives it.
 * Null where there are no words at all. Throws `search.words`.
 */
export async function wordsQueryOf(asked: string): Promise<WordsQuery | null> {
  const terms = Array.from(asked.matchAll(/(-?)(?:"([^"]*)"|(\S+))/g), ([, minus, phrase, word]) => ({
    without: minus === "-",
    prefix: phrase === undefined && word!.endsWith("*"),
    folded: Array.from(wordsOf(phrase ?? word!, UNCHANGED), ({ form }) => form),
  })).filter(({ folded }) => folded.length > 0);
  if (terms.length === 0) {
    if (asked.trim() === "") return null;
    throw new StoreError("search.words", "there is no word in what is looked for: give letters or digits");
  }
  if (terms.every(({ without }) => without))
    throw new StoreError("search.words", "give at least one word to look for beside those to leave out");
  if (terms.length > MOST_TERMS)
    throw new StoreError("search.words", `at most ${MOST_TERMS} words can be looked for at once`);

  const stems = [UNCHANGED, ...(await Promise.all(STEMMED.map(loadStem)))];
  const wanted = terms.filter(({ without }) => !without);
  const whole = new Set(wanted.filter(({ prefix }) => !prefix).flatMap(({ folded }) => formsOf(folded, stems)));
  const beginnings = wanted.filter(({ prefix }) => prefix).flatMap(({ folded }) => formsOf(folded, stems));
  return {
    query: terms.map((term) => queryOf(term, stems)).join(" & "),
    matches: ({ form }) => whole.has(form) || beginnings.some((beginning) => form.startsWith(beginning)),
  };
}

function formsOf(folded: readonly string[], stems: readonly Stem[]): string[] {
  return [...new Set(folded.flatMap((word) => stems.map((stem) => stem(word))))];
}

/** One term: its words one after the other, each in any of its forms. */
function queryOf(
  { without, prefix, folded }: { readonly without: boolean; readonly prefix: boolean; readonly folded: string[] },
  stems: readonly Stem[],
): string {
  const words = folded.map((word, i) => {
    const ending = prefix && i === folded.length - 1 ? ":*" : "";
    return `(${formsOf([word], stems)
      .map((form) => quoted(form) + ending)
      .join(" | ")})`;
  });
  return `${without ? "!" : ""}(${words.join(" <-> ")})`;
}
