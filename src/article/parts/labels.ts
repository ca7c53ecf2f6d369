import { coverOf, holdsNotice, isPhrase, phraseAt, startOf } from "./phrases.ts";
import { proseScore } from "./prose.ts";
import { isCapitalised, isNumber, keysOf, wordsOf } from "./words.ts";

/**
 * What a line looks like by itself, before its place is looked at.
 * `text` reads like sentences and `title` does not; the others are explained in the tables of `furniture/`.
 */
export type Label = "text" | "title" | "nav" | "weak" | "opener";

const LONGEST_MENU = 300;
const LONGEST_NOTICE = 400;
const LONGEST_START = 200;
const LONGEST_BYLINE = 120;

/** The label of a line, given without white space around it, and its `keysOf`. */
export function labelOf(line: string, keys: readonly string[]): Label {
  if (line.length <= LONGEST_NOTICE) {
    if (keys.length === 0) return "nav";
    const cover = line.length <= LONGEST_MENU ? coverOf(keys) : null;
    if (cover === "opener" || cover === "weak") return cover;
    if (cover === "strong" || isPhrase("agency", keys) || isByline(line, keys)) return "nav";
    if (isTagList(line) || isAddress(line) || isCopyright(line) || isTrail(line)) return "nav";
    if (isStart(line, keys) || isNotice(line)) return "nav";
  }
  return proseScore(line, keys) > 0 ? "text" : "title";
}

/** "Von Anna Muster, Berlin", "By Jane Roe and John Doe". */
function isByline(line: string, keys: readonly string[]): boolean {
  const by = phraseAt("by", keys, 0);
  if (by === 0 || line.length > LONGEST_BYLINE || endsSentence(line)) return false;
  const names = wordsOf(line).slice(by);
  const capitalised = names.filter((word) => isCapitalised(word)).length;
  return capitalised >= 2 && names.every((word) => isCapitalised(word) || isNumber(word) || word.length <= 3);
}

/** "#Hafen #Zoll". */
function isTagList(line: string): boolean {
  return line.startsWith("#") && line.split(/\s+/u).every((piece) => piece.startsWith("#"));
}

/** A line that is one web or mail address. */
function isAddress(line: string): boolean {
  return !/\s/u.test(line) && (/^(?:https?:|www\.)/iu.test(line) || /^[^@]+@[^@]+\.\p{L}+$/u.test(line));
}

/** "© 2024 Beispiel Verlag": a year tells it from the credit of a picture. */
function isCopyright(line: string): boolean {
  return /^(?:©|\(c\)|copyright)/iu.test(line) && /\b(?:19|20)\d\d\b/u.test(line) && line.length <= LONGEST_START;
}

/** "Startseite › Politik › Ostsee": short pieces between dividers, one of them a phrase of a menu. */
function isTrail(line: string): boolean {
  const pieces = line.split(/\s[/|>»·•]\s|\s?›\s?|\s?»\s/u).map(keysOf);
  const short = pieces.every((keys) => keys.length <= 4);
  return pieces.length > 1 && short && pieces.some((keys) => isPhrase("nav", keys) || isPhrase("weak", keys));
}

/** "Lesen Sie auch: …", "Mehr zum Thema Hafen": no whole sentence unless a colon sets it off. */
function isStart(line: string, keys: readonly string[]): boolean {
  if (line.length > LONGEST_START) return false;
  const start = startOf(line, keys);
  return start === "colon" || (start === "plain" && !endsSentence(line));
}

/** Notices are sentences; within quotation marks somebody says them. */
function isNotice(line: string): boolean {
  return !/[„“”"»«]/u.test(line) && holdsNotice(line);
}

function endsSentence(line: string): boolean {
  return /[.!?]["“”«»)]?$/u.test(line);
}
