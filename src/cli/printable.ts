/**
 * Article text is hostile where a terminal reads it: escape sequences move the cursor, recolour and hide lines, and
 * bidirectional overrides turn "not guilty" around. What is printed for people goes through here.
 */

/** Colour and cursor sequences: an escape character, "[31m". The classes are disjoint, so that the match is linear. */
const SEQUENCES = /\p{Cc}\[[0-?]*[@-~]/gu;

/**
 * Characters without a shape of their own: controls, marks and overrides of direction, fillers, tags.
 * Joiners stay, words and emoji need them; so do the number signs of Arabic, which are seen.
 */
const INVISIBLE = /(?!\u200c|\u200d|[\u0600-\u0605\u06dd])[\p{Cc}\p{Cf}]/gu;

/**
 * The text as one line that can do nothing to a terminal: each run of white space one space, escape sequences and
 * invisible characters gone. O(length).
 */
export function printable(text: string): string {
  return text.replace(/\s+/g, " ").replace(SEQUENCES, "").replace(INVISIBLE, "");
}

/** Display columns of a printable text: marks take none, East Asian wide characters and emoji two. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

const MARK = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

function widthOf(character: string): number {
  if (character < "\u0300" || (character >= "\u2010" && character < "\u20d0")) return 1;
  if (MARK.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
