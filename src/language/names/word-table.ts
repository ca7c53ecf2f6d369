/** Gives what stands behind a word in a table, "" where nothing does; null where the word is not in it. */
export type WordTable = (word: string) => string | null;

/**
 * A table (one entry a line, the word before the first tab) that can be asked for a word. It is indexed when it is first
 * asked: one pass over the text, four bytes a line and twice that of room; entries are never unpacked. An answer takes
 * constant time.
 */
export function wordTable(text: string): WordTable {
  let index: Int32Array | null = null;
  return (word) => {
    index ??= indexOf(text);
    const mask = index.length - 1;
    for (let slot = hashOf(word, 0, word.length) & mask; index[slot] !== 0; slot = (slot + 1) & mask) {
      const start = (index[slot] as number) - 1;
      const end = start + word.length;
      const next = text.charCodeAt(end);
      if ((end === text.length || next === TAB || next === LINE) && text.startsWith(word, start)) {
        const lineEnd = text.indexOf("\n", end);
        return next === TAB ? text.slice(end + 1, lineEnd < 0 ? text.length : lineEnd) : "";
      }
    }
    return null;
  };
}

/** Where the lines begin, plus one, in slots by the hash of their words; 0: empty. */
function indexOf(text: string): Int32Array {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  const index = new Int32Array(2 ** Math.ceil(Math.log2(lines * 2 + 2)));
  const mask = index.length - 1;
  let start = 0;
  while (start < text.length) {
    let hash = SEED;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === TAB || code === LINE) break;
      hash = Math.imul(hash ^ code, PRIME);
    }
    let slot = mixed(hash) & mask;
    while (index[slot] !== 0) slot = (slot + 1) & mask;
    index[slot] = start + 1;
    const lineEnd = text.charCodeAt(at) === LINE ? at : text.indexOf("\n", at);
    start = lineEnd < 0 ? text.length : lineEnd + 1;
  }
  return index;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string, from: number, to: number): number {
  let hash = SEED;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return mixed(hash);
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const TAB = 9;
const LINE = 10;
