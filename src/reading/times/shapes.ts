import { two } from "./civil.ts";
import type { Piece, Sense } from "./lexicon.ts";

/**
 * What a word with digits can be. Classes given here: number, day (1 to 31), year, recent, thousands (the digits behind
 * the space of "5 000"), hhmm ("1620"), ord ("3."), clock ("14.30"), date ("03.05.2024",
 * "2024-05-03"), dash. Words in it ("60er", "24-stündig", "3rd") are looked up; glued behind a number they stand in the
 * table with a tilde ("~er"). null where nothing in the word is known.
 */
export function piecesOf(form: string, lookup: (word: string) => readonly Piece[] | undefined): Piece[] | null {
  const whole = form.length <= MAXIMUM ? sensesOfNumber(form) : [];
  if (whole.length > 0) return [{ from: 0, to: form.length, senses: whole }];
  if (form.length > MAXIMUM) return null;
  const pieces: Piece[] = [];
  let known = false;
  for (const { from, to, glued } of segments(form)) {
    const part = form.slice(from, to);
    const found = (glued ? lookup(`~${part}`) : undefined) ?? lookup(part);
    const senses = found ? [] : sensesOfNumber(part);
    if (found)
      for (const piece of found)
        pieces.push({ ...piece, from: from + piece.from, to: found.length > 1 ? from + piece.to : to });
    else pieces.push({ from, to, senses });
    known ||= found !== undefined || (senses.length > 0 && !isDash(part));
  }
  return known && pieces.length > 1 ? pieces : null;
}

/** Longer words are no times. */
const MAXIMUM = 40;

/** Parts a word at hyphens and where digits end and letters begin. */
function segments(form: string): { from: number; to: number; glued: boolean }[] {
  const parts: { from: number; to: number; glued: boolean }[] = [];
  let from = 0;
  let glued = false;
  for (let i = 1; i <= form.length; i++) {
    const before = form.charCodeAt(i - 1);
    const behindDigit = i < form.length && isDigit(before) && isLetter(form.charCodeAt(i));
    const behindHyphen = isHyphen(before);
    const atDash = i < form.length && (isHyphen(form.charCodeAt(i)) || behindHyphen);
    if (i < form.length && !behindDigit && !atDash) continue;
    parts.push({ from, to: i, glued });
    from = i;
    glued = behindDigit || (behindHyphen && isDigit(form.charCodeAt(i - 2)));
  }
  return parts;
}

function sensesOfNumber(form: string): Sense[] {
  if (isDash(form)) return [{ name: "dash", value: "-" }];
  if (!isDigit(form.charCodeAt(0))) return [];
  if (/^\d+$/.test(form)) return sensesOfDigits(form);
  const ordinal = /^(\d{1,2})\.$/.exec(form);
  if (ordinal) return [{ name: "ord", value: String(Number(ordinal[1])) }];
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(form);
  if (iso) return [{ name: "date", value: form }];
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)?$/.exec(form);
  if (dotted) return sensesOfDotted(dotted[1] as string, dotted[2] as string, dotted[3] ?? "");
  return [...sensesOfClock(form), ...sensesOfDecimal(form)];
}

function sensesOfDigits(form: string): Sense[] {
  if (form.length > 6) return [];
  const senses: Sense[] = [{ name: "number", value: String(Number(form)) }];
  const value = Number(form);
  if (value >= 1 && value <= 31) senses.push({ name: "day", value: String(value) });
  if (form.length === 4 && value >= 1000 && value <= 2100) {
    senses.push({ name: "year", value: form });
    if (value >= 1900 && value < 2050 && value !== 2000) senses.push({ name: "recent", value: form });
  }
  if (form.length === 3) senses.push({ name: "thousands", value: form });
  if (form.length === 4 && value % 100 < 60 && value < 2400)
    senses.push({ name: "hhmm", value: `${form.slice(0, 2)}:${form.slice(2)}` });
  return senses;
}

function sensesOfDotted(day: string, month: string, year: string): Sense[] {
  if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return [];
  const full = year.length === 2 ? `${Number(year) > 50 ? "19" : "20"}${year}` : year;
  return [{ name: "date", value: `${full}-${two(Number(month))}-${two(Number(day))}` }];
}

function sensesOfClock(form: string): Sense[] {
  const clock = /^(\d{1,2})[.:](\d\d)(?::(\d\d))?$/.exec(form);
  if (!clock || Number(clock[1]) > 24 || Number(clock[2]) > 59) return [];
  const seconds = clock[3] === undefined ? "" : `:${clock[3]}`;
  const value = `${two(Number(clock[1]))}:${clock[2]}${seconds}`;
  // "14:30" can hardly be anything else; "14.30" is a price or a distance as well.
  return form.includes(":")
    ? [
        { name: "clock", value },
        { name: "colon", value },
      ]
    : [{ name: "clock", value }];
}

function sensesOfDecimal(form: string): Sense[] {
  if (/^\d{1,3}([.,]\d{3})+$/.test(form)) return [{ name: "number", value: form.replace(/[.,]/g, "") }];
  if (/^\d{1,3}[.,]\d{1,2}$/.test(form)) return [{ name: "number", value: form.replace(",", ".") }];
  return [];
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0;
}

export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function isDash(form: string): boolean {
  return form === "-" || form === "–" || form === "—" || form === "‐" || form === "‑" || form === "--";
}
