import type { Finding } from "./findings.ts";

/** A piece of a block: words, and the numbers of the footnotes that stand behind them. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly notes: readonly number[];
}

/** Where the footnote of a finding stands: behind its last word. */
function placeOf({ words }: Finding): number {
  return words.reduce((last, [, end]) => Math.max(last, end), 0);
}

/** Cuts `[start, end)` behind every finding that ends in it. Footnotes are numbered from 1 in the order of `findings`. */
export function piecesOf(findings: readonly Finding[], start: number, end: number): readonly Piece[] {
  const notes = new Map<number, number[]>();
  findings.forEach((finding, i) => {
    const place = placeOf(finding);
    if (place > start && place <= end) notes.set(place, [...(notes.get(place) ?? []), i + 1]);
  });
  const cuts = [...notes.keys()].sort((a, b) => a - b);
  const pieces = cuts.map((cut, i) => ({ start: cuts[i - 1] ?? start, end: cut, notes: notes.get(cut) ?? [] }));
  const last = cuts.at(-1) ?? start;
  return last < end ? [...pieces, { start: last, end, notes: [] }] : pieces;
}
