import { isPhrase, phraseAtEnd, wordsOfKind } from "./phrases.ts";
import { isCapitalised, isNumber, wordsOf } from "./words.ts";

/** A credit is no longer, so only the end of a line is searched. */
const LONGEST_CREDIT = 120;
const MOST_WORDS = 14;
/** "alliance" of "picture alliance": words in small letters that stand in credits. */
const ARCHIVE_WORDS = wordsOfKind("picture");

/**
 * Where the credit of a picture begins at the end of a line, as an offset into the line; null without one:
 * "Der Hafen am Abend. © Anna Muster/dpa", "(Foto: Muster)", "Crowds on Monday. Jane Roe/Getty Images".
 * Zero: the line is all credit.
 */
export function creditIn(line: string): number | null {
  const from = Math.max(0, line.length - LONGEST_CREDIT);
  const tail = line.slice(from);
  const found = signIn(tail) ?? labelIn(tail) ?? agencyIn(tail);
  return found === null ? null : openedBefore(line, from + found);
}

/** "© …", "(c) …" before a name. */
function signIn(tail: string): number | null {
  const sign = Math.max(tail.lastIndexOf("©"), tail.lastIndexOf("(c) "));
  return sign >= 0 && isNames(tail.slice(sign).replace("(c)", "")) ? sign : null;
}

/** "Foto: …", "Photo credit: …", "Photo by …": a label of the table with names behind it. */
function labelIn(tail: string): number | null {
  for (const { index } of tail.matchAll(/:| by /gu)) {
    const before = tail.slice(0, index);
    const after = tail.slice(index + 1).replace(/^by /u, "");
    const labels = [...before.matchAll(/[\p{L}\p{M}]+/gu)].slice(-2);
    const first = labels.findIndex((_, i) => isLabel(labels.slice(i).map(([word]) => word)));
    if (first >= 0 && /[\p{L}\s]$/u.test(before) && isNames(after)) return (labels[first] as RegExpExecArray).index;
  }
  return null;
}

function isLabel(words: readonly string[]): boolean {
  const keys = words.map((word) => word.toLowerCase());
  return isCapitalised(words[0] ?? "") && isPhrase("credit", keys);
}

/** "… . Jane Roe/Getty Images", "(AP Photo/Jane Roe)": names after the last sentence that end with an archive. */
function agencyIn(tail: string): number | null {
  const body = tail.replace(/[).\s]+$/u, "");
  const boundary = Math.max(...[". ", "! ", "? ", "(", "| ", "\n", ".”", ".“"].map((mark) => body.lastIndexOf(mark)));
  const start = boundary + 1;
  const credit = body.slice(start).trim();
  const keys = wordsOf(credit).map((word) => word.toLowerCase());
  if (boundary < 0 && body.length >= LONGEST_CREDIT - 10) return null;
  if (!isNames(credit) || isPhrase("agency", keys) || isPhrase("caption", keys)) return null;
  const archive = phraseAtEnd("picture", keys) > 1 || phraseAtEnd("picture", keys.slice(0, 2)) > 1;
  const shared = credit.includes("/") && (phraseAtEnd("picture", keys) > 0 || phraseAtEnd("agency", keys) > 0);
  return archive || shared || /^ap photo/iu.test(credit) ? start + (body.slice(start).length - credit.length) : null;
}

/** Whether a text is made of names and numbers, with at most a third of short words between them. */
function isNames(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > MOST_WORDS || /[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(text)) return false;
  const lower = words.filter((word) => !isCapitalised(word) && !isNumber(word) && !isArchive(word));
  return lower.length <= words.length / 3 && lower.every((word) => word.length <= 3);
}

function isArchive(word: string): boolean {
  return isPhrase("agency", [word]) || ARCHIVE_WORDS.has(word);
}

/** An opening bracket or bar before the credit belongs to it. */
function openedBefore(line: string, credit: number): number {
  const opening = /[([|]\s?$/u.exec(line.slice(Math.max(0, credit - 2), credit));
  return opening ? credit - opening[0].length : credit;
}
