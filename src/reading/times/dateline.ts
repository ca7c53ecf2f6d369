import type { Part } from "../../article/index.ts";
import { type SentenceTables, splitSentences } from "../../language/index.ts";
import type { Span, Tokens } from "../../text/index.ts";
import type { TimeGrammar } from "./grammar.ts";
import { findTimes } from "./times.ts";

export interface DatelineInput {
  readonly text: string;
  readonly tokens: Tokens;
  readonly parts: readonly Part[];
  readonly tables: SentenceTables;
  readonly grammar: TimeGrammar;
}

/** How far into the first paragraph a dateline reaches: "GENF, 3. Mai 2024 (dpa) – …". */
const REACH = 60;
const DASH = /\s[–—-]{1,2}\s/u;
const FULL_DATE = /^\d{4}-\d{2}-\d{2}/u;

/**
 * The day of publication as the page states it: the first full date in the furniture above the article ("Stand:
 * 20.06.2024, 14:30 Uhr") or in its dateline. Null where none stands there; dates of the story itself never count.
 */
export function publicationDay(input: DatelineInput): string | null {
  const { text, tokens, parts, grammar } = input;
  const places = placesOf(text, parts);
  if (places.length === 0) return null;
  const sentences = splitSentences(text, tokens, places, input.tables);
  for (const { type, value } of findTimes({ text, tokens, sentences, anchor: null, grammar }))
    if ((type === "DATE" || type === "TIME") && FULL_DATE.test(value)) return value.slice(0, 10);
  return null;
}

function placesOf(text: string, parts: readonly Part[]): Span[] {
  const first = parts.findIndex(({ kind }) => kind === "paragraph" || kind === "teaser");
  if (first < 0) return [];
  const above = parts.slice(0, first).filter(({ kind }) => kind === "furniture");
  const { start, end } = parts[first] as Part;
  const dash = DASH.exec(text.slice(start, Math.min(end, start + REACH)));
  return dash ? [...above, { start, end: start + dash.index }] : above;
}
