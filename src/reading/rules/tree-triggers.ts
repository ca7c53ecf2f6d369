import { type Argument, type Clause, isNominal, Relation } from "../../language/index.ts";
import { tokenAt } from "../../text/index.ts";
import type { Trees } from "./trees.ts";

/** The clause whose verb stands at a token; null where the tree has none there. */
export function clauseAt({ clauses }: Trees, token: number): Clause | null {
  const clause = clauses.list[clauses.of[token] as number];
  return clause !== undefined && (clause.verb?.main === token || clause.head === token) ? clause : null;
}

/**
 * Whether the tree has the token for an auxiliary, a noun, an attribute or what is only spoken of: "habe gesprochen",
 * "took a shot", "die unterzeichneten Verträge", "protesting students", "executing him would not help".
 */
export function isNoVerbInTree({ syntax }: Trees, token: number): boolean {
  const upos = syntax.upos(token);
  const relation = syntax.relation[token];
  if (upos === "NOUN" || upos === "PROPN" || relation === Relation.aux || relation === Relation.csubj) return true;
  if (relation !== Relation.amod) return false;
  if (syntax.tables.order === "v2") return upos === "ADJ";
  // "Tanks | shelled | positions", "have tortured scores": an attribute follows no noun and no auxiliary, "60 | suspected cases" a number.
  const before = token > 0 ? syntax.upos(token - 1) : "AUX";
  return before === "NUM" || (before !== "AUX" && !isNominal(syntax, token - 1));
}

/** "Please let us go": what somebody is told to do is not done yet. */
export function isImperative(trees: Trees, verb: number): boolean {
  return clauseAt(trees, verb)?.verb?.mood === "imperative";
}

/** Whether the tree has the verb in the passive; null where it has no verb there. */
export function voiceInTree(trees: Trees, token: number): boolean | null {
  const voice = clauseAt(trees, token)?.verb?.voice;
  return voice === undefined ? null : voice === "passive";
}

/** Whether the verb tells of a noun without a relative pronoun: "a man | suspected of …". */
export function isAttribute(trees: Trees, verb: number): boolean {
  return clauseAt(trees, verb)?.kind === "attribute";
}

/** Whether a position of the text stands in a finite clause below that of a verb. */
export function isToldBelow({ syntax, clauses }: Trees, verb: number, position: number): boolean {
  const own = clauses.of[verb] as number;
  let at: number | null = clauses.of[tokenAt(syntax.tokens, position)] as number;
  let finite = false;
  for (let depth = 0; depth < DEEPEST && at !== null && at !== own; depth++) {
    finite ||= clauses.list[at]?.verb?.form === "finite";
    at = clauses.list[at]?.parent ?? null;
  }
  return finite && at === own;
}

/** Clauses within clauses are followed so far. */
const DEEPEST = 4;

/** "Opposition | questions": what a noun before another tells is not the event. */
export function isPartOfNoun({ syntax }: Trees, token: number): boolean {
  return syntax.relation[token] === Relation.compound;
}

/** Whether the tree gives the verb an object. */
export function hasObjectInTree(trees: Trees, verb: number): boolean {
  return (clauseAt(trees, verb)?.objects.length ?? 0) > 0;
}

/** What something is done to by the tree: the objects of the verb, in the passive its subject. */
export function objectsInTree(trees: Trees, verb: number): readonly Argument[] {
  const clause = clauseAt(trees, verb);
  if (clause?.verb?.voice === "passive") return clause.subject === null ? [] : [clause.subject];
  return clause?.objects ?? [];
}

/**
 * The verbs that a verb has as complements, or whose auxiliary or negation a word is, with those joined to them; null where
 * the tree knows of none. "Said it would comply with a request | to halt …" does not halt; "will go on | to halt …" does.
 */
export function governedInTree(
  { syntax, clauses }: Trees,
  token: number,
  matrix: ReadonlyMap<string, unknown>,
): ReadonlySet<number> | null {
  const own = clauses.of[token] as number;
  const clause = clauses.list[own];
  if (clause === undefined) return null;
  const carries = syntax.relation[token] === Relation.aux || syntax.relation[token] === Relation.advmod;
  const open = carries && clause.head !== token ? [own] : clause.complements.slice(0, MOST_GOVERNED);
  for (let at = 0; at < open.length && at < MOST_GOVERNED; at++) {
    const number = open[at] as number;
    const { head, verb, complements } = clauses.list[number] as Clause;
    // "Would | boycott talks": where the tree has a noun for the verb it does not tell.
    if (verb === null || syntax.upos(head) === "NOUN") return null;
    for (let k = number + 1; k <= number + MOST_GOVERNED; k++) {
      const other = clauses.list[k];
      if (other?.parent === number && other.conjunct) open.push(k);
    }
    // "It would be ready | to host …".
    const isPredicate = verb !== null && verb.main !== head;
    if (isPredicate || matrix.has(verb?.lemma ?? "")) open.push(...complements.slice(0, MOST_GOVERNED));
  }
  const verbs = open.flatMap((number) => clauses.list[number]?.verb?.main ?? []);
  return verbs.length === 0 ? null : new Set(verbs);
}

/** So many verbs below one, and clauses behind one, are looked at. */
const MOST_GOVERNED = 12;

/** The particle that stands apart from a verb, as the tree has it; -1: none. */
export function particleInTree(trees: Trees, verb: number): number {
  return clauseAt(trees, verb)?.verb?.particle ?? -1;
}

/** The clause whose verb has the noun as its object, or as its subject in the passive. */
export function governorOf({ clauses, syntax }: Trees, conjunct: number): Clause | null {
  let noun = conjunct;
  // "voiced its anger | and condemnation".
  for (let depth = 0; depth < 3 && syntax.relation[noun] === Relation.conj; depth++) noun = syntax.head[noun] as number;
  const clause = clauses.list[clauses.of[noun] as number];
  if (clause === undefined || clause.verb === null) return null;
  const passive = clause.verb.voice === "passive" && clause.subject?.head === noun;
  return passive || clause.objects.some(({ head }) => head === noun) ? clause : null;
}
