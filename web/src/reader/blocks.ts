import type { PartKind, Reading } from "../api/reading.ts";
import type { Mark } from "./marks.ts";

/** A part of the article as it is shown, with the marks that touch it. */
export interface Block {
  readonly kind: PartKind;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/**
 * The article as blocks in reading order. Text that stands between parts is shown as well, unless it is blank: nothing of
 * an article is left out.
 */
export function blocksOf({ text, parts }: Reading["article"], marks: readonly Mark[]): readonly Block[] {
  const stretches: { kind: PartKind; start: number; end: number }[] = [];
  let reached = 0;
  const gap = (end: number) => {
    if (text.slice(reached, end).trim() !== "") stretches.push({ kind: "paragraph", start: reached, end });
  };
  for (const { kind, start, end } of [...parts].sort((a, b) => a.start - b.start)) {
    if (end <= reached) continue;
    gap(start);
    stretches.push({ kind, start: Math.max(start, reached), end });
    reached = end;
  }
  gap(text.length);
  return withMarks(stretches, marks);
}

/** Deals the marks, which come by start, out to the blocks that they touch. */
function withMarks(
  stretches: readonly { kind: PartKind; start: number; end: number }[],
  marks: readonly Mark[],
): readonly Block[] {
  let next = 0;
  let reaching: Mark[] = [];
  return stretches.map((stretch) => {
    reaching = reaching.filter((mark) => mark.end > stretch.start);
    for (; next < marks.length && marks[next]!.start < stretch.end; next++) {
      if (marks[next]!.end > stretch.start) reaching.push(marks[next]!);
    }
    return { ...stretch, marks: reaching.slice() };
  });
}
