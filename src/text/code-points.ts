/**
 * Offsets of a text in Unicode code points, as W3C recommendations count: from an offset in UTF-16 code units, which may
 * not lie inside of a character. Building it is O(length of the text), each question O(log n) in its characters beyond
 * the Basic Multilingual Plane.
 */
export function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if ((text.codePointAt(i) as number) > 0xffff) pairs.push(i++);
  }
  return (offset) => offset - countBefore(pairs, offset);
}

/** How many of the sorted numbers are less than the limit. */
function countBefore(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
