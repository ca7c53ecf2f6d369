import type { Sentence, Tokens } from "../../text/index.ts";
import { formAt } from "../../text/index.ts";
import type { Quotation } from "./quotations.ts";

/** A stretch of a sentence between separators, outside of quotations: tokens `[from, to)`. */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** A sentence as the frame finder sees it. */
export interface Layout {
  readonly sentence: Sentence;
  readonly segments: readonly Segment[];
  /** Outermost quotations that begin in the sentence, in order. */
  readonly quotations: readonly Quotation[];
  /** The sentence begins inside of a quotation that an earlier one opened. */
  readonly quoted: boolean;
}

/**
 * Lays a sentence out: its segments between commas, colons, semicolons, dashes and brackets, and its quotations.
 * @param quotations outermost quotations of the whole text, in order; `next` is the first that ends after the sentence's start.
 */
export function layOut(tokens: Tokens, sentence: Sentence, quotations: readonly Quotation[], next: number): Layout {
  const segments: Segment[] = [];
  const inside: Quotation[] = [];
  const first = quotations[next];
  const quoted = first !== undefined && first.from < sentence.from;
  let quotation = quoted ? next + 1 : next;
  let from = quoted ? Math.min(first.to, sentence.to) : sentence.from;
  let at = from;
  const close = () => {
    if (from < at) segments.push({ from, to: at });
  };
  while (at < sentence.to) {
    const here = quotations[quotation];
    if (here !== undefined && at === here.from) {
      close();
      inside.push(here);
      quotation++;
      at = Math.min(here.to, sentence.to);
      from = at;
    } else if (SEPARATORS.has(formAt(tokens, at))) {
      close();
      at++;
      from = at;
    } else at++;
  }
  close();
  return { sentence, segments, quotations: inside, quoted };
}

const SEPARATORS = new Set([",", ":", ";", "–", "—", "-", "--", "(", ")", "[", "]", ".", "!", "?", "…", "..."]);
