import { StatementWord as Word } from "../../language/index.ts";
import {
  endsWithInfinitive,
  endsWithVerb,
  finiteIn,
  isJoinedOn,
  type Mood,
  moodOf,
  opensInfinitive,
} from "./finite.ts";
import type { TokenRange } from "./token-range.ts";
import { type FrameWords, Verb } from "./words.ts";

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
  readonly mood: Mood;
  /** The sign before it; empty at the beginning of the sentence and where no sign stands. */
  readonly sign: string;
  /** It begins with "und", "aber" … */
  readonly coordinate: boolean;
}

/** What kind of piece stands at `[from, to)`: told by its first word, its finite verb, and where that stands. */
export function classify(
  words: FrameWords,
  from: number,
  to: number,
  sign: string,
  previous: Piece | undefined,
): Piece {
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
  if (order === "svo" && opensInfinitive(words, first, to)) return "infinitive";
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
  let last = to - 1;
  while (last > from && /^[“”"»«]$/.test(words.lower(last))) last--;
  return last > from && words.capital(last) && !words.capital(from);
}

const DEPENDENT = new Set<Piece["kind"]>(["complement", "subordinate", "relative"]);
