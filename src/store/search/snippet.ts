import type { Stem } from "../../language/index.ts";
import { isSpace, type Span, type SpanPair } from "../../text/index.ts";
import { type Word, wordsOf } from "../words.ts";

/** A stretch of an article's text with the words that were looked for. Positions count in the whole text. */
export interface Snippet extends Span {
  readonly text: string;
  readonly marks: readonly SpanPair[];
}

/** Code units of a snippet, and of what stands before the first word that was looked for. */
const LENGTH = 280;
const BEFORE = 80;
/** How far a cut moves to the edge of a word. */
const LONGEST_WORD = 40;

/**
 * The words around a place of the stretch, which is marked; without one around the first match, matches marked; the
 * beginning where none is. O(length of the stretch).
 */
export function snippetOf(text: string, within: Span, { stem, matches }: Looking, place?: Span): Snippet {
  const { start, end } = windowOf(
    text,
    within,
    place ? () => place.start : () => firstMatch(text, within, stem, matches),
  );
  if (place) return { start, end, text: text.slice(start, end), marks: [[place.start, Math.min(place.end, end)]] };
  const marks = Array.from(wordsOf(text.slice(start, end), stem, start))
    .filter(matches)
    .map((word): SpanPair => [word.start, word.end]);
  return { start, end, text: text.slice(start, end), marks };
}

interface Looking {
  readonly stem: Stem;
  readonly matches: (word: Word) => boolean;
}

function windowOf(text: string, within: Span, first: () => number): Span {
  if (within.end - within.start <= LENGTH) return within;
  const from = Math.max(within.start, first() - BEFORE);
  const start = from === within.start ? from : edge(text, from, within.end);
  const to = Math.min(start + LENGTH, within.end);
  return { start, end: to === within.end ? to : edge(text, to, within.end) };
}

function firstMatch(text: string, { start, end }: Span, stem: Stem, matches: (word: Word) => boolean): number {
  for (const word of wordsOf(text.slice(start, end), stem, start)) if (matches(word)) return word.start;
  return start;
}

/** The next place between two words; inside of a very long word a place between two characters. */
function edge(text: string, offset: number, end: number): number {
  for (let i = offset; i < Math.min(end, offset + LONGEST_WORD); i++) if (isSpace(text.charCodeAt(i))) return i;
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}
