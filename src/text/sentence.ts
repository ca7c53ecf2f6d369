import type { Span } from "./span.ts";

/** A sentence: its span without white space around it, and its tokens `[from, to)`. */
export interface Sentence extends Span {
  readonly from: number;
  readonly to: number;
}
