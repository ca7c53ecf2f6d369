/** Names places of a text as an editor does. */
export interface Positions {
  /** `line:column`, both from 1, the column in UTF-16 code units. O(log lines). */
  readonly at: (offset: number) => string;
  /** Columns that the longest name of this text takes. */
  readonly width: number;
}

export function positionsOf(text: string): Positions {
  const starts = [0];
  let longest = 0;
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) {
    longest = Math.max(longest, i - (starts.at(-1) as number));
    starts.push(i + 1);
  }
  longest = Math.max(longest, text.length - (starts.at(-1) as number));
  return {
    at: (offset) => {
      const line = lineOf(starts, offset);
      return `${line + 1}:${offset - (starts[line] as number) + 1}`;
    },
    width: `${starts.length}:${longest}`.length,
  };
}

/** Index of the last start that is not after the offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
