/**
 * Looks a key up in a sorted table (one entry a line, the key before the first tab) without unpacking it, so that a
 * large table costs nothing until it is asked. Gives the line without its key, null where the key is not there.
 * O(log n) in the length of the table.
 */
export function lookUp(table: string, key: string): string | null {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const start = table.lastIndexOf("\n", ((low + high) >>> 1) - 1) + 1;
    const lineStart = Math.max(start, low);
    let lineEnd = table.indexOf("\n", lineStart);
    if (lineEnd < 0) lineEnd = table.length;
    const order = compareKey(table, lineStart, lineEnd, key);
    if (order === 0) return table.slice(Math.min(lineEnd, lineStart + key.length + 1), lineEnd);
    if (order < 0) low = lineEnd + 1;
    else high = lineStart;
  }
  return null;
}

/** Order of the key in the line `[start, end)` against `key`, by code units. */
function compareKey(table: string, start: number, end: number, key: string): number {
  for (let i = 0; i < key.length; i++) {
    const code = start + i < end ? table.charCodeAt(start + i) : TAB;
    const wanted = key.charCodeAt(i);
    if (code === TAB) return -1;
    if (code !== wanted) return code - wanted;
  }
  return start + key.length === end || table.charCodeAt(start + key.length) === TAB ? 0 : 1;
}

const TAB = 9;
