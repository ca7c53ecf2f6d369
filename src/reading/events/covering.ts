import type { Span } from "../../text/index.ts";

/**
 * Answers which of many pieces of text cover a position, in reading order: which statements contain an event, which
 * hedge's clause it stands in. Built in O(n log n); a question costs O(log n) and the pieces that it walks over.
 */
export function coveringIndex<T>(pieces: readonly (Span & { readonly of: T })[]): (span: Span) => readonly T[] {
  const sorted = [...pieces].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return (span) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] as Span).start <= span.start) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    for (let i = low - 1; i >= 0 && (reach[i] as number) >= span.end; i--) {
      const piece = sorted[i] as Span & { readonly of: T };
      if (piece.end >= span.end && !found.includes(piece.of)) found.push(piece.of);
    }
    return found.reverse();
  };
}
