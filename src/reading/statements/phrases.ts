import { StatementWord as Word } from "../../language/index.ts";
import type { TokenRange } from "./token-range.ts";
import { type FrameWords, skipAside, Verb } from "./words.ts";

/**
 * The noun phrase that begins at `from`: its noun with genitives, "von …", names and what is joined with "und".
 * Null where none begins there.
 * @param governed it stands behind a preposition, so that any case will do.
 */
export function phraseAt(words: FrameWords, from: number, limit: number, governed: boolean): TokenRange | null {
  if (from >= limit) return null;
  if (words.tables.order === "svo") return plainPhrase(words, from, limit);
  if (words.is(from, Word.pronoun) && !words.is(from + 1, Word.sourceNoun)) {
    if (!words.capital(from + 1) || from + 1 >= limit || !words.is(from, Word.determiner))
      return { from, to: from + 1 };
  }
  let at = from;
  let noun = false;
  while (at < limit) {
    if (noun && !continues(words, at, limit)) break;
    if (!noun && endsBeforeNoun(words, at, from, governed)) return null;
    const name = words.nameEnd(at);
    if (name !== null || words.capital(at) || isNumber(words, at)) noun = true;
    at = name !== null ? Math.min(Math.max(name, at + 1), limit) : skipAside(words, at, limit);
  }
  while (
    at > from + 1 &&
    (opensBehind(words, from, at - 1) ||
      ((words.is(at - 1, Word.coordinator | Word.preposition) || words.is(at - 1, Word.determiner)) &&
        !words.capital(at - 1)))
  )
    at--;
  return noun ? { from, to: at } : null;
}

/** Whether the last word is a mark that opens what follows: "laut Kim Ott | „völlig morsch“". */
function opensBehind({ lower }: FrameWords, from: number, last: number): boolean {
  if (!QUOTES.has(lower(last))) return false;
  for (let at = from; at < last; at++) if (QUOTES.has(lower(at))) return false;
  return true;
}

/** Where nouns have no capitals a phrase runs up to a verb, a preposition other than "of", an adverb or a further article. */
function plainPhrase(words: FrameWords, from: number, limit: number): TokenRange | null {
  if (words.is(from, Word.pronoun)) return { from, to: from + 1 };
  let at = from;
  let noun = false;
  while (at < limit) {
    const name = words.nameEnd(at);
    if (name === null && endsPlainPhrase(words, at, from, noun)) break;
    if (!words.is(at, Word.determiner | Word.keeps)) noun = true;
    at = name === null ? skipAside(words, at, limit) : Math.min(Math.max(name, at + 1), limit);
  }
  while (at > from && words.is(at - 1, Word.keeps | Word.preposition | Word.coordinator)) at--;
  return noun && at > from ? { from, to: at } : null;
}

const STOPS = Word.adverb | Word.reflexive | Word.that | Word.modal | Word.perfect | Word.passive | Word.infinitiveMark;

function endsPlainPhrase(words: FrameWords, at: number, from: number, noun: boolean): boolean {
  const { lower } = words;
  if (words.is(at, Word.keeps))
    return !noun || words.is(at + 1, Word.pronoun | Word.infinitiveMark) || isPast(words, at + 1);
  if (words.is(at, Word.determiner)) return at > from && !words.is(at - 1, Word.keeps);
  // "us" is a pronoun, "US" a name.
  if (words.is(at, Word.oblique) && !words.capital(at)) return true;
  if (words.is(at, STOPS | Word.preposition | Word.relative | Word.subordinator)) return true;
  if (lower(at) === "'" || lower(at) === "’") return false;
  return isPast(words, at) && !(at > from && words.is(at - 1, Word.determiner)) && at > from;
}

/** A past form or an auxiliary; "reports" and "claims" are nouns as often. */
function isPast(words: FrameWords, at: number): boolean {
  return !words.capital(at) && words.verbs(at).some(({ form }) => form === "past");
}

function isNumber(words: FrameWords, at: number): boolean {
  const code = words.lower(at).charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Before its noun a phrase holds articles and adjectives. */
function endsBeforeNoun(words: FrameWords, at: number, from: number, governed: boolean): boolean {
  if (words.capital(at) || words.is(at, Word.determiner) || isNumber(words, at)) return false;
  if (at === from && !governed && words.is(at, Word.oblique)) return true;
  if (words.is(at, Word.adverb | Word.preposition | Word.coordinator | Word.reflexive | Word.that))
    return at === from || !words.is(at, Word.coordinator | Word.adverb);
  return (words.verb(at) & Verb.certain) !== 0 && !isAdjective(words, at);
}

/** Behind its noun it goes on with a genitive, "von", a further name, or "und" and a further phrase. */
function continues(words: FrameWords, at: number, limit: number): boolean {
  const lower = words.lower(at);
  if (words.capital(at) || words.nameEnd(at) !== null || lower === "(" || lower === "[" || QUOTES.has(lower))
    return true;
  if (lower === "&" || lower === "/" || lower === "-" || lower === "’" || lower === "'") return true;
  if (isNumber(words, at)) return at > 0 && words.is(at - 1, Word.keeps);
  if (words.is(at, Word.keeps)) {
    if (at + 1 >= limit || isNominative(words, at)) return false;
    if (
      words.is(at, Word.coordinator) &&
      at + 2 <= limit &&
      (words.verb(at + 1) & Verb.certain) !== 0 &&
      !words.capital(at + 1)
    )
      return false;
    return (
      words.is(at + 1, Word.determiner) ||
      words.capital(at + 1) ||
      isAdjective(words, at + 1) ||
      isNumber(words, at + 1) ||
      QUOTES.has(words.lower(at + 1))
    );
  }
  if (words.is(at, Word.determiner)) return at > 0 && words.is(at - 1, Word.keeps);
  if (isGenitivePlural(words, at, limit)) return true;
  return (
    isAdjective(words, at) &&
    at > 0 &&
    (words.is(at - 1, Word.keeps | Word.determiner) || isAdjective(words, at - 1)) &&
    !words.is(at, Word.adverb | Word.preposition | Word.reflexive | Word.pronoun)
  );
}

/** "Angaben libanesischer Behörden". */
function isGenitivePlural(words: FrameWords, at: number, limit: number): boolean {
  return (
    at + 1 < limit &&
    at > 0 &&
    words.capital(at - 1) &&
    words.capital(at + 1) &&
    words.tables.order === "v2" &&
    /[^e]er$/.test(words.lower(at)) &&
    isAdjective(words, at)
  );
}

/** "der überwiegende Teil" begins a subject, "der überwiegenden Mehrheit" goes on. */
function isNominative(words: FrameWords, article: number): boolean {
  // "laut Gesetz | der Präsident"
  const isTagged = words.is(article, Word.dativeFeminine) && words.syntax.has(article, "Case=Nom");
  if (isTagged && !words.is(article - 1, Word.coordinator)) return true;
  return (
    words.is(article, Word.dativeFeminine) &&
    !words.capital(article + 1) &&
    /[^e]e$/.test(words.lower(article + 1)) &&
    isAdjective(words, article + 1)
  );
}

/** A lower-cased word that can be an adjective: no verb, adverb or preposition, with an ending of one. */
function isAdjective(words: FrameWords, at: number): boolean {
  if (words.capital(at) || (words.verb(at) & Verb.certain) !== 0) return false;
  if (words.is(at, Word.adverb | Word.preposition | Word.reflexive | Word.pronoun | Word.that | Word.subordinator))
    return false;
  return words.tables.order === "svo" || endsLikeAdjective(words, words.lower(at));
}

function endsLikeAdjective(words: FrameWords, lower: string): boolean {
  return words.tables.adjectiveEnds.some((end) => lower.endsWith(end));
}

/** The noun phrase that ends at `to`: back to a verb, an adverb, or the beginning. */
export function phraseEndingAt(words: FrameWords, from: number, to: number): TokenRange | null {
  let at = to;
  while (at > from && !stopsBackwards(words, at - 1)) at--;
  return at < to ? { from: at, to } : null;
}

function stopsBackwards(words: FrameWords, at: number): boolean {
  if (words.capital(at))
    return words.is(at, Word.preposition | Word.adverb | Word.subordinator) && !words.is(at, Word.determiner);
  if (words.is(at, Word.keeps | Word.determiner)) return false;
  if ((words.verb(at) & Verb.finite) !== 0 && !words.is(at - 1, Word.determiner | Word.preposition)) return true;
  return words.is(at, Word.adverb | Word.preposition | Word.reflexive | Word.that | Word.pronoun);
}

/** Whether the phrase cannot be a subject by the case of its article: "dem Sender", "der Zeitung". */
export function isOblique(words: FrameWords, phrase: TokenRange): boolean {
  if (words.is(phrase.from, Word.oblique)) return true;
  return words.is(phrase.from, Word.dativeFeminine) && isFeminine(words, phrase);
}

/** Feminine by the ending of its first noun. */
function isFeminine(words: FrameWords, phrase: TokenRange): boolean {
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const lower = words.lower(at);
    if (!words.capital(at)) continue;
    if (at + 1 < phrase.to && words.capital(at + 1) && endsLikeAdjective(words, lower)) continue;
    return words.tables.feminineEnds.some((end) => lower.endsWith(end));
  }
  return false;
}

export function isPronoun(words: FrameWords, { from, to }: TokenRange): boolean {
  return to === from + 1 && words.is(from, Word.pronoun);
}

/** "sie" may be the object: "Der Rat las die Pläne und nannte sie …". */
export function isSubjectPronoun(words: FrameWords, range: TokenRange): boolean {
  return isPronoun(words, range) && words.is(range.from, Word.nominative) && words.lower(range.from) !== "sie";
}

/** Whether it is a masculine nominative, which nothing else can look like: "der Verband". */
export function isMasculineNominative(words: FrameWords, phrase: TokenRange): boolean {
  return (
    words.is(phrase.from, Word.dativeFeminine) && !words.is(phrase.from, Word.oblique) && !isFeminine(words, phrase)
  );
}

export const QUOTES = new Set(["„", "“", "”", "»", "«", '"', "‚", "‘"]);
