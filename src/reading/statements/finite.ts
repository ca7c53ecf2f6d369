import { type Reporting, StatementWord as Word } from "../../language/index.ts";
import { QUOTES } from "./phrases.ts";
import { type FrameWords, skipAside, Verb } from "./words.ts";

/** The mood of a clause by its finite verb. */
export type Mood = "indicative" | "reported" | "conditional";

/** German dependent clauses end with their finite verb. */
export function endsWithVerb(words: FrameWords, finite: number, to: number): boolean {
  if (finite < 0) return false;
  let at = to - 1;
  while (at > finite && /^[)\]“”"»«]$/.test(words.lower(at))) at--;
  return at === finite;
}

/** "…, die entstehen und wachsen": the clause ends at the conjunction. */
export function isJoinedOn(words: FrameWords, finite: number, to: number): boolean {
  return finite >= 0 && finite + 1 < to && words.is(finite + 1, Word.coordinator);
}

export function endsWithInfinitive(words: FrameWords, to: number): boolean {
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

/** "to" before a verb; "called to the building" has a preposition. */
export function marksInfinitive(words: FrameWords, at: number): boolean {
  if (!words.is(at, Word.infinitiveMark) || words.syntax.upos(at) === "ADP") return false;
  return isVerb(words, at + 1) || (words.is(at + 1, Word.adverb) && isVerb(words, at + 2));
}

function isVerb(words: FrameWords, at: number): boolean {
  return (words.verb(at) & Verb.infinitive) !== 0 || VERBAL.has(words.syntax.upos(at));
}

const VERBAL = new Set(["VERB", "AUX"]);

/** "…, neue Stellen zu schaffen", "to deliver aid". */
export function opensInfinitive(words: FrameWords, first: number, to: number): boolean {
  if (words.tables.order === "svo")
    return marksInfinitive(words, first) || (words.is(first, Word.adverb) && marksInfinitive(words, first + 1));
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
    if (opensQuotation(words, at)) return at;
    if ((words.verb(at) & Verb.certain) !== 0 && !isPluralNoun(words, at))
      return possible === from && possible >= 0 && !isPluralNoun(words, possible) ? possible : at;
    if (possible < 0 && !hasAuxiliary(words, at + 1, Math.min(to, at + 3))) possible = at;
    else if (possible >= 0 && isPluralNoun(words, possible)) possible = at;
  }
  if (possible >= 0 && words.tables.order === "v2" && endsWithInfinitive(words, to)) return -1;
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

/** 'The letter reads "…"': what looks like a plural noun is the verb where the words that it reports stand behind it. */
function opensQuotation(words: FrameWords, at: number): boolean {
  return isPluralNoun(words, at) && QUOTES.has(words.lower(at + 1)) && holdsReporting(words, at, at + 1, () => true);
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

export function isFiniteAt(words: FrameWords, at: number, to: number, from = -1): boolean {
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
export function isBareInfinitive(words: FrameWords, at: number): boolean {
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

export function moodOf(words: FrameWords, finite: number): Mood {
  const bits = words.verb(finite);
  // "ich habe" is no subjunctive.
  if (isFirstPerson(words, finite + 1) || (finite > 0 && isFirstPerson(words, finite - 1))) return "indicative";
  return (bits & Verb.subjunctive) !== 0 ? "reported" : (bits & Verb.conditional) !== 0 ? "conditional" : "indicative";
}

function isFirstPerson(words: FrameWords, at: number): boolean {
  return at < words.tokens.length && words.tables.firstPersons.has(words.lower(at));
}

/** Whether a verb that reports stands in the range. */
export function holdsReporting(
  words: FrameWords,
  from: number,
  to: number,
  test: (entry: Reporting) => boolean,
): boolean {
  for (let at = from; at < to; at++)
    for (const { lemma } of words.verbs(at))
      if (words.tables.reporting.get(lemma)?.some((entry) => entry.companions.size === 0 && test(entry))) return true;
  return false;
}
