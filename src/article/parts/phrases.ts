import english from "../furniture/english.txt.ts";
import german from "../furniture/german.txt.ts";
import { isNumber, keysOf } from "./words.ts";

/** The lists of the tables in `furniture/`, where each is explained. */
type PhraseKind =
  | "nav"
  | "weak"
  | "opener"
  | "start"
  | "part"
  | "by"
  | "credit"
  | "picture"
  | "agency"
  | "caption"
  | "function"
  | "verb";

/** Names of archives of photographs have no more words. */
const LONGEST_AT_END = 4;

/** Phrases of one kind by their keys joined by a space. */
interface Phrases {
  readonly entries: ReadonlyMap<string, Phrase>;
  /** The most words of a phrase that begins with this word: so most words are passed with one look. */
  readonly longest: ReadonlyMap<string, number>;
}

interface Phrase {
  readonly raw: string;
  readonly colon: boolean;
}

// The language of a text is not known while it is divided into parts, so the tables of all languages count at once.
const PHRASES = compile([german, english]);
const NONE: Phrases = { entries: new Map(), longest: new Map() };

function compile(tables: readonly string[]): ReadonlyMap<string, Phrases> {
  const kinds = new Map<string, { entries: Map<string, Phrase>; longest: Map<string, number> }>();
  for (const line of tables.join("\n").split("\n")) {
    const [kind = "", list = ""] = line.split("\t");
    const { entries, longest } = kinds.get(kind) ?? { entries: new Map(), longest: new Map() };
    for (const raw of list.split("|")) {
      const keys = keysOf(raw);
      const first = keys[0] ?? "";
      entries.set(keys.join(" "), { raw, colon: raw.endsWith(":") });
      longest.set(first, Math.max(longest.get(first) ?? 0, keys.length));
    }
    kinds.set(kind, { entries, longest });
  }
  return kinds;
}

function phrasesOf(kind: PhraseKind): Phrases {
  return PHRASES.get(kind) ?? NONE;
}

/** Whether the words are a phrase of that kind. */
export function isPhrase(kind: PhraseKind, keys: readonly string[]): boolean {
  return phrasesOf(kind).entries.has(keys.join(" "));
}

/** The single words of all phrases of that kind. */
export function wordsOfKind(kind: PhraseKind): ReadonlySet<string> {
  return new Set([...phrasesOf(kind).entries.keys()].flatMap((phrase) => phrase.split(" ")));
}

/** How many words at `from` the longest phrase of that kind takes; 0 where none stands there. */
export function phraseAt(kind: PhraseKind, keys: readonly string[], from: number): number {
  const { entries, longest } = phrasesOf(kind);
  for (let length = Math.min(longest.get(keys[from] ?? "") ?? 0, keys.length - from); length > 0; length--) {
    if (entries.has(keys.slice(from, from + length).join(" "))) return length;
  }
  return 0;
}

/** How many words at the end the longest phrase of that kind takes. */
export function phraseAtEnd(kind: PhraseKind, keys: readonly string[]): number {
  const { entries } = phrasesOf(kind);
  for (let length = Math.min(LONGEST_AT_END, keys.length); length > 0; length--) {
    if (entries.has(keys.slice(keys.length - length).join(" "))) return length;
  }
  return 0;
}

/** How a line is made up of phrases of the page alone: at least one strong one, only weak ones and numbers, or not. */
export function coverOf(keys: readonly string[]): "strong" | "weak" | "opener" | null {
  let strong = false;
  if (keys.length > 0 && isPhrase("opener", withoutNumbers(keys))) return "opener";
  for (let i = 0; i < keys.length; ) {
    const nav = Math.max(phraseAt("nav", keys, i), phraseAt("opener", keys, i));
    const step = nav || phraseAt("weak", keys, i) || (isNumber(keys[i] as string) ? 1 : 0);
    if (step === 0) return null;
    if (nav > 0) strong = true;
    i += step;
  }
  return strong ? "strong" : "weak";
}

function withoutNumbers(keys: readonly string[]): string[] {
  return keys.filter((key) => !isNumber(key));
}

/** Whether the line begins with a phrase of the list `start`; "colon" where a colon follows it. */
export function startOf(line: string, keys: readonly string[]): "colon" | "plain" | null {
  const { entries, longest } = phrasesOf("start");
  for (let length = Math.min(longest.get(keys[0] ?? "") ?? 0, keys.length); length > 0; length--) {
    const phrase = entries.get(keys.slice(0, length).join(" "));
    if (phrase === undefined) continue;
    const colon = hasColonAfter(line, length);
    if (colon || !phrase.colon) return colon ? "colon" : "plain";
  }
  return null;
}

/** Whether a colon stands within or right after the first `count` words. */
function hasColonAfter(line: string, count: number): boolean {
  const colon = line.slice(0, 100).indexOf(":");
  return colon >= 0 && keysOf(line.slice(0, colon)).length === count;
}

/** Whether a notice of the page (`part`) is among the words of the line. */
export function holdsNotice(line: string): boolean {
  const lower = line.toLowerCase();
  for (const { raw } of phrasesOf("part").entries.values()) if (lower.includes(raw)) return true;
  return false;
}
