import { WordClass } from "../../language/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import type { Clause, Words } from "./clauses.ts";
import { isFiniteVerb } from "./clauses.ts";
import { isNoVerbInTree } from "./tree-triggers.ts";
import type { Trees } from "./trees.ts";

/** Classes of words that may be verbs all the same. */
const SOFT =
  WordClass.head | WordClass.unreal | WordClass.transparent | WordClass.thing | WordClass.adverb | WordClass.return;

const LONGEST_ATTRIBUTE = 12;

/** What a token does in its clause, as far as forms and neighbours tell. */
export type TokenKind =
  | "verb"
  | "noun"
  | "preposition"
  | "determiner"
  | "conjunction"
  | "possessive"
  | "infinitive"
  | "pronoun"
  | "time"
  | "skip";

/** The kind of each token of a clause, in its order. `mentionAt` gives the outermost mention that covers a token. O(n). */
export function kindsOf(
  words: Words,
  clause: Clause,
  mentionAt: (token: number) => ActorMention | null,
  trees: Trees,
): readonly TokenKind[] {
  const kinds: TokenKind[] = [];
  clause.tokens.forEach((_, at) => {
    const kind =
      words.tables.order === "v2"
        ? capitalised(words, clause, at, mentionAt)
        : uncapitalised(words, clause, at, kinds, mentionAt, trees);
    const dated =
      (kind === "preposition" && governsTime(words, clause, at)) ||
      (words.tokens.kind[clause.tokens[at] as number] === 1 && nextToTime(words, clause, kinds, at));
    kinds.push(dated ? "time" : kind);
  });
  return kinds;
}

/** "on Monday", "am 3. Mai", "im vergangenen Jahr". */
function governsTime(words: Words, clause: Clause, at: number): boolean {
  for (let p = at + 1; p <= at + 2; p++) {
    const token = clause.tokens[p];
    if (token === undefined) return false;
    if (words.bits(token) & WordClass.time) return true;
    const counts =
      words.tokens.kind[token] === 1 || (words.bits(token) & (WordClass.determiner | WordClass.adverb)) !== 0;
    if (!counts && !isAdjective(words, token)) return false;
  }
  return false;
}

/** The numbers of a date: "1. Mai", "May 2008". */
function nextToTime(words: Words, clause: Clause, kinds: readonly TokenKind[], at: number): boolean {
  const next = clause.tokens[at + 1];
  return kinds[at - 1] === "time" || (next !== undefined && (words.bits(next) & WordClass.time) !== 0);
}

function isAdjective(words: Words, token: number): boolean {
  if (words.capital(token)) return false;
  const lower = words.lower(token);
  return words.bits(token) === 0 && words.tables.adjectiveEndings.some((ending) => lower.endsWith(ending));
}

/** Kinds of words that do not depend on what stands around them. */
function ofClass(words: Words, token: number): TokenKind | null {
  const bits = words.bits(token);
  if (words.tokens.kind[token] === 2) {
    if (bits & WordClass.possessive) return "possessive";
    return words.lower(token) === "," ? "conjunction" : "skip";
  }
  if (bits & WordClass.possessive) return "possessive";
  if (bits & WordClass.time) return "time";
  if (bits & WordClass.preposition) return "preposition";
  if (bits & WordClass.conjunction) return "conjunction";
  if (bits & WordClass.determiner) return "determiner";
  if (bits & (WordClass.pronoun | WordClass.relative)) return "pronoun";
  if (bits & (WordClass.subordinator | WordClass.negation | WordClass.adverb)) return "skip";
  return null;
}

/** German: nouns have capitals, verbs have none. */
function capitalised(
  words: Words,
  clause: Clause,
  at: number,
  mentionAt: (token: number) => ActorMention | null,
): TokenKind {
  const token = clause.tokens[at] as number;
  const next = clause.tokens[at + 1];
  const mention = mentionAt(token);
  if (mention !== null && mention.form !== "pronoun") return "noun";
  const bits = words.bits(token);
  if (bits & WordClass.infinitive && next !== undefined && !words.capital(next) && words.verbs(next).length > 0)
    return "infinitive";
  if (words.capital(token)) {
    const known = ofClass(words, token);
    const initial = isInitial(words, clause, at);
    if (known !== null && (initial || known === "time")) return known;
    if (initial && words.verbs(token).some(({ form }) => form !== "inf")) return "verb";
    return "noun";
  }
  const verbs = words.verbs(token);
  if (verbs.length > 0 && (bits & ~SOFT) === 0)
    return attributive(words, clause, at) || endsAttribute(words, clause, at) ? "noun" : "verb";
  // "lehnt das ab wie Japan": what it is compared with is no object.
  if (at > 0 && words.tables.comparison.has(words.lower(token))) return "preposition";
  const known = ofClass(words, token);
  if (known === "preposition" && isParticle(words, clause, at)) return "skip";
  // "soll geliefert worden sein": no possessive where nothing follows.
  if (known === "determiner" && verbs.length > 0 && isParticle(words, clause, at)) return "verb";
  if (known !== null) return known;
  if (verbs.length > 0) return "verb";
  return attributive(words, clause, at) ? "noun" : "skip";
}

/** First of its clause, but for quotation marks: its capital says nothing. */
export function isInitial(words: Words, clause: Clause, at: number): boolean {
  for (let p = 0; p < at; p++) if (words.tokens.kind[clause.tokens[p] as number] !== 2) return false;
  return true;
}

/** "die erklärte Absicht", "neue schwere Waffen": an adjective's ending, and a noun after it. */
function attributive(words: Words, clause: Clause, at: number): boolean {
  const { adjectiveEndings } = words.tables;
  const before = clause.tokens[at - 1];
  const own = clause.tokens[at] as number;
  if (words.tokens.kind[own] === 1) return true;
  const finite = isFiniteVerb(words, own);
  if (finite && (before === undefined || (words.bits(before) & WordClass.determiner) === 0)) return false;
  for (let p = at; p < Math.min(clause.tokens.length, at + 4); p++) {
    const token = clause.tokens[p] as number;
    if (words.capital(token)) return p > at;
    const lower = words.lower(token);
    if (words.tokens.kind[token] !== 1 && !adjectiveEndings.some((ending) => lower.endsWith(ending))) return false;
    if (p > at && words.bits(token) !== 0) return false;
  }
  return false;
}

/** "die seit Tagen erwartete Offensive": an article that a preposition or adverb follows waits for its noun. */
function endsAttribute(words: Words, clause: Clause, at: number): boolean {
  const next = clause.tokens[at + 1];
  if (next === undefined || !words.capital(next) || words.bits(next) !== 0) return false;
  if (hasVerbBefore(words, clause, at)) return true;
  for (let p = at - 1; p > 0 && at - p < LONGEST_ATTRIBUTE; p--) {
    const token = clause.tokens[p] as number;
    if (words.tokens.kind[token] === 2) return false;
    if (isFiniteVerb(words, token)) return false;
    const waits = words.bits(token) & (WordClass.preposition | WordClass.adverb);
    if (waits && words.bits(clause.tokens[p - 1] as number) & WordClass.determiner) return true;
  }
  return false;
}

/** "reagierte auf die von ihm unterzeichneten Verträge": a main clause has one finite verb. */
function hasVerbBefore(words: Words, clause: Clause, at: number): boolean {
  if (clause.kind !== "main" || !isFiniteVerb(words, clause.tokens[at] as number)) return false;
  let verb = false;
  for (let p = 0; p < at; p++) {
    const token = clause.tokens[p] as number;
    if (words.bits(token) & WordClass.conjunction) verb = false;
    else if (isFiniteVerb(words, token) && words.bits(token) === 0) verb = true;
  }
  return verb;
}

/** A separated prefix at the end of its clause: "griff … an". */
function isParticle(words: Words, clause: Clause, at: number): boolean {
  const next = clause.tokens[at + 1];
  return next === undefined || words.tokens.kind[next] === 2 || (words.bits(next) & WordClass.conjunction) !== 0;
}

/** English: a verb form is a noun as often, so that the tree decides. */
function uncapitalised(
  words: Words,
  clause: Clause,
  at: number,
  kinds: readonly TokenKind[],
  mentionAt: (token: number) => ActorMention | null,
  trees: Trees,
): TokenKind {
  const token = clause.tokens[at] as number;
  const mention = mentionAt(token);
  if (mention !== null && mention.form !== "pronoun") return "noun";
  const bits = words.bits(token);
  const next = clause.tokens[at + 1];
  if (bits & WordClass.infinitive && next !== undefined && hasForm(words, next, "inf") && mentionAt(next) === null)
    return "infinitive";
  if (bits & (WordClass.passive | WordClass.perfect | WordClass.hypothetical | WordClass.future)) return "verb";
  if (words.verbs(token).length > 0 && (bits & ~SOFT) === 0)
    return isVerbHere(words, clause, at, kinds, trees) ? "verb" : "noun";
  const known = ofClass(words, token);
  if (known === "preposition" && isParticleOf(words, clause, at, kinds)) return "skip";
  if (known !== null) return known;
  return words.lower(token).endsWith("ly") ? "skip" : "noun";
}

/** What the tree has for a verb, but "the accused"; and what it mistakes behind an auxiliary: "would strike", "is opposed to". */
function isVerbHere(words: Words, clause: Clause, at: number, kinds: readonly TokenKind[], trees: Trees): boolean {
  let p = at - 1;
  while (p >= 0 && (kinds[p] === "skip" || kinds[p] === "time")) p--;
  const before = kinds[p];
  if (before === "determiner" || before === "possessive") return false;
  const token = clause.tokens[at] as number;
  if (before === "infinitive") return true;
  if (before === "verb") {
    const bits = words.bits(clause.tokens[p] as number);
    if (bits & (WordClass.hypothetical | WordClass.future)) return true;
    if (bits & WordClass.passive && trees.syntax.upos(token) === "ADJ") return hasForm(words, token, "participle");
  }
  return trees.syntax.upos(token) === "VERB" && !isNoVerbInTree(trees, token);
}

/** "called off its strike": part of the verb before it. */
function isParticleOf(words: Words, clause: Clause, at: number, kinds: readonly TokenKind[]): boolean {
  const verb = kinds.lastIndexOf("verb");
  if (verb < 0 || at - verb > 3) return false;
  const lower = words.lower(clause.tokens[at] as number);
  return words.verbs(clause.tokens[verb] as number).some(({ particle }) => particle === lower);
}

function hasForm(words: Words, token: number, form: string): boolean {
  return words.verbs(token).some((reading) => reading.form === form);
}
