import { creditIn } from "./credits.ts";
import { type Label, labelOf } from "./labels.ts";
import { isPhrase } from "./phrases.ts";
import type { Unit } from "./units.ts";
import { isNumber, keysOf } from "./words.ts";

/** A line looked at by itself. `credit`: where the credit of a picture begins in it, offset into the text. */
export interface Line extends Unit {
  readonly label: Label | "caption";
  readonly words: number;
  readonly credit: number | null;
  readonly title: boolean;
  /** Whether a number stands in it, as in the rows of a table. */
  readonly digits: boolean;
  /** Whether it ends like a sentence; such a line is no menu entry. */
  readonly stops: boolean;
}

/** A longer line with a credit at its end is a paragraph, not the caption of a picture. */
const LONGEST_CAPTION = 400;
const MOST_SENTENCES = 2;

/** `title`: the keys of the title joined by a space, empty where none is known. */
export function lineOf(text: string, unit: Unit, titleKeys: string): Line {
  const words = text.slice(unit.start, unit.end);
  const keys = keysOf(words);
  const credit = creditIn(words);
  const label = credit !== null && isCaption(words, keys, credit) ? "caption" : labelOf(words, keys);
  return {
    ...unit,
    label: label !== "nav" && isMarkedCaption(words, keys) ? "caption" : label,
    words: keys.length,
    credit: credit === null ? null : unit.start + credit,
    digits: keys.some(isNumber),
    stops: /[.!?]["“”«»)]?$/u.test(words.slice(-2)),
    title: titleKeys !== "" && words.length < 500 && isTitle(keys.join(" "), titleKeys),
  };
}

/** A short line with a credit at its end, unless it is the copyright line of the page. */
function isCaption(words: string, keys: readonly string[], credit: number): boolean {
  if (credit === 0) return labelOf(words, keys) !== "nav";
  return hasCaptionLength(words.slice(0, credit));
}

/** A caption has one sentence or two; with more, a paragraph has taken up the mark of a picture. */
function hasCaptionLength(words: string): boolean {
  return words.length <= LONGEST_CAPTION && words.split(/[.!?] (?=\p{Lu})/u).length <= MOST_SENTENCES;
}

/** "(Archivbild)" at the end, "Im Bild: …" at the start. */
function isMarkedCaption(words: string, keys: readonly string[]): boolean {
  if (!hasCaptionLength(words)) return false;
  const bracket = /\(([^()]{3,40})\)[.]?$/u.exec(words.slice(-50));
  if (bracket && isPhrase("caption", keysOf(bracket[1] as string))) return true;
  const colon = words.slice(0, 60).indexOf(":");
  return colon > 0 && isPhrase("caption", keysOf(words.slice(0, colon))) && keys.length > 1;
}

/** The headline may have the name of the outlet behind it, in the line or in the title: "Zölle steigen | Tagblatt". */
function isTitle(line: string, title: string): boolean {
  const [short, long] = line.length < title.length ? [line, title] : [title, line];
  return long === short || (long.startsWith(`${short} `) && short.length * 2 > long.length && short.includes(" "));
}
