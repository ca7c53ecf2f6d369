/** Gives what stands behind a word in a table, "" where nothing does; null where the word is not in it. */
export type WordTable = (word: string) => string | null;

/** Answers that a table keeps at most; texts repeat their words. */
const KEPT = 16_384;

/**
 * A sorted table (one entry a line, the word before the first tab) that can be asked for a word. Nothing is unpacked, so
 * that a large table costs nothing to load; an answer takes some twenty comparisons, the same again one look.
 */
export function wordTable(text: string): WordTable {
  const kept = new Map<string, string | null>();
  return (word) => {
    let answer = kept.get(word);
    if (answer === undefined) {
      answer = lookUp(text, word);
      if (kept.size === KEPT) kept.clear();
      kept.set(word, answer);
    }
    return answer;
  };
}

function lookUp(text: string, word: string): string | null {
  const start = firstLineFrom(text, word);
  const end = start + word.length;
  if (start === text.length || !text.startsWith(word, start)) return null;
  const next = text.charCodeAt(end);
  if (end !== text.length && next !== TAB && next !== LINE) return null;
  return next === TAB ? text.slice(end + 1, endOfLine(text, end)) : "";
}

/** Whether a line of a sorted table begins with the letters. */
export function beginsLine(text: string, letters: string): boolean {
  return text.startsWith(letters, firstLineFrom(text, letters));
}

/** Place of the first line whose word does not come before `word`; the end of the text where there is none. */
function firstLineFrom(text: string, word: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = text.lastIndexOf("\n", ((low + high) >>> 1) - 1) + 1;
    const start = Math.max(middle, low);
    if (comesBefore(text, start, word)) low = Math.min(endOfLine(text, start) + 1, text.length);
    else high = start;
  }
  return low;
}

/** Whether the word of a line comes before another, by code units. */
function comesBefore(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = start + i < text.length ? text.charCodeAt(start + i) : LINE;
    if (code === TAB || code === LINE) return true;
    const difference = code - word.charCodeAt(i);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

const TAB = 9;
const LINE = 10;
