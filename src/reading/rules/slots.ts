import { WordClass } from "../../language/index.ts";
import type { ActorMention, MentionIndex } from "../actors/mention-index.ts";
import type { Clause, Words } from "./clauses.ts";
import { isFiniteVerb } from "./clauses.ts";

/** Actors that stand together in a clause ("Russland und Nordkorea"), and what governs them. */
export interface Phrase {
  readonly mentions: ActorMention[];
  readonly first: number;
  last: number;
  /** The preposition in lower case, `genitive` ("Präsident Russlands"), or null. */
  readonly governor: string | null;
  /** The article shows that it is no subject ("den", "dem"). */
  readonly oblique: boolean;
  /** It names the country of another noun ("russische Schiffe", "Iran's test"), which is not the country itself. */
  readonly modifies: boolean;
}

/** A clause with its actors and its known finite verb. */
export interface Frame {
  readonly clause: Clause;
  readonly phrases: readonly Phrase[];
  /** Token of the first finite verb, -1 where none is known. */
  readonly finite: number;
  readonly has: (bit: number) => boolean;
}

/** Finds the actors of a clause and their governors. O(tokens of the clause). */
export function frameOf(words: Words, clause: Clause, mentions: MentionIndex): Frame {
  const { tokens } = words;
  const phrases: Phrase[] = [];
  let bits = 0;
  let finite = -1;
  const first = clause.tokens[0];
  const found =
    first === undefined
      ? []
      : mentions.inside({
          start: tokens.start[first] as number,
          end: tokens.end[clause.tokens.at(-1) as number] as number,
        });
  let m = 0;
  for (let position = 0; position < clause.tokens.length; position++) {
    const token = clause.tokens[position] as number;
    bits |= words.bits(token);
    if (finite < 0 && isFiniteVerb(words, token)) finite = token;
    while (m < found.length && (found[m] as ActorMention).end <= (tokens.start[token] as number)) m++;
    const mention = found[m];
    if (mention === undefined || mention.start >= (tokens.end[token] as number)) continue;
    let last = position;
    while (last + 1 < clause.tokens.length && (tokens.start[clause.tokens[last + 1] as number] as number) < mention.end)
      last++;
    addPhrase(words, clause, phrases, mention, position, last);
    for (let p = position; p <= last; p++) bits |= words.bits(clause.tokens[p] as number);
    position = last;
    m++;
  }
  return { clause, phrases, finite, has: (bit) => (bits & bit) !== 0 };
}

function addPhrase(
  words: Words,
  clause: Clause,
  phrases: Phrase[],
  mention: ActorMention,
  from: number,
  to: number,
): void {
  const first = clause.tokens[from] as number;
  const last = clause.tokens[to] as number;
  const before = phrases.at(-1);
  const left = lookLeft(words, clause, from, before);
  const modifies = isModifier(words, clause, mention, to);
  if (left.joins && before !== undefined) {
    // "Russlands Präsident Wladimir Putin": the person, not the country; "Russland und China": both.
    if (left.apposed) before.mentions.length = 0;
    before.mentions.push(mention);
    before.last = last;
    return;
  }
  phrases.push({ mentions: [mention], first, last, governor: left.governor, oblique: left.oblique, modifies });
}

interface Left {
  readonly governor: string | null;
  readonly oblique: boolean;
  /** Belongs to the phrase before: coordinated, or in apposition to it. */
  readonly joins: boolean;
  readonly apposed: boolean;
}

/** Walks left from a mention through its article, adjectives and titles to what governs it. Bounded. */
function lookLeft(words: Words, clause: Clause, from: number, before: Phrase | undefined): Left {
  let oblique = false;
  let article = -1;
  let nouns = 0;
  for (let p = from - 1, steps = 0; p >= 0 && steps < 7; p--, steps++) {
    const token = clause.tokens[p] as number;
    if (before !== undefined && token <= before.last) {
      const joined = before.modifies && article < 0;
      return joined
        ? { governor: before.governor, oblique: before.oblique, joins: true, apposed: true }
        : {
            governor: article >= 0 && article === p + 1 && isGenitive(words, clause, article) ? "genitive" : null,
            oblique,
            joins: false,
            apposed: false,
          };
    }
    const bits = words.bits(token);
    if ((bits & WordClass.preposition) !== 0 && !words.capital(token))
      return { governor: words.lower(token), oblique, joins: false, apposed: false };
    if ((bits & WordClass.preposition) !== 0 && p === 0)
      return { governor: words.lower(token), oblique, joins: false, apposed: false };
    if ((bits & WordClass.conjunction) !== 0 || words.lower(token) === ",") {
      const adjacent = before !== undefined && p > 0 && (clause.tokens[p - 1] as number) - before.last <= 1;
      if (adjacent) return { governor: before.governor, oblique: before.oblique, joins: true, apposed: false };
      break;
    }
    if (article >= 0) {
      // "die Armee der Ukraine": a noun right before the article is what the name belongs to.
      if (words.capital(token) && p > 0 && isGenitive(words, clause, article))
        return { governor: "genitive", oblique, joins: false, apposed: false };
      break;
    }
    if ((bits & WordClass.determiner) !== 0) {
      article = p;
      oblique = (bits & WordClass.oblique) !== 0;
      continue;
    }
    // "empfing am Montag Rama": the day is not the title of the name.
    if (bits & WordClass.time) break;
    if (isFiniteVerb(words, token) || words.verbs(token).length > 0) break;
    if (bits & (WordClass.pronoun | WordClass.negation | WordClass.subordinator)) break;
    if (words.capital(token)) nouns++;
    else if (words.tables.order === "v2" && !isAdjective(words.lower(token))) break;
  }
  // "Präsident Wladimir Putin" is a title, "Angriffe Russlands" a genitive: it ends in -s and follows a noun.
  const previous = clause.tokens[from - 1];
  const genitive =
    words.tables.order === "v2" &&
    nouns > 0 &&
    previous !== undefined &&
    words.capital(previous) &&
    endsInS(words, clause, from);
  return { governor: genitive ? "genitive" : null, oblique, joins: false, apposed: false };
}

function endsInS(words: Words, clause: Clause, position: number): boolean {
  return words.lower(clause.tokens[position] as number).endsWith("s");
}

function isGenitive(words: Words, clause: Clause, article: number): boolean {
  const lower = words.lower(clause.tokens[article] as number);
  const previous = clause.tokens[article - 1];
  return (
    (lower === "der" || lower === "des" || lower === "seiner" || lower === "ihrer") &&
    previous !== undefined &&
    words.capital(previous) &&
    words.verbs(previous).length === 0
  );
}

function isAdjective(lower: string): boolean {
  return /(?:e|en|er|es|em)$/.test(lower.slice(-2));
}

/** Whether the mention only tells whose the noun after it is; nouns that act for their country do not count. */
function isModifier(words: Words, clause: Clause, mention: ActorMention, to: number): boolean {
  const next = clause.tokens[to + 1];
  const after = next !== undefined && (words.bits(next) & WordClass.possessive) !== 0 ? clause.tokens[to + 2] : next;
  const owned = after !== next;
  const { order } = words.tables;
  const own = clause.tokens[to] as number;
  const endsEarly = mention.end < (words.tokens.end[own] as number);
  if (endsEarly) return !isHead(words, words.lower(own));
  if (mention.form === "demonym" || owned) return nounAfter(words, clause, owned ? to + 2 : to + 1) !== "head";
  if (order === "v2")
    return (
      words.lower(own).endsWith("s") &&
      after !== undefined &&
      words.capital(after) &&
      mention.actor.kind !== "organization" &&
      nounAfter(words, clause, to + 1) === "noun"
    );
  return false;
}

function nounAfter(words: Words, clause: Clause, from: number): "head" | "noun" | null {
  let seen: "noun" | null = null;
  for (let p = from; p < Math.min(clause.tokens.length, from + 3); p++) {
    const token = clause.tokens[p] as number;
    const lower = words.lower(token);
    if (isHead(words, lower)) return "head";
    if (words.tables.order === "v2" ? words.capital(token) : words.verbs(token).length === 0 && words.bits(token) === 0)
      seen = "noun";
    else if (!(words.tables.order === "v2" && isAdjective(lower) && words.verbs(token).length === 0)) return seen;
    if (seen !== null && words.tables.order === "v2") return seen;
  }
  return seen;
}

/** "Truppen", and compounds: "US-Truppen", "Regierungstruppen". */
function isHead(words: Words, lower: string): boolean {
  if (((words.tables.words.get(lower) ?? 0) & WordClass.head) !== 0) return true;
  const hyphen = lower.lastIndexOf("-");
  return hyphen > 0 && ((words.tables.words.get(lower.slice(hyphen + 1)) ?? 0) & WordClass.head) !== 0;
}
