/** No menu entry, headline or credit is longer; what follows in a line is not looked at word by word. */
const LOOKED_AT = 1000;

/**
 * The words and numbers at the head of a line as they stand there. Words that the page glued together are taken apart
 * where a capital follows a small letter: "KommentareDrucken" gives two. At most the first 1,000 code units are read.
 */
export function wordsOf(line: string): string[] {
  const head = line.slice(0, LOOKED_AT);
  const found = head.match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu) ?? [];
  return /\p{Ll}\p{Lu}/u.test(head) ? found.flatMap((word) => word.split(/(?<=\p{Ll})(?=\p{Lu})/u)) : found;
}

/** The words in the form in which phrases are compared. */
export function keysOf(line: string): string[] {
  return wordsOf(line).map((word) => word.toLowerCase());
}

export function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word);
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
