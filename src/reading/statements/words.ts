import type { Language, StatementTables, VerbForm } from "../../language/index.ts";
import type { Tokens } from "../../text/index.ts";
import { tokenAt } from "../../text/index.ts";
import type { MentionIndex } from "../actors/mention-index.ts";

/** Tokens `[from, to)`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** What the frame finder reads: the words of the text and the language's tables. */
export interface FrameWords {
  readonly tokens: Tokens;
  /** Lower-cased form of a token. */
  readonly lower: (token: number) => string;
  readonly verbs: ReadonlyMap<string, readonly VerbForm[]>;
  readonly tables: StatementTables;
  /** End of the name that begins at or covers this token, or null: names end phrases. */
  readonly nameEnd: (token: number) => number | null;
}

/** Whether a finite verb stands in the range. */
export function holdsFinite(words: FrameWords, range: TokenRange): boolean {
  for (let at = range.from; at < range.to; at++) {
    const readings = words.verbs.get(words.lower(at));
    if (readings?.some((r) => FINITE.has(r.form)) && !isCapitalised(words, at)) return true;
    if (words.tables.auxiliaries.has(words.lower(at))) return true;
  }
  return false;
}

/** A capital inside a sentence makes a German noun of "Fragen" or "Bitten". */
export function isCapitalised(words: FrameWords, at: number): boolean {
  return words.tokens.forms[words.tokens.form[at] as number] !== words.lower(at);
}

/** Names of the finite forms. */
export const FINITE = new Set(["present", "past", "subj1", "subj2"]);

/** The words of a text as the frame finder reads them. */
export function frameWords(
  tokens: Tokens,
  lowers: readonly string[],
  language: Language,
  mentions: MentionIndex,
): FrameWords {
  return {
    tokens,
    lower: (token) => lowers[tokens.form[token] as number] as string,
    verbs: language.verbs,
    tables: language.statements,
    nameEnd: (token) => {
      const end = tokens.end[token] as number;
      const [mention] = mentions.overlapping({ start: tokens.start[token] as number, end });
      const isPerson = mention?.form === "name" && mention.actor.kind === "person";
      return isPerson && mention.end >= end ? tokenAt(tokens, mention.end - 1) + 1 : null;
    },
  };
}

/** Whether the token marks reported speech by its mood: Konjunktiv I that cannot be read as indicative. */
export function isReportive(words: FrameWords, token: number): boolean {
  const lower = words.lower(token);
  if (words.tables.reportive.has(lower)) return true;
  const readings = words.verbs.get(lower);
  if (!readings?.some((r) => r.form === "subj1" && r.number === "sg") || isCapitalised(words, token)) return false;
  return !readings.some((r) => r.form === "past");
}
