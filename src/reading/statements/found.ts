import type { SpanPair } from "../../text/index.ts";
import type { Statement } from "../contract.ts";
import type { TokenRange } from "./token-range.ts";
import type { FrameWords } from "./words.ts";

/** A statement before its speaker is linked and its certainty is read. */
export interface FoundStatement {
  readonly type: Statement["type"];
  readonly medium: Statement["medium"];
  readonly content: readonly SpanPair[];
  readonly speaker: readonly SpanPair[];
  readonly cue: readonly SpanPair[];
  readonly frame: readonly SpanPair[];
  readonly addressee: readonly SpanPair[];
  /** On whom the speaker relies, where the frame says so. */
  readonly relied?: readonly SpanPair[];
  /** Index of the statement that this one is nested in, or null. */
  readonly within: number | null;
  /** Second half of the rule's id: "direct.verb". */
  readonly rule: string;
}

/** A statement without cue, frame and addressee: "Das Amt schwieg." */
export const BARE = { cue: [], frame: [], addressee: [], within: null } as const;

/** The characters of a range of tokens. */
export function pairAt({ tokens }: FrameWords, { from, to }: TokenRange): SpanPair {
  return [tokens.start[from] as number, tokens.end[to - 1] as number];
}

/** The same as a list; empty for null. */
export function pairsAt(words: FrameWords, range: TokenRange | null): SpanPair[] {
  return range === null ? [] : [pairAt(words, range)];
}

/** Whether the words of a range lie in what a statement says. */
export function says({ content }: FoundStatement, [start, end]: SpanPair): boolean {
  return content.some(([from, to]) => from <= start && end <= to);
}
