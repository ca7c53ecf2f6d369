import type { Mark } from "./marks.ts";

/** A stretch of text over which the same marks hold. Segments follow each other without gap or overlap. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** By start, the longer first: so that the innermost comes last. */
  readonly marks: readonly Mark[];
}

/**
 * Cuts `[start, end)` at every boundary of a mark: overlapping and nested marks become neighbours that never cross, and so
 * can be shown as elements. Marks that reach beyond are cut off. Takes marks by start; O(n log n) in their number while
 * few overlap at one place.
 */
export function segmentsOf(marks: readonly Mark[], start: number, end: number): readonly Segment[] {
  const boundaries = new Set([start, end]);
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) boundaries.add(mark.start);
    if (mark.end > start && mark.end < end) boundaries.add(mark.end);
  }
  const cuts = [...boundaries].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let open: readonly Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i]!;
    const still = open.filter((mark) => mark.end > from);
    for (; next < marks.length && marks[next]!.start <= from; next++) {
      if (marks[next]!.end > from) still.push(marks[next]!);
    }
    open = still;
    segments.push({ start: from, end: cuts[i + 1]!, marks: open });
  }
  return segments;
}
