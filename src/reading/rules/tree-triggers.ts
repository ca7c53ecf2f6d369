import {
  type Argument,
  type Clause,
  isNominal,
  isReducedRelative,
  Relation,
  type Syntax,
  WordClass,
} from "../../language/index.ts";
import { tokenAt } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { prepositionOf, type Trees } from "./trees.ts";

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
  if ((NO_VERBS.has(upos) && !isMisread(syntax, token)) || relation === Relation.aux || relation === Relation.csubj)
    return true;
  if (relation !== Relation.amod) return false;
  if (syntax.tables.order === "v2") return upos === "ADJ";
  // "Tanks | shelled | positions", "have tortured scores": an attribute follows no noun and no auxiliary, "60 | suspected cases" a number.
  const before = token > 0 ? syntax.upos(token - 1) : "AUX";
  return before === "NUM" || (before !== "AUX" && !isNominal(syntax, token - 1));
}

/** "Die Bürgermeisterin | bat | Berlin um Zelte": what a German sentence hangs on in lower case is no noun. */
function isMisread(syntax: Syntax, token: number): boolean {
  if (syntax.tables.order !== "v2" || syntax.relation[token] !== Relation.root) return false;
  const { forms, form } = syntax.tokens;
  return forms[form[token] as number] === syntax.lower(token) && NOUNS.has(syntax.upos(token));
}

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/** "zu einigen Fragen", "vor Ort": a determiner or preposition may have the form of a verb. */
const NO_VERBS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "DET", "PRON", "NUM"]);

/** "Please let us go": what somebody is told to do is not done yet. */
export function isImperative(trees: Trees, verb: number): boolean {
  return clauseAt(trees, verb)?.verb?.mood === "imperative";
}

/**
 * Whether a verb is in the passive: as the tree has it with an auxiliary, where the form alone could be another ("wird
 * kritisiert"), or where it tells of a noun by itself ("a man | suspected of …"), else as the order of words has it, unless
 * the tree says no.
 */
export function isPassiveWith(trees: Trees, token: number, byOrder: boolean, bare: boolean): boolean {
  const clause = clauseAt(trees, token);
  const verb = clause?.verb;
  if (verb?.voice !== "passive") return byOrder && (verb == null || isStateOf(trees, token, verb));
  if (byOrder || (bare && clause?.kind === "attribute") || isReducedRelative(trees.syntax, token)) return true;
  return verb.auxiliaries.some((auxiliary) => (trees.syntax.classes(auxiliary) & WordClass.passive) !== 0);
}

/** "Die Regierung | ist | gefordert": nobody demands there, though the tree may have it as "ist gekommen" or as an adjective. */
function isStateOf({ syntax }: Trees, token: number, { main, auxiliaries }: NonNullable<Clause["verb"]>): boolean {
  const others = main === token ? auxiliaries : [...auxiliaries, main];
  if (syntax.tables.order !== "v2" || others.length === 0) return false;
  return others.every(
    (one) =>
      (syntax.classes(one) & WordClass.passive) !== 0 ||
      syntax.verbForms(one).some(({ lemma }) => syntax.tables.state.has(lemma)),
  );
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

/**
 * Whether who is named stands in what tells more of the subject or of a circumstance: a country "in the east of | Mali", and
 * anybody "nach Angaben von | Ott". Another may be the agent, though the tree hangs them so: "im Wahlkampf von | Ott | unterstützt".
 */
export function isWithinOblique({ syntax }: Trees, { start, actor }: ActorMention): boolean {
  let token = tokenAt(syntax.tokens, start);
  let nested = false;
  for (let depth = 0; depth < FURTHEST && token >= 0; depth++) {
    const relation = syntax.relation[token];
    const above = syntax.head[token] as number;
    const preposition = prepositionOf(syntax, token);
    if (relation === Relation.obl) {
      if (!nested || preposition === null) return false;
      if (syntax.tables.attributions.has(syntax.lower(preposition))) return true;
      const acts = (syntax.classes(preposition) & WordClass.agent) !== 0;
      return !acts && (actor.kind === "state" || actor.kind === "place");
    }
    // "wurde der Sprecher von | Ott | festgenommen": whose the subject is.
    if (relation === Relation.nsubj) return nested && (syntax.classes(token) & WordClass.head) !== 0;
    nested ||= relation === Relation.nmod && preposition !== null && tellsMore(syntax, preposition, above);
    token = above;
  }
  return false;
}

/** "in the east of Mali", but not "starben bei Angriffen | durch Mali", which in the passive is the agent's preposition alone. */
function tellsMore(syntax: Syntax, preposition: number, above: number): boolean {
  const classes = syntax.classes(preposition);
  const isAgent = (classes & WordClass.agent) !== 0 && (classes & WordClass.partitive) === 0;
  return !isAgent && syntax.upos(above) === "NOUN";
}

/** So many words above a word are looked at. */
const FURTHEST = 12;
/** Clauses within clauses are followed so far. */
const DEEPEST = 4;

/** "Opposition | questions": what a noun before another tells is not the event. */
export function isPartOfNoun({ syntax }: Trees, token: number): boolean {
  return syntax.relation[token] === Relation.compound;
}

/** Whether the tree gives the verb an object. */
export function isTransitiveInTree(trees: Trees, verb: number): boolean {
  return (clauseAt(trees, verb)?.objects.length ?? 0) > 0;
}

/** Whether the tree gives the verb an object or a clause, or has it in the passive. */
export function isWholeInTree(trees: Trees, verb: number): boolean {
  const clause = clauseAt(trees, verb);
  return clause !== null && (clause.verb?.voice === "passive" || clause.objects.length + clause.complements.length > 0);
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
  // "will help", "hat sich bereit erklärt, … zu helfen".
  const open = [...(carries && clause.head !== token ? [own] : []), ...clause.complements.slice(0, MOST_GOVERNED)];
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
