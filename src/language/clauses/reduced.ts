import { WordClass } from "../lexicon/clause-words.ts";
import { isNominal } from "./phrases.ts";
import { childOf, Feature, Relation, type Syntax } from "./syntax.ts";

/**
 * "Officers captured in Mali", "workers killed in Peru had …": a verb that always has an object, with none and a preposition right
 * behind it, is a participle, though taggers and trees go astray there as readers do. Only where a language has `transitive` verbs.
 */
export function isReducedRelative(syntax: Syntax, verb: number): boolean {
  const { tables, relation, head } = syntax;
  if (!tables.transitive.has(syntax.lemma(verb)) || (syntax.features(verb) & Feature.past) === 0) return false;
  if (isAmount(syntax, verb + 1) || isAmount(syntax, verb + 2)) return false;
  if (!BARE.every((below) => childOf(syntax, verb, below) === null)) return false;
  const next = verb + 1;
  const noun = relation[next] === Relation.case ? (head[next] as number) : -1;
  if (noun < next || relation[noun] !== Relation.obl || head[noun] !== verb) return false;
  const subject = childOf(syntax, verb, Relation.nsubj);
  if (subject === null) return relation[verb] === Relation.acl || isNominal(syntax, verb - 1);
  // "Police arrested on Monday two men": between a verb and its object stands at most a day.
  const isTime = (syntax.classes(noun) & WordClass.time) !== 0;
  return subject === verb - 1 && syntax.upos(subject) !== "PRON" && !isTime;
}

/** "Killed | at | least | 15 people", "arrested | up to 30": no preposition of a place or time; but "in | a | raid". */
function isAmount({ tables, lower, classes }: Syntax, token: number): boolean {
  return tables.quantities.get(lower(token)) === "vague" && (classes(token) & WordClass.determiner) === 0;
}

/** What such a participle has not: objects, auxiliaries, another verb that shares its object. */
const BARE = [Relation.obj, Relation.ccomp, Relation.conj, Relation.aux] as const;

/** Hangs such a participle on the noun before it, in place, where the tree has it beside the main verb instead and without a subject. */
export function mendReducedRelative(syntax: Syntax, verb: number): void {
  const { head, relation } = syntax;
  if (relation[verb] !== Relation.advcl || !isReducedRelative(syntax, verb)) return;
  if (childOf(syntax, verb, Relation.nsubj) !== null || head[verb - 1] !== head[verb]) return;
  head[verb] = verb - 1;
  relation[verb] = Relation.acl;
}
