import { AuxiliaryRole } from "../tables/verb-complex-tables.ts";
import { mendReducedRelative } from "./reduced.ts";
import { mendSharedSubject, mendSubjects, raiseAside, raiseSubject } from "./repair-subjects.ts";
import { childOf, childrenOf, Feature, linkChildren, Relation, type Syntax } from "./syntax.ts";

/** Words that govern nothing in UD: what hangs on them belongs to their head. */
const FUNCTION: ReadonlySet<number> = new Set([
  ...([Relation.aux, Relation.cop, Relation.mark, Relation.case, Relation.det] as const),
  ...([Relation.punct, Relation.cc, Relation.particle] as const),
]);

/** What may hang on them all the same: "so dass", "fast alle", "und / oder". */
const KEPT: ReadonlySet<number> = new Set([
  ...([Relation.fixed, Relation.conj, Relation.cc, Relation.punct, Relation.flat, Relation.advmod] as const),
  Relation.compound,
]);

/**
 * Mends what a tree cannot be, in place: what hangs on a function word moves to the word that this serves, and where an
 * auxiliary governs its own verb ("habe" → "gesprochen") the two change places. Trees stay trees with their one root.
 * Linear time: chains of function words are followed once a token, and they are short.
 */
export function repairTrees(syntax: Syntax): void {
  const { head, relation } = syntax;
  for (let i = 0; i < head.length; i++) {
    let h = head[i] as number;
    if (h < 0 || KEPT.has(relation[i] as number)) continue;
    while (FUNCTION.has(relation[h] as number) && (head[h] as number) >= 0) h = head[h] as number;
    head[i] = h;
  }
  for (let i = 1; i < head.length; i++) mendParticle(syntax, i);
  for (let i = 0; i + 1 < head.length; i++) mendOwner(syntax, i);
  linkChildren(syntax);
  for (let i = 0; i < head.length; i++) {
    const verb = governedVerb(syntax, i);
    if (verb !== null) changePlaces(syntax, i, verb);
  }
  linkChildren(syntax);
  for (let i = 0; i < head.length; i++) raiseVerb(syntax, i);
  for (let i = 1; i < head.length; i++) raiseOverSubject(syntax, i);
  linkChildren(syntax);
  for (let i = 0; i < head.length; i++) raiseSubject(syntax, i);
  linkChildren(syntax);
  for (let i = 0; i < head.length; i++) mendSubjects(syntax, i);
  for (let i = 0; i < head.length; i++) mendSharedSubject(syntax, i);
  linkChildren(syntax);
  for (let i = 0; i < head.length; i++) raiseAside(syntax, i);
  for (let i = 1; i < head.length; i++) mendReducedRelative(syntax, i);
  linkChildren(syntax);
}

/**
 * Prefixes and prepositions that were taken for each other: "dem Präsidenten zufolge" has a postposition, no prefix, for it
 * stands before the verb; "called off the visit" has a particle, for the table of verbs has "call off". Of two verbs that are joined a prefix behind the
 * second is the second's: "er lobte ihn und griff sie an".
 */
function mendParticle(syntax: Syntax, token: number): void {
  const { head, relation, tables } = syntax;
  const [h, before] = [head[token] as number, token - 1];
  if (h < 0) return;
  if (relation[token] === Relation.particle && h < token && tables.order !== "svo") {
    let verb = token - 1;
    while (verb > h && !(head[verb] === h && relation[verb] === Relation.conj && isFiniteVerb(syntax, verb))) verb--;
    head[token] = verb;
  } else if (
    relation[token] === Relation.particle &&
    token < h &&
    head[before] === h &&
    NOMINAL.has(syntax.upos(before))
  ) {
    head[token] = before;
    relation[token] = Relation.case;
    relation[before] = Relation.obl;
  } else if (relation[token] === Relation.case && tables.order === "svo" && head[h] === before) {
    if (relation[h] !== Relation.obl || !syntax.verbForms(before).some((v) => v.particle === syntax.lower(token)))
      return;
    head[token] = before;
    relation[token] = Relation.particle;
    relation[h] = Relation.obj;
  }
}

function isFiniteVerb({ features }: Syntax, token: number): boolean {
  return (features(token) & Feature.finite) !== 0;
}

/**
 * A name in the genitive beside its noun, of which a tree may know no more than that it depends ("Schwedens Exporte"), or
 * which it takes for a second object: two side by side are one phrase ("lehnte das Angebot Schwedens ab").
 */
function mendOwner({ head, relation, upos, lower, tables }: Syntax, token: number): void {
  if (tables.order === "svo" || !NOMINAL.has(upos(token)) || !/[sß’']$/.test(lower(token))) return;
  const before = token - 1;
  if (relation[token] === Relation.other && head[token] === token + 1 && upos(token + 1) === "NOUN")
    relation[token] = Relation.nmod;
  else if (relation[token] === Relation.obj && relation[before] === Relation.obj && head[before] === head[token]) {
    head[token] = before;
    relation[token] = Relation.nmod;
  }
  // "von | Irans | Regierung": a preposition before both governs the noun.
  const noun = head[token] as number;
  if (relation[token] === Relation.nmod && noun > token && relation[before] === Relation.case && head[before] === token)
    head[before] = noun;
}

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON"]);

/** "had been shipping missiles": a verb behind its auxiliary that the tree takes for a part of its object's name. */
function raiseVerb(syntax: Syntax, verb: number): void {
  const { head, relation } = syntax;
  const noun = head[verb] as number;
  const before = verb - 1;
  if (noun < verb || syntax.upos(verb) !== "VERB" || head[before] !== noun) return;
  if (relation[verb] !== Relation.compound && relation[verb] !== Relation.amod) return;
  if (relation[before] !== Relation.cop && relation[before] !== Relation.aux) return;
  if (syntax.tables.order !== "svo") return;
  for (const child of childrenOf(syntax, noun)) {
    if (child < verb && head[child] === noun) head[child] = verb;
    if (relation[child] === Relation.cop) relation[child] = Relation.aux;
  }
  head[verb] = head[noun] as number;
  relation[verb] = relation[noun] as number;
  head[noun] = verb;
  relation[noun] = Relation.obj;
}

/**
 * "Solidarity broke its strike", "Oslo, Rome and Bern have agreed": a verb that the tree takes for what is said of its
 * subject, or hangs on the first of its subjects. A participle of the passive has no object, and no noun goes on with a clause.
 */
function raiseOverSubject(syntax: Syntax, verb: number): void {
  const { head, relation, upos, features, tables } = syntax;
  const noun = head[verb] as number;
  if (noun < 0 || noun > verb || head[noun] !== -1 || upos(verb) !== "VERB" || !NOMINAL.has(upos(noun))) return;
  const has = (token: number, wanted: number) => childOf(syntax, token, wanted) !== null;
  if (tables.order !== "svo" || has(noun, Relation.cop) || has(noun, Relation.nsubj)) return;
  const last = childOf(syntax, verb, Relation.nsubj);
  if (relation[verb] === Relation.conj) {
    if (last === null || last > verb) return;
    head[last] = noun;
    relation[last] = Relation.conj;
  } else if (relation[verb] === Relation.acl) {
    const isPast = (features(verb) & (Feature.past | Feature.participle)) !== 0;
    const opens = has(verb, Relation.aux) || has(verb, Relation.mark) || last !== null;
    if (!isPast || opens || !has(verb, Relation.obj)) return;
  } else return;
  head[verb] = -1;
  relation[verb] = relation[noun] as number;
  head[noun] = verb;
  relation[noun] = Relation.nsubj;
}

/** The verb that an auxiliary wrongly governs: "habe" with "gesprochen", "will" with "liefern"; else null. */
function governedVerb(syntax: Syntax, auxiliary: number): number | null {
  const { head, relation, features, roles } = syntax;
  const can = roles(auxiliary);
  if (can === 0 || FUNCTION.has(relation[auxiliary] as number)) return null;
  if ((features(auxiliary) & Feature.finite) === 0) return null;
  let wanted = 0;
  if ((can & (AuxiliaryRole.perfect | AuxiliaryRole.passive)) !== 0) wanted |= Feature.participle;
  if ((can & (AuxiliaryRole.modal | AuxiliaryRole.future)) !== 0) wanted |= Feature.infinitive;
  let found: number | null = null;
  for (const child of childrenOf(syntax, auxiliary)) {
    if (head[child] !== auxiliary || !COMPLEMENTS.has(relation[child] as number)) continue;
    if (syntax.upos(child) === "VERB" && (features(child) & wanted) !== 0 && isBare(syntax, child)) found = child;
  }
  return found;
}

const COMPLEMENTS: ReadonlySet<number> = new Set([
  ...([Relation.xcomp, Relation.ccomp, Relation.obj, Relation.advcl, Relation.other] as const),
]);

/** Without auxiliary, "zu", conjunction or subject of its own. */
function isBare(syntax: Syntax, verb: number): boolean {
  for (const child of childrenOf(syntax, verb)) {
    const relation = syntax.relation[child];
    if (relation === Relation.aux || relation === Relation.mark || relation === Relation.nsubj) return false;
  }
  return true;
}

function changePlaces({ head, relation, ...syntax }: Syntax, auxiliary: number, verb: number): void {
  for (const child of childrenOf({ head, relation, ...syntax }, auxiliary)) {
    if (head[child] === auxiliary) head[child] = verb;
  }
  head[verb] = head[auxiliary] as number;
  relation[verb] = relation[auxiliary] as number;
  head[auxiliary] = verb;
  relation[auxiliary] = Relation.aux;
}
