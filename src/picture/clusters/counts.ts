import type { Span, SpanPair } from "../../text/index.ts";
import { overlaps } from "../../text/index.ts";

/** A number and the word that it counts. */
export interface Count {
  readonly number: number;
  /** The counted word, lower-cased. */
  readonly of: string;
  readonly span: SpanPair;
}

const COUNTED = /(?<![\p{L}\d.,])(\d{1,3}(?:[.,\u00a0]\d{3})+|\d{1,9})[ \u00a0](\p{L}[\p{L}-]{2,40})/gu;

/** The numbers in digits of the evidence with the words they count; dates and times of day are none. Linear. */
export function countsIn(text: string, evidence: readonly SpanPair[], times: readonly Span[]): Count[] {
  return evidence.flatMap(([start, end]) =>
    [...text.slice(start, end).matchAll(COUNTED)].flatMap((match): Count[] => {
      const [, digits = "", of = ""] = match;
      const span: SpanPair = [start + match.index, start + match.index + match[0].length];
      const dated = times.some((time) => overlaps(time, { start: span[0], end: span[0] + digits.length }));
      return dated ? [] : [{ number: Number(digits.replace(/\D/gu, "")), of: of.toLowerCase(), span }];
    }),
  );
}
