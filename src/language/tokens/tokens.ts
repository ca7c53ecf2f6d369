import type { Tokens } from "../../text/index.ts";
import { TokenKind } from "../../text/index.ts";
import { Char, classOf } from "./characters.ts";
import { endOfFace } from "./faces.ts";

/** What the tokeniser must know of a language. */
export interface TokenTables {
  /** Lower-cased abbreviations with their full stop ("dr.", "z."). */
  readonly abbreviations: ReadonlySet<string>;
  /** Lower-cased words after which a short number with a full stop is an ordinal ("am" 3. Mai); empty where ordinals take none. */
  readonly beforeOrdinal: ReadonlySet<string>;
  /** Lower-cased words before which it is one (3. "mai", 20. "jahrhundert"). */
  readonly afterOrdinal: ReadonlySet<string>;
  /** Endings that are tokens of their own ("n't", "'s"), lower case, longest first; with ' for every apostrophe. */
  readonly clitics: readonly string[];
}

/**
 * Parts a text into tokens by the conventions of UD: punctuation stands apart, "US-Verbündete", "7.000", "3." (ordinal)
 * and "z." are one token each, German contractions ("im") stay whole. One pass, linear in the length of the text.
 */
export function tokenise(text: string, tables: TokenTables): Tokens {
  const columns = new Columns(text);
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at) as number;
    const kind = classOf(code);
    if (kind === Char.space) at += width(code);
    else if (kind === Char.letter || kind === Char.mark || kind === Char.digit)
      at = readWord(text, at, tables, columns);
    else at = readSign(text, at, code, kind, columns);
  }
  return columns.tokens();
}

function readWord(text: string, start: number, tables: TokenTables, columns: Columns): number {
  const url = endOfUrl(text, start);
  if (url > start) {
    columns.add(start, url, TokenKind.url);
    return url;
  }
  let { end, digits } = scanWord(text, start);
  if (text.charCodeAt(end) === DOT && keepsDot(text, start, end, digits, tables, columns)) end++;
  const clitic = digits ? end : startOfClitic(text, start, end, tables.clitics);
  columns.add(start, clitic, digits ? TokenKind.number : TokenKind.word);
  if (clitic < end) columns.add(clitic, end, TokenKind.word);
  return end;
}

/** Letters, marks and digits, with what joins them inside of a word: "Kim Jong-un", "King's", "U.S", "7.000", "14:30". */
function scanWord(text: string, start: number): { end: number; digits: boolean } {
  let at = start;
  let digits = true;
  while (at < text.length) {
    const code = text.codePointAt(at) as number;
    const kind = classOf(code);
    if (kind === Char.letter) digits = false;
    else if (kind !== Char.digit && kind !== Char.mark && !(at > start && joins(text, start, at, code, digits))) break;
    at += width(code);
  }
  return { end: at, digits };
}

/** Whether the sign at `at` belongs to the word around it. */
function joins(text: string, start: number, at: number, code: number, digits: boolean): boolean {
  const after = text.codePointAt(at + 1);
  if (after === undefined) return false;
  const next = classOf(after);
  const numberAfter = next === Char.digit;
  if (digits && numberAfter)
    return code === DOT || code === COMMA || code === COLON || (code === HYPHEN && isoDate(text, start, at));
  if (code === HYPHEN || code === HARD_HYPHEN) return next === Char.letter || (numberAfter && !digits);
  if (isApostrophe(code)) return next === Char.letter && classOf(text.charCodeAt(at - 1)) === Char.letter;
  if (code === DOT) return next === Char.letter && (isInitials(text, start, at) || isDomain(text, at));
  if (code === AMPERSAND) return next === Char.letter && at - start <= 2;
  return code === UNDERSCORE;
}

/** "2024-05" of "2024-05-03": a hyphen joins digits in ISO dates only. */
function isoDate(text: string, start: number, at: number): boolean {
  return at - start === 4 || (at - start === 7 && text.charCodeAt(start + 4) === HYPHEN);
}

/** "U" of "U.S.", "p" of "p.m.": single letters, each with its full stop. */
function isInitials(text: string, start: number, at: number): boolean {
  if ((at - start) % 2 === 0) return false;
  for (let i = start; i < at; i++) {
    const wanted = (i - start) % 2 === 0 ? classOf(text.charCodeAt(i)) === Char.letter : text.charCodeAt(i) === DOT;
    if (!wanted || i - start > 12) return false;
  }
  return true;
}

/** "beispiel.de", "NEWS.MEDIA": letters of one case around the full stop; a missing space after a sentence has a capital there. */
function isDomain(text: string, at: number): boolean {
  const before = text[at - 1] as string;
  const after = text[at + 1] as string;
  const isLower = (letter: string) => letter !== letter.toUpperCase();
  return isLower(after) || (!isLower(before) && !isLower(text[at + 2] ?? "a"));
}

/** Whether the full stop after a word is part of it: abbreviation, initial, ordinal. */
function keepsDot(
  text: string,
  start: number,
  end: number,
  digits: boolean,
  tables: TokenTables,
  columns: Columns,
): boolean {
  if (digits) return end - start <= 2 && isOrdinal(text, end, tables, columns);
  if (end - start === 1) return classOf(text.charCodeAt(start)) === Char.letter;
  const word = text.slice(start, end);
  if (word.includes(".")) return isInitials(text, start, end);
  return end - start <= 12 && tables.abbreviations.has(`${word.toLowerCase()}.`);
}

function isOrdinal(text: string, end: number, tables: TokenTables, columns: Columns): boolean {
  if (tables.afterOrdinal.size === 0) return false;
  const next = nextWord(text, end + 1);
  if (next === "") return false;
  const lower = next.toLowerCase();
  return next === lower || tables.afterOrdinal.has(lower) || tables.beforeOrdinal.has(columns.lastLower());
}

/** The word after one space, at most 20 code units of it; "" where no word follows. */
function nextWord(text: string, at: number): string {
  let start = at;
  while (start < at + 3 && classOf(text.charCodeAt(start) || 0x20) === Char.space && start < text.length) start++;
  let end = start;
  while (end < start + 20 && end < text.length && classOf(text.charCodeAt(end)) === Char.letter) end++;
  return text.slice(start, end);
}

function startOfClitic(text: string, start: number, end: number, clitics: readonly string[]): number {
  if (clitics.length === 0 || end - start < 3) return end;
  const tail = text
    .slice(Math.max(start, end - 4), end)
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'");
  const found = clitics.find((clitic) => tail.endsWith(clitic) && end - clitic.length > start);
  return found ? end - found.length : end;
}

/** End of a web or mail address that begins here, or `start`. */
function endOfUrl(text: string, start: number): number {
  const head = text.slice(start, start + 8).toLowerCase();
  if (!head.startsWith("http://") && !head.startsWith("https://") && !head.startsWith("www.")) return start;
  let end = start;
  while (end < text.length && classOf(text.charCodeAt(end)) !== Char.space && !'<>"„“”»«'.includes(text[end] as string))
    end++;
  while (end > start && ".,;:!?)]}'".includes(text[end - 1] as string)) end--;
  return end;
}

/** One sign, a face, or a run of the same where runs have a meaning ("...", "--", "``", "''"). */
function readSign(text: string, start: number, code: number, kind: number, columns: Columns): number {
  const face = code === COLON || code === SEMICOLON || code === EQUALS ? endOfFace(text, start) : start;
  if (face > start) {
    columns.add(start, face, TokenKind.symbol);
    return face;
  }
  let end = start + width(code);
  if ((code === QUOTE || code === BACKTICK) && text.charCodeAt(end) === code) end++;
  if (code === DOT || code === HYPHEN) while (text.charCodeAt(end) === code) end++;
  while (end < text.length && classOf(text.charCodeAt(end)) === Char.mark) end++;
  columns.add(start, end, kind === Char.punctuation ? TokenKind.punctuation : TokenKind.symbol);
  return end;
}

const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const QUOTE = 0x27;
const BACKTICK = 0x60;
const HYPHEN = 0x2d;
const HARD_HYPHEN = 0x2011;
const AMPERSAND = 0x26;
const UNDERSCORE = 0x5f;

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x02bc;
}

function width(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** The columns while they grow. */
class Columns {
  readonly #text: string;
  readonly #ids = new Map<string, number>();
  #start = new Uint32Array(256);
  #end = new Uint32Array(256);
  #form = new Uint32Array(256);
  #kind = new Uint8Array(256);
  #length = 0;

  constructor(text: string) {
    this.#text = text;
  }

  add(start: number, end: number, kind: number): void {
    if (this.#length === this.#start.length) this.#grow();
    const form = this.#text.slice(start, end);
    let id = this.#ids.get(form);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(form, id);
    }
    this.#start[this.#length] = start;
    this.#end[this.#length] = end;
    this.#form[this.#length] = id;
    this.#kind[this.#length] = kind;
    this.#length++;
  }

  /** The last token in lower case; "" at the beginning. */
  lastLower(): string {
    const last = this.#length - 1;
    return last < 0 ? "" : this.#text.slice(this.#start[last], this.#end[last]).toLowerCase();
  }

  tokens(): Tokens {
    const length = this.#length;
    return {
      length,
      start: this.#start.slice(0, length),
      end: this.#end.slice(0, length),
      form: this.#form.slice(0, length),
      kind: this.#kind.slice(0, length),
      forms: [...this.#ids.keys()],
    };
  }

  #grow(): void {
    const wider = <T extends Uint32Array | Uint8Array>(column: T, empty: T): T => {
      empty.set(column);
      return empty;
    };
    const size = this.#length * 2;
    this.#start = wider(this.#start, new Uint32Array(size));
    this.#end = wider(this.#end, new Uint32Array(size));
    this.#form = wider(this.#form, new Uint32Array(size));
    this.#kind = wider(this.#kind, new Uint8Array(size));
  }
}
