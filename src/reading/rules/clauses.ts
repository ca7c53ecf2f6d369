import type { ClauseTables, VerbForm } from "../../language/index.ts";
import { WordClass } from "../../language/index.ts";
import type { Sentence, Tokens } from "../../text/index.ts";

/** What rules need of the words: per token its lower-cased form, class bits and verb readings, looked up once a form. */
export interface Words {
  readonly tokens: Tokens;
  readonly tables: ClauseTables;
  /** Lower-cased forms, by form number. */
  readonly forms: readonly string[];
  /** Verb readings by form number. */
  readonly readings: readonly (readonly VerbForm[])[];
  readonly lower: (token: number) => string;
  readonly bits: (token: number) => number;
  readonly verbs: (token: number) => readonly VerbForm[];
  /** Whether the token is written with a capital. */
  readonly capital: (token: number) => boolean;
}

/** A clause: its tokens in order, which need not stand together ("Der Minister, der reiste, sprach"). */
export interface Clause {
  readonly kind: "main" | "subordinate" | "relative" | "infinitive" | "coordinate";
  readonly parent: Clause | null;
  readonly tokens: number[];
}

const NO_VERBS: readonly VerbForm[] = [];
/** Longer clauses are cut, so that hostile text stays linear. */
const LONGEST = 60;
const LOOK_AHEAD = 40;
const LONGEST_ASIDE = 12;

export function wordsOf(
  tokens: Tokens,
  lowers: readonly string[],
  tables: ClauseTables,
  verbs: ReadonlyMap<string, readonly VerbForm[]>,
): Words {
  const bits = new Uint32Array(lowers.length);
  const readings: (readonly VerbForm[])[] = new Array(lowers.length);
  const capitals = new Uint8Array(lowers.length);
  lowers.forEach((lower, i) => {
    const form = tokens.forms[i] as string;
    const first = form.charAt(0);
    capitals[i] = first !== first.toLowerCase() ? 1 : 0;
    bits[i] = tables.words.get(lower) ?? 0;
    readings[i] = verbs.get(lower) ?? NO_VERBS;
  });
  const form = (token: number) => tokens.form[token] as number;
  return {
    tokens,
    tables,
    forms: lowers,
    readings,
    lower: (token) => lowers[form(token)] as string,
    bits: (token) => bits[form(token)] as number,
    verbs: (token) => readings[form(token)] as readonly VerbForm[],
    capital: (token) => capitals[form(token)] === 1,
  };
}

/** Whether the token has a finite reading that is a verb where it stands: German nouns have capitals. */
export function isFiniteVerb(words: Words, token: number): boolean {
  if (words.tables.order === "v2" && words.capital(token)) return false;
  return words
    .verbs(token)
    .some(({ form }) => form !== "inf" && form !== "zu-inf" && form !== "participle" && form !== "gerund");
}

/** The clauses of a sentence, by punctuation, conjunctions, relative pronouns and where the known verbs stand. O(n). */
export function clausesOf(words: Words, sentence: Sentence): readonly Clause[] {
  const clauses: Clause[] = [];
  const open = (kind: Clause["kind"], parent: Clause | null): Clause => {
    const clause = { kind, parent, tokens: [] };
    clauses.push(clause);
    return clause;
  };
  let current = open(opensSubordinate(words, sentence) ? "subordinate" : "main", null);
  let finite = false;
  for (let i = sentence.from; i < sentence.to; i++) {
    const lower = words.lower(i);
    const aside = lower === "(" ? endOfAside(words, i, sentence.to) : -1;
    if (aside >= 0) {
      i = aside;
      continue;
    }
    if (current.tokens.length >= LONGEST || STRONG.has(lower)) {
      current = open("main", null);
      finite = false;
    } else if (lower === ",") {
      const next = resumes(words, current, i, sentence.to) ? "main" : afterComma(words, i, sentence.to, finite);
      const nested = current.parent !== null && current.kind !== "coordinate";
      if (next !== null) {
        const host = rootOf(nested && closes(words, i) ? (current.parent as Clause) : current);
        current = open(next, next === "main" || next === "coordinate" ? null : host);
        finite = false;
        continue;
      }
      if (nested && closes(words, i)) {
        current = current.parent as Clause;
        finite = current.tokens.some((token) => isFiniteVerb(words, token));
      } else current.tokens.push(i);
      continue;
    } else if (finite && (words.bits(i) & WordClass.conjunction) !== 0) {
      const kind = afterConjunction(words, i, sentence.to);
      if (kind !== null) {
        current = open(kind, kind === "coordinate" ? rootOf(current) : null);
        finite = false;
        continue;
      }
    } else if (
      words.tables.order === "svo" &&
      (current.tokens.length > 1 || finite) &&
      (words.bits(i) & WordClass.subordinator) !== 0 &&
      !(words.tables.comparison.has(lower) && !hasVerbAhead(words, i, sentence.to))
    ) {
      const relative = (words.bits(i) & (WordClass.relative | WordClass.complementiser)) === WordClass.relative;
      current = open(relative ? "relative" : "subordinate", current);
      finite = false;
    }
    current.tokens.push(i);
    finite ||= isFiniteVerb(words, i);
  }
  return clauses;
}

/** "Held them | as shields" goes on, "fled | as troops came" does not. */
function hasVerbAhead(words: Words, at: number, to: number): boolean {
  for (let i = at + 1; i < to && i - at < LOOK_AHEAD && words.tokens.kind[i] !== 2; i++)
    if (isFiniteVerb(words, i)) return true;
  return false;
}

/** "Wenn …, dann …": the sentence begins with a clause that hangs on the next. */
function opensSubordinate(words: Words, { from, to }: Sentence): boolean {
  let first = from;
  while (first < to && words.tokens.kind[first] === 2) first++;
  return first < to && words.tables.order === "v2" && (words.bits(first) & WordClass.subordinator) !== 0;
}

/** "Wenn …, steigen die Preise": the verb after the comma opens the main clause. */
function resumes(words: Words, current: Clause, comma: number, to: number): boolean {
  const { kind, parent } = current;
  return kind === "subordinate" && parent === null && comma + 1 < to && isFiniteVerb(words, comma + 1);
}

/** "The World Food Program (WFP) said": the closing bracket of a short aside, which the clause goes on after; else -1. */
function endOfAside(words: Words, open: number, to: number): number {
  for (let i = open + 1; i < Math.min(to, open + LONGEST_ASIDE); i++) if (words.lower(i) === ")") return i;
  return -1;
}

/** What a new clause hangs on: chains ("…, zu A, zu B", "x und y und z") hang on their first, so that they stay flat. */
function rootOf(clause: Clause): Clause {
  return clause.parent !== null && (clause.kind === "coordinate" || clause.kind === "infinitive")
    ? clause.parent
    : clause;
}

/** German subordinate clauses end with their verb, so that a capital before the comma is a list or an apposition. */
function closes(words: Words, comma: number): boolean {
  return words.tables.order === "svo" || !words.capital(comma - 1);
}

function boundary(words: Words, from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    at - from < LOOK_AHEAD &&
    words.lower(at) !== "," &&
    !STRONG.has(words.lower(at)) &&
    words.lower(at) !== "."
  )
    at++;
  return at;
}

/** What kind of clause begins after the comma, or null where none does. */
function afterComma(words: Words, comma: number, to: number, finite: boolean): Clause["kind"] | null {
  const first = comma + 1;
  if (first >= to) return null;
  const bits = words.bits(first);
  const end = boundary(words, first, to);
  if (words.tables.order === "svo") {
    if ((bits & WordClass.relative) !== 0) return "relative";
    if ((bits & WordClass.subordinator) !== 0) return "subordinate";
    return finite && isSayingFrame(words, first, end) ? "main" : null;
  }
  if ((bits & WordClass.subordinator) !== 0) return "subordinate";
  const second = (bits & WordClass.preposition) !== 0 ? first + 1 : first;
  let last = end - 1;
  while (last > first && words.tokens.kind[last] === 2) last--;
  if (last > first && isZuInfinitive(words, last) && !hasFinite(words, first, last)) return "infinitive";
  if (second < last && (words.bits(second) & WordClass.relative) !== 0 && !words.capital(last)) return "relative";
  if (finite && !words.capital(last)) {
    for (let i = first; i < end; i++) if (isFiniteVerb(words, i)) return "main";
  }
  return null;
}

/** "…, government officials | said on Monday": the verb of who speaks is the only one of what stands between the commas. */
function isSayingFrame(words: Words, first: number, end: number): boolean {
  let verb = first;
  while (verb < end && !isFiniteVerb(words, verb)) verb++;
  if (verb === end || verb === first || end - first > LONGEST_ASIDE) return false;
  const says = words.verbs(verb).some(({ lemma }) => words.tables.saying.has(lemma));
  // "much of it believed to have been sold" says nothing.
  return says && (words.bits(verb + 1) & WordClass.infinitive) === 0 && !hasFinite(words, verb + 1, end);
}

function hasFinite(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isFiniteVerb(words, i) && !words.verbs(i).some(({ form }) => form === "participle")) return true;
  return false;
}

function isZuInfinitive(words: Words, token: number): boolean {
  if (words.capital(token)) return false;
  if ((words.bits(token - 1) & WordClass.infinitive) !== 0) return true;
  return words.verbs(token).some(({ form }) => form === "zu-inf");
}

/** "… und forderte" goes on with the same subject, "… und Paris forderte" with another. */
function afterConjunction(words: Words, at: number, to: number): "coordinate" | "main" | null {
  const first = at + 1;
  if (first >= to) return null;
  if (isFiniteVerb(words, first)) return "coordinate";
  if ((words.bits(first) & WordClass.preposition) !== 0) return null;
  const end = Math.min(boundary(words, first, to), first + 6);
  for (let i = first; i < end; i++) {
    if ((words.bits(i) & (WordClass.conjunction | WordClass.adverb | WordClass.negation)) !== 0) return null;
    if (isFiniteVerb(words, i)) return "main";
  }
  return null;
}

const STRONG = new Set([";", ":", "–", "—", "(", ")", "\n"]);
