import type { Tokens } from "../../text/index.ts";
import { TokenKind } from "../../text/index.ts";
import type { Hit } from "./entry.ts";
import { type Gazetteer, gazetteerOf } from "./gazetteer.ts";
import { isGivenName } from "./given-names.ts";
import { type Role, rolesOf } from "./roles.ts";
import type { NameTables } from "./tables.ts";

/** What a form tells by itself. */
export const Flag = {
  capital: 1,
  upper: 2,
  /** An ordinary word, though it stands with a capital. */
  ordinary: 4,
  given: 8,
  particle: 16,
  initial: 32,
  hyphen: 64,
  word: 128,
  /** A word of a closed class with a capital, as at the beginning of a sentence: "In", "The". Never a name by itself. */
  closed: 256,
} as const;

/** A name inside of a compound: "Ukraine" in "Ukraine-Krieg", offsets within the form. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly hits: readonly Hit[];
}

/** What is known of each distinct form of a text, by its number. */
export interface FormFacts {
  readonly flags: Uint16Array;
  /** Number of the form in the gazetteer, and of what it may be inflected from; -1: none. */
  readonly word: Int32Array;
  readonly stem: Int32Array;
  readonly roles: readonly (Role | null)[];
  readonly pieces: readonly (readonly Piece[] | null)[];
}

/** Looks each distinct form up once. Linear in their number; a form costs no more than its length squared, to 60 letters. */
export function factsOf(tokens: Tokens, tables: NameTables): FormFacts {
  const size = tokens.forms.length;
  const gazetteer = gazetteerOf(tables);
  const roles = rolesOf(tables);
  const facts = {
    flags: new Uint16Array(size),
    word: new Int32Array(size).fill(-1),
    stem: new Int32Array(size).fill(-1),
    roles: new Array<Role | null>(size).fill(null),
    pieces: new Array<readonly Piece[] | null>(size).fill(null),
  };
  const isWord = wordForms(tokens);
  for (let form = 0; form < size; form++) {
    const written = tokens.forms[form] as string;
    facts.word[form] = gazetteer.words.get(plainApostrophe(written)) ?? -1;
    if (isWord[form] === 0 || written.length > LONGEST) continue;
    const flags = shapeOf(written, tables);
    facts.flags[form] = flags;
    if (flags & Flag.capital || !tables.inflection.compounds) facts.roles[form] = roles.of(written);
    if (facts.word[form] === -1) lookUpOtherForms(written, form, flags, facts, gazetteer, tables);
    else if (flags & Flag.capital) facts.stem[form] = stemOf(written, gazetteer, tables);
  }
  return facts;
}

function wordForms(tokens: Tokens): Uint8Array {
  const isWord = new Uint8Array(tokens.forms.length);
  for (let i = 0; i < tokens.length; i++) if (tokens.kind[i] === TokenKind.word) isWord[tokens.form[i] as number] = 1;
  return isWord;
}

function shapeOf(form: string, tables: NameTables): number {
  let flags: number = Flag.word;
  if (!UPPER.test(form)) return tables.functionWords.particles.has(form) ? flags | Flag.particle : flags;
  flags |= Flag.capital;
  if (form.includes("-")) flags |= Flag.hyphen;
  if (form.length > 1 && form === form.toUpperCase()) flags |= Flag.upper;
  if (INITIAL.test(form)) return flags | Flag.initial;
  if (tables.functionWords.particles.has(form.toLowerCase())) flags |= Flag.particle;
  if (isClosed(form.toLowerCase(), tables)) return flags | Flag.closed | Flag.ordinary;
  if (isGivenName(form)) flags |= Flag.given;
  if (isOrdinary(form, tables)) flags |= Flag.ordinary;
  return flags;
}

const closedWords = new WeakMap<NameTables, ReadonlySet<string>>();

function isClosed(word: string, tables: NameTables): boolean {
  let closed = closedWords.get(tables);
  if (!closed) {
    const { articles, local, genitive, house, and, he, she, his, her, days } = tables.functionWords;
    closed = new Set([articles, local, genitive, house, and, he, she, his, her, days].flatMap((words) => [...words]));
    closedWords.set(tables, closed);
  }
  return closed.has(word);
}

/** Whether the word, or the last part of a compound, is known as an ordinary one. */
function isOrdinary(form: string, tables: NameTables): boolean {
  if (tables.words(form) !== null) return true;
  if (!tables.inflection.compounds) return false;
  const hyphen = form.lastIndexOf("-");
  if (hyphen > 0) return tables.words(form.slice(hyphen + 1)) !== null;
  if (SUFFIX.test(form)) return true;
  if (tables.inflection.surnameEnd?.test(form)) return false;
  for (let at = 3; at <= form.length - SHORTEST_HEAD; at++)
    if (tables.words(form.charAt(at).toUpperCase() + form.slice(at + 1)) !== null) return true;
  return false;
}

function lookUpOtherForms(
  written: string,
  form: number,
  flags: number,
  facts: { word: Int32Array; stem: Int32Array; pieces: (readonly Piece[] | null)[] },
  gazetteer: Gazetteer,
  tables: NameTables,
): void {
  const plain = plainApostrophe(written);
  if (flags & Flag.upper && written.length > 3)
    facts.word[form] = gazetteer.words.get(plain.charAt(0) + plain.slice(1).toLowerCase()) ?? -1;
  if (facts.word[form] !== -1) return;
  if (flags & Flag.capital) facts.stem[form] = stemOf(plain, gazetteer, tables);
  if (facts.stem[form] !== -1) return;
  if (written.includes("-")) facts.pieces[form] = hyphenPieces(plain, gazetteer, tables);
  else if (flags & Flag.capital && tables.inflection.compounds)
    facts.pieces[form] = closedCompound(plain, gazetteer, tables);
}

function stemOf(form: string, gazetteer: Gazetteer, tables: NameTables): number {
  for (const stem of tables.inflection.nameStems(form)) {
    const word = gazetteer.words.get(stem);
    if (word !== undefined) return word;
  }
  return -1;
}

/** "US-Verbündete", "China-Russland-Nordkorea", "Saudi-Arabien-Reise": the longest known parts between hyphens. */
function hyphenPieces(form: string, gazetteer: Gazetteer, tables: NameTables): readonly Piece[] | null {
  const bounds = [0];
  for (let at = form.indexOf("-"); at >= 0 && bounds.length < MOST_PARTS; at = form.indexOf("-", at + 1))
    bounds.push(at + 1);
  bounds.push(form.length + 1);
  const pieces: Piece[] = [];
  for (let from = 0; from < bounds.length - 1; ) {
    let to = bounds.length - 1;
    let hits: readonly Hit[] = [];
    for (; to > from; to--) {
      const part = form.slice(bounds[from], (bounds[to] as number) - 1);
      hits = hitsOfWord(part, gazetteer, tables);
      if (hits.length > 0) break;
    }
    if (hits.length > 0) pieces.push({ start: bounds[from] as number, end: (bounds[to] as number) - 1, hits });
    from = Math.max(to, from + 1);
  }
  return pieces.length > 0 ? pieces : null;
}

/** "Russlandpolitik": a state or place, then an ordinary noun. */
function closedCompound(form: string, gazetteer: Gazetteer, tables: NameTables): readonly Piece[] | null {
  for (let at = Math.min(form.length - SHORTEST_HEAD, LONGEST_FRONT); at >= SHORTEST_HEAD; at--) {
    const word = gazetteer.words.get(form.slice(0, at));
    const node = word === undefined ? -1 : gazetteer.step(0, word);
    const known = node < 0 ? null : gazetteer.hitsAt(node);
    if (!known) continue;
    const hits = known.filter((hit) => hit.as === "name" && (hit.entry.kind === "state" || hit.entry.kind === "place"));
    if (hits.length === 0) continue;
    const rest = form.charAt(at).toUpperCase() + form.slice(at + 1);
    if (tables.words(rest) !== null) return [{ start: 0, end: at, hits }];
  }
  return null;
}

function hitsOfWord(form: string, gazetteer: Gazetteer, tables: NameTables): readonly Hit[] {
  for (const one of [form, ...tables.inflection.nameStems(form)]) {
    const word = gazetteer.words.get(one);
    const node = word === undefined ? -1 : gazetteer.step(0, word);
    const hits = node < 0 ? null : gazetteer.hitsAt(node);
    if (hits) return hits;
  }
  return [];
}

function plainApostrophe(form: string): string {
  return form.includes("’") || form.includes("‘") ? form.replace(/[’‘]/g, "'") : form;
}

const UPPER = /^\p{Lu}/u;
const INITIAL = /^\p{Lu}\.(?:-?\p{Lu}\.)*$/u;
/** Endings of German nouns that no name has. */
const SUFFIX =
  /\p{Ll}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ismus|tät|täten|nisse?|chen|lein)$/u;
const SHORTEST_HEAD = 4;
const LONGEST_FRONT = 16;
const MOST_PARTS = 8;
const LONGEST = 60;
