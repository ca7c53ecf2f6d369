/** A piece of a text: `[start, end)` in UTF-16 code units, the unit of JavaScript strings. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span as the reading prints it inside records: `[start, end)`. */
export type SpanPair = readonly [start: number, end: number];

/** The words that stand at a span. */
export function wordsAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function pairOf(span: Span): SpanPair {
  return [span.start, span.end];
}

/** Whether the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly inside of `outer` (equal spans do). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Reading order: by start, the longer of two that begin together first. For `Array.sort`. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The smallest span that covers all of them; throws on an empty list, which has none. */
export function cover(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError("cover: no spans");
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** The span without white space at its two ends; null where nothing is left. */
export function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

/** White space as `String.trim` knows it, plus the zero-width space. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/**
 * Index of the first span that ends after `position`, or `spans.length`.
 * The spans must be in order and free of overlap. O(log n).
 */
export function firstEndingAfter(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Span).end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
