import { type Reporting, StatementWord as Word } from "../../language/index.ts";
import type { Sentence } from "../../text/index.ts";
import type { Quotation } from "./quotations.ts";
import { type FrameWords, type TokenRange, Verb } from "./words.ts";

/**
 * A stretch of a sentence between separators, mostly one clause.
 * `none` has no verb: an apposition, or the part of a clause before or behind an insertion.
 */
export interface Piece extends TokenRange {
  readonly kind:
    | "main"
    | "verb-first"
    | "complement"
    | "subordinate"
    | "relative"
    | "infinitive"
    | "none"
    | "quotation";
  /** Its finite verb, or -1. */
  readonly finite: number;
  readonly mood: "indicative" | "reported" | "conditional";
  /** The sign before it; empty at the beginning of the sentence and where no sign stands. */
  readonly sign: string;
  /** It begins with "und", "aber" … */
  readonly coordinate: boolean;
}

/** A sentence as the frame finder sees it. */
export interface Layout {
  readonly sentence: Sentence;
  readonly pieces: readonly Piece[];
  /** Outermost quotations that begin in the sentence, in order. */
  readonly quotations: readonly Quotation[];
  /** The sentence begins inside of a quotation that an earlier one opened. */
  readonly quoted: boolean;
  /** End of the sentence without its final signs. */
  readonly end: number;
}

interface Raw extends TokenRange {
  readonly sign: string;
  readonly quotation: boolean;
}

/**
 * Lays a sentence out: its pieces between signs and at conjunctions, and its quotations. What stands in brackets, and a
 * quotation inside of a clause ("die „volle Verantwortung“"), is part of the piece around it. Linear.
 * @param quotations outermost quotations of the whole text, in order; `next` is the first that ends after the sentence's start.
 */
export function layOut(words: FrameWords, sentence: Sentence, quotations: readonly Quotation[], next: number): Layout {
  const first = quotations[next];
  const quoted = first !== undefined && first.from < sentence.from;
  const inside: Quotation[] = [];
  for (let i = quoted ? next + 1 : next; i < quotations.length && (quotations[i] as Quotation).from < sentence.to; i++)
    inside.push(quotations[i] as Quotation);
  const end = endOf(words, sentence);
  const start = quoted ? Math.min((first as Quotation).to, sentence.to) : sentence.from;
  const raw: Raw[] = quoted ? [{ from: sentence.from, to: start, sign: "", quotation: true }] : [];
  splitAtSigns(words, start, Math.max(end, start), inside, raw);
  const pieces: Piece[] = [];
  for (const piece of raw) {
    if (piece.quotation) pieces.push({ ...piece, ...NO_VERB, kind: "quotation" });
    else splitAtConjunctions(words, piece, pieces);
  }
  return { sentence, pieces, quotations: inside, quoted, end };
}

const NO_VERB = { finite: -1, mood: "indicative", coordinate: false } as const;

function endOf(words: FrameWords, { from, to }: Sentence): number {
  let end = to;
  while (end > from && FINAL.has(words.lower(end - 1))) end--;
  return end;
}

function splitAtSigns(words: FrameWords, start: number, end: number, inside: readonly Quotation[], raw: Raw[]): void {
  let from = start;
  let sign = "";
  let next = 0;
  let at = start;
  const close = (to: number, after: string) => {
    if (from < to) raw.push({ from, to, sign, quotation: false });
    sign = after;
  };
  while (at < end) {
    const quotation = inside[next];
    const lower = words.lower(at);
    if (quotation !== undefined && at >= quotation.from) {
      next++;
      const to = Math.min(quotation.to, end);
      if (standsAlone(words, quotation, start, end, from)) {
        close(at, sign === "" || from < at ? signBefore(words, at, start) : sign);
        raw.push({ from: at, to, sign, quotation: true });
        from = to;
        sign = "";
      }
      at = Math.max(to, at + 1);
    } else if (lower === "(" || lower === "[") {
      const close = closing(words, at, end);
      at = close > 0 ? close : at + 1;
    } else if (SEPARATORS.has(lower)) {
      close(at, lower);
      at++;
      from = at;
    } else if (words.tables.order === "svo" && at > from && opensUnmarked(words, at, from, end)) {
      close(at, "");
      from = at;
      at++;
    } else at++;
  }
  close(Math.min(at, end), "");
}

/** Where commas are few a clause may begin without one: "said | that …", "urged them | to go", "said | prices rose". */
function opensUnmarked(words: FrameWords, at: number, from: number, end: number): boolean {
  if (words.is(at, Word.that | Word.relative | Word.subordinator)) return !words.is(at - 1, Word.preposition);
  const negated = words.is(at, Word.adverb) && at + 1 < end && words.is(at + 1, Word.infinitiveMark);
  if (negated || (words.is(at, Word.infinitiveMark) && !words.is(at - 1, Word.adverb)))
    return holdsReporting(words, from, at, ({ infinitive }) => infinitive);
  // "said on Wednesday | prices rose"
  const dated = at - 3 >= from && words.capital(at - 1) && words.is(at - 2, Word.preposition);
  const verb = dated ? at - 3 : at - 1;
  if (!holdsReporting(words, verb, verb + 1, ({ says }) => says) || isBareInfinitive(words, verb)) return false;
  return startsPhrase(words, at) && clauseFollows(words, at, end);
}

function startsPhrase(words: FrameWords, at: number): boolean {
  return !words.is(at, Word.preposition | Word.adverb | Word.oblique | Word.perfect | Word.passive | Word.modal);
}

/** Whether a finite verb stands behind at least one word, before the next sign. */
function clauseFollows(words: FrameWords, at: number, end: number): boolean {
  for (let next = at + 1; next < end && next < at + LOOK_AHEAD; next++) {
    if (SEPARATORS.has(words.lower(next)) || words.is(next, Word.that | Word.infinitiveMark)) return false;
    if (isFiniteAt(words, next, end)) return true;
  }
  return false;
}

function holdsReporting(words: FrameWords, from: number, to: number, test: (entry: Reporting) => boolean): boolean {
  for (let at = from; at < to; at++)
    for (const { lemma } of words.verbs(at))
      if (words.tables.reporting.get(lemma)?.some((entry) => entry.companions.size === 0 && test(entry))) return true;
  return false;
}

function signBefore(words: FrameWords, at: number, start: number): string {
  return at > start ? words.lower(at - 1) : "";
}

/** A quotation between signs is a clause of its own; one inside of a clause belongs to it. */
function standsAlone(words: FrameWords, quotation: Quotation, start: number, end: number, from: number): boolean {
  const before = quotation.from <= start || SEPARATORS.has(words.lower(quotation.from - 1)) || from === quotation.from;
  if (!before) return false;
  if (quotation.to >= end) return true;
  const after = words.lower(quotation.to);
  return SEPARATORS.has(after) || FINAL.has(words.lower(quotation.to - 2)) || words.lower(quotation.to - 2) === ",";
}

function closing(words: FrameWords, open: number, end: number): number {
  const mark = words.lower(open) === "(" ? ")" : "]";
  for (let at = open + 1; at < end && at < open + BRACKET; at++) if (words.lower(at) === mark) return at + 1;
  return -1;
}

/** "… und verlangte": a conjunction before a finite verb, or before a clause of its own, begins a new piece. */
function splitAtConjunctions(words: FrameWords, raw: Raw, pieces: Piece[]): void {
  let { from, sign } = raw;
  let finite = false;
  for (let at = from; at < raw.to; at = skipAside(words, at, raw.to)) {
    if (
      at > from &&
      finite &&
      words.is(at, Word.coordinator) &&
      at + 1 < raw.to &&
      opensClause(words, at + 1, raw.to)
    ) {
      pieces.push(classify(words, from, at, sign, pieces.at(-1)));
      from = at;
      sign = "";
      finite = false;
    } else if (isFiniteAt(words, at, raw.to)) finite = true;
  }
  pieces.push(classify(words, from, raw.to, sign, pieces.at(-1)));
}

/** Whether a clause with a verb of its own begins here: its verb at once, or before the next conjunction. */
function opensClause(words: FrameWords, from: number, to: number): boolean {
  if (words.is(from, Word.that)) return true;
  for (let at = from; at < to && at < from + LOOK_AHEAD; at = skipAside(words, at, to)) {
    if (at > from && words.is(at, Word.coordinator) && !words.capital(at - 1)) return false;
    const sure = (words.verb(at) & Verb.certain) !== 0 || (at === from && words.tables.order === "svo");
    if (sure && isFiniteAt(words, at, to)) return true;
  }
  return false;
}

function classify(words: FrameWords, from: number, to: number, sign: string, previous: Piece | undefined): Piece {
  const coordinate = words.is(from, Word.coordinator);
  const first = firstWord(words, from, to);
  const finite = finiteIn(words, first, to);
  const mood = finite < 0 ? "indicative" : moodOf(words, finite);
  const kind = kindOf(words, first, to, finite, coordinate || sign === "," ? previous : undefined, sign, coordinate);
  return { from, to, kind, finite, mood, sign, coordinate };
}

/** First word behind a conjunction. */
function firstWord(words: FrameWords, from: number, to: number): number {
  let first = from;
  if (first + 1 < to && words.is(first, Word.coordinator)) first++;
  const next = first + 1;
  if (
    next < to &&
    words.is(first, Word.adverb) &&
    words.is(next, Word.that | Word.subordinator) &&
    !words.is(first, Word.subordinator)
  )
    first = next;
  return first;
}

function kindOf(
  words: FrameWords,
  first: number,
  to: number,
  finite: number,
  previous: Piece | undefined,
  sign: string,
  coordinate: boolean,
): Piece["kind"] {
  const { order } = words.tables;
  if (words.is(first, Word.that)) return isResult(words, first) ? "subordinate" : "complement";
  const last = order === "svo" || endsWithVerb(words, finite, to) || isJoinedOn(words, finite, to);
  if (finite >= 0 && last && words.is(first, Word.subordinator)) return "subordinate";
  if (order === "svo" && sign === "," && isRelative(words, first, finite, last, sign)) return "relative";
  if (finite >= 0 && last && words.is(first, Word.complementizer) && !(order === "svo" && sign === ""))
    return "complement";
  if (order === "v2" && words.tables.purposes.has(words.lower(first)) && endsWithInfinitive(words, to))
    return "subordinate";
  if (isRelative(words, first, finite, last, sign)) return "relative";
  if (
    order === "v2" &&
    coordinate &&
    last &&
    finite > first + 1 &&
    previous !== undefined &&
    DEPENDENT.has(previous.kind)
  )
    return previous.kind;
  if (finite < 0) return opensInfinitive(words, first, to) ? "infinitive" : "none";
  return finite === first ? "verb-first" : "main";
}

/** "so dass": the result and not what is said. */
function isResult(words: FrameWords, that: number): boolean {
  return that > 0 && words.is(that - 1, Word.parenthetical);
}

function isRelative(words: FrameWords, first: number, finite: number, last: boolean, sign: string): boolean {
  if (finite < 0 || !last) return false;
  if (words.tables.order === "svo") return words.is(first, Word.relative) && !words.is(first, Word.that);
  if (sign !== ",") return false;
  const pronoun = words.is(first, Word.preposition) ? first + 1 : first;
  if (pronoun >= finite || !words.is(pronoun, Word.relative)) return false;
  // "die Zahl steige" is a main clause: an article with its noun, and nothing between them and the verb.
  return !(
    (words.verb(finite) & (Verb.subjunctive | Verb.conditional)) !== 0 &&
    pronoun === first &&
    isNounPhrase(words, first, finite)
  );
}

function isNounPhrase(words: FrameWords, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (words.is(at, Word.preposition | Word.adverb | Word.pronoun | Word.reflexive)) return false;
  return to > from + 1 && words.capital(to - 1) && !words.capital(from);
}

/** German dependent clauses end with their finite verb. */
export function endsWithVerb(words: FrameWords, finite: number, to: number): boolean {
  if (finite < 0) return false;
  let at = to - 1;
  while (
    at > finite &&
    (/^[)\]“”"»«]$/.test(words.lower(at)) || (words.verb(at) & (Verb.infinitive | Verb.participle)) !== 0)
  )
    at--;
  return at === finite;
}

/** "…, die entstehen und wachsen": the clause ends at the conjunction. */
function isJoinedOn(words: FrameWords, finite: number, to: number): boolean {
  return finite >= 0 && finite + 1 < to && words.is(finite + 1, Word.coordinator);
}

function endsWithInfinitive(words: FrameWords, to: number): boolean {
  const last = to - 1;
  if (words.capital(last)) return false;
  return isJoined(words, last) || (last > 0 && words.is(last - 1, Word.infinitiveMark));
}

/** "anzukündigen". */
function isJoined(words: FrameWords, at: number): boolean {
  return (
    !words.capital(at) && ((words.verb(at) & Verb.zu) !== 0 || words.tables.joinedInfinitive.test(words.lower(at)))
  );
}

/** "…, neue Stellen zu schaffen", "to deliver aid". */
function opensInfinitive(words: FrameWords, first: number, to: number): boolean {
  if (words.tables.order === "svo")
    return (
      words.is(first, Word.infinitiveMark) || (words.is(first, Word.adverb) && words.is(first + 1, Word.infinitiveMark))
    );
  for (let at = to - 1; at >= first; at--) {
    if (isJoined(words, at)) return true;
    if (
      words.is(at, Word.infinitiveMark) &&
      at + 1 < to &&
      !words.capital(at + 1) &&
      words.tables.infinitive.test(words.lower(at + 1))
    )
      return true;
  }
  return false;
}

/** The finite verb of a range: the first that can be nothing else, else the first that can be one; -1 where none is. */
export function finiteIn(words: FrameWords, from: number, to: number): number {
  let possible = -1;
  for (let at = from; at < to; at = skipAside(words, at, to)) {
    if (!isFiniteAt(words, at, to, from)) continue;
    if ((words.verb(at) & Verb.certain) !== 0 && !isPluralNoun(words, at))
      return possible === from && possible >= 0 ? possible : at;
    if (possible < 0 && !hasAuxiliary(words, at + 1, Math.min(to, at + 3))) possible = at;
    else if (possible >= 0 && isPluralNoun(words, possible)) possible = at;
  }
  return possible < 0 && words.tables.order === "svo" ? pluralVerb(words, from, to) : possible;
}

/** Where plurals end like verbs, "reports" and "monitors" may be nouns. */
function isPluralNoun(words: FrameWords, at: number): boolean {
  return (
    words.tables.order === "svo" &&
    words.verbs(at).every(({ form }) => form === "present") &&
    words.lower(at).endsWith("s")
  );
}

/** "Prosecutors say": the plural looks like an infinitive; only a verb of saying behind a plural is taken. */
function pluralVerb(words: FrameWords, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    if ((words.verb(at) & Verb.infinitive) === 0 || isBareInfinitive(words, at)) continue;
    const plural = words.lower(at - 1).endsWith("s") || words.is(at - 1, Word.pronoun);
    if (plural && holdsReporting(words, at, at + 1, ({ says }) => says)) return at;
  }
  return -1;
}

function hasAuxiliary(words: FrameWords, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words.is(at, Word.perfect | Word.passive | Word.modal)) return true;
  return false;
}

function isFiniteAt(words: FrameWords, at: number, to: number, from = -1): boolean {
  const bits = words.verb(at);
  if ((bits & Verb.finite) === 0) return false;
  const auxiliary = words.is(at, Word.perfect | Word.passive | Word.modal);
  if (words.capital(at) && (at !== from || (!auxiliary && (bits & Verb.subjunctive) !== 0))) return false;
  if (!auxiliary && words.is(at, Word.determiner)) return false;
  if (words.tables.order === "svo") return (bits & Verb.certain) !== 0 || !isBareInfinitive(words, at);
  if (at > 0 && words.is(at - 1, Word.infinitiveMark)) return false;
  return !isAttribute(words, at, to);
}

/** "to deny", "will deny": no finite verb though it looks like one. */
function isBareInfinitive(words: FrameWords, at: number): boolean {
  return at > 0 && words.is(at - 1, Word.infinitiveMark | Word.modal | Word.determiner | Word.preposition);
}

/** "der vermutete Täter", "in einem gestern veröffentlichten Bericht": an adjective that looks like a verb. */
function isAttribute(words: FrameWords, at: number, to: number): boolean {
  if (words.is(at, Word.perfect | Word.passive | Word.modal)) return false;
  if (at + 1 >= to || !words.capital(at + 1) || !/e[nrms]?$/.test(words.lower(at))) return false;
  for (let before = at - 1; before >= 0 && before >= at - 5 && !words.capital(before); before--) {
    if (words.is(before, Word.pronoun) && !words.is(before, Word.determiner)) return false;
    if (words.is(before, Word.determiner)) return true;
    if (words.is(before, Word.preposition)) return before === at - 1;
    if (words.lower(before) === "," || (words.verb(before) & Verb.certain) !== 0) return false;
  }
  return false;
}

function moodOf(words: FrameWords, finite: number): Piece["mood"] {
  const bits = words.verb(finite);
  // "ich habe" is no subjunctive.
  if (isFirstPerson(words, finite + 1) || (finite > 0 && isFirstPerson(words, finite - 1))) return "indicative";
  return (bits & Verb.subjunctive) !== 0 ? "reported" : (bits & Verb.conditional) !== 0 ? "conditional" : "indicative";
}

function isFirstPerson(words: FrameWords, at: number): boolean {
  return at < words.tokens.length && words.tables.firstPersons.has(words.lower(at));
}

/** The next token, behind what stands in brackets. */
export function skipAside(words: FrameWords, at: number, to: number): number {
  const lower = words.lower(at);
  if (lower !== "(" && lower !== "[") return at + 1;
  const close = closing(words, at, to);
  return close > 0 ? close : at + 1;
}

const DEPENDENT = new Set<Piece["kind"]>(["complement", "subordinate", "relative"]);
const LOOK_AHEAD = 25;
const BRACKET = 30;
const FINAL = new Set([".", "!", "?", "…", "..."]);
const SEPARATORS = new Set([",", ":", ";", "–", "—", "-", "--"]);
