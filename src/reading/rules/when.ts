import { WordClass } from "../../language/index.ts";
import { tokenAt } from "../../text/index.ts";
import type { Time } from "../contract.ts";
import type { Clause, Words } from "./clauses.ts";
import type { Match } from "./match.ts";
import type { RoleRule } from "./role-rule.ts";

/** A time where a clause tells it. */
interface Told {
  readonly time: Time;
  /** Its tokens `[first, last]`. */
  readonly first: number;
  readonly last: number;
}

/** Longer lists of times are not looked through: keeps hostile text linear. */
const MOST = 20;
/** So near to the beginning of its clause a time holds for what is coordinated with the clause too. */
const AT_THE_BEGINNING = 3;

/**
 * When what a match tells of took place: the time that belongs to its trigger ("Tuesday's attack"), else one of its clause
 * that belongs to no other word ("the 1994 treaty") and is no bound ("before Friday"), else the one that begins a clause
 * coordinated with it ("On Monday he flew to Paris and met …"). null where none is safe. `claimed`: the clauses of
 * the sentence in which a verb fired; `from`: index of the first time of the sentence.
 */
export function whenOf(
  words: Words,
  match: Match<RoleRule>,
  claimed: ReadonlySet<Clause>,
  times: readonly Time[],
  from: number,
): Time | null {
  const { clause } = match.frame;
  const trigger = match.triggerToken;
  const own = toldIn(words, clause, times, from);
  const attached = own.find((told) => {
    const [first, end] = nounOf(words, told) ?? [0, 0];
    return first <= trigger && trigger < end;
  });
  if (attached) return attached.time;
  const isFree = (told: Told) => nounOf(words, told) === null && !isBound(words, told);
  const free = own.filter(isFree).filter(({ first }) => !isOfVerb(words, match, claimed, first));
  if (free.length > 0) return likeliest(words, clause, free, trigger).time;
  if (clause.kind !== "coordinate" || clause.parent === null) return null;
  const { tokens } = clause.parent;
  const leading = toldIn(words, clause.parent, times, from).filter(isFree);
  return leading.find(({ first }) => tokens.indexOf(first) < AT_THE_BEGINNING)?.time ?? null;
}

/** "condemned the attack on Tuesday": a verb of the same clause that fired too claims the times, but for one right behind. */
function isOfVerb(words: Words, match: Match<RoleRule>, claimed: ReadonlySet<Clause>, first: number): boolean {
  if (kindOf(match) !== "noun" || !claimed.has(match.frame.clause)) return false;
  return (
    first > match.triggerToken + 2 ||
    first < match.triggerToken ||
    (first === match.triggerToken + 2 && !isPreposition(words, first - 1))
  );
}

/** The clauses in which a verb fired. */
export function claimedClauses(matches: readonly Match<RoleRule>[]): ReadonlySet<Clause> {
  return new Set(matches.filter((match) => kindOf(match) === "verb").map(({ frame }) => frame.clause));
}

function kindOf({ frame, triggerToken }: Match<RoleRule>): string | undefined {
  return frame.kinds[frame.clause.tokens.indexOf(triggerToken)];
}

/** The times of the clause, what has a place in the calendar first. */
function toldIn(words: Words, clause: Clause, times: readonly Time[], from: number): readonly Told[] {
  const { tokens } = words;
  const last = clause.tokens.at(-1);
  if (last === undefined) return [];
  const found: Told[] = [];
  for (let i = from; i < times.length && i < from + MOST; i++) {
    const time = times[i] as Time;
    if (time.start >= (tokens.end[last] as number)) break;
    if (time.type !== "DATE" && time.type !== "TIME") continue;
    const first = tokenAt(tokens, time.start);
    if (clause.tokens.includes(first)) found.push({ time, first, last: tokenAt(tokens, time.end - 1) });
  }
  const dated = found.filter(({ time }) => !time.value.endsWith("_REF"));
  return dated.length > 0 ? dated : found;
}

/** In a clause whose verb may stand last, and where it opens the clause, the first time; else the one behind the trigger. */
function likeliest(words: Words, clause: Clause, told: readonly Told[], trigger: number): Told {
  const first = told[0] as Told;
  const opens = clause.tokens.indexOf(first.first) < AT_THE_BEGINNING;
  if (words.tables.order === "v2" || opens) return first;
  return told.find((next) => next.first > trigger) ?? (told.at(-1) as Told);
}

/**
 * The tokens `[from, to)` that a time belongs to ("Tuesday's attack", "das Treffen vom Montag", "die Wahl 2013"); null where
 * it belongs to its clause.
 */
function nounOf(words: Words, { time, first, last }: Told): readonly [number, number] | null {
  if (last + 1 < words.tokens.length && words.bits(last + 1) & WordClass.possessive) return phraseFrom(words, last + 2);
  const before = first === 0 ? 0 : words.bits(first - 1);
  const partitive = (before & WordClass.partitive) !== 0;
  const genitive = (before & WordClass.genitive) !== 0 && (before & WordClass.nominative) === 0;
  if (first > 1 && (partitive || genitive) && isNoun(words, first - 2)) return [first - 2, first - 1];
  if (words.tables.order === "v2") {
    const isYear = /^\d{4}$/.test(time.value) && first === last;
    return isYear && first > 0 && isNoun(words, first - 1) ? [first - 1, first] : null;
  }
  const phrase = phraseFrom(words, last + 1);
  return before & (WordClass.determiner | WordClass.possessive) && phrase[0] < phrase[1] ? phrase : null;
}

/** Up to four words from here: "deadly rocket attack". */
function phraseFrom(words: Words, from: number): readonly [number, number] {
  const ends = WordClass.preposition | WordClass.conjunction | WordClass.determiner | WordClass.pronoun;
  let to = from;
  while (to < words.tokens.length && to < from + 4 && words.tokens.kind[to] === 0 && (words.bits(to) & ends) === 0)
    to++;
  return [from, to];
}

function isPreposition(words: Words, at: number): boolean {
  return (words.bits(at) & WordClass.preposition) !== 0;
}

function isNoun(words: Words, at: number): boolean {
  if (words.tokens.kind[at] !== 0) return false;
  if (words.tables.order === "v2") return words.capital(at) && !isPreposition(words, at);
  return words.verbs(at).length === 0 && (words.bits(at) & (WordClass.preposition | WordClass.adverb)) === 0;
}

/** "before Friday", "bis Freitag": the time bounds what happened, it does not tell when. */
function isBound(words: Words, { first }: Told): boolean {
  return first > 0 && words.tables.bounds.has(words.lower(first - 1));
}
