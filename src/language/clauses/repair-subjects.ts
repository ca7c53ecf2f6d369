import { WordClass } from "../lexicon/clause-words.ts";
import { childOf, childrenOf, Feature, Relation, type Syntax } from "./syntax.ts";

/**
 * Mends a verb right behind "und" whose only noun a tree has for its subject, in place: "reiste nach Prag und | traf | Ott".
 * In German such a verb shares the subject before it, unless the article says otherwise.
 */
export function mendSharedSubject(syntax: Syntax, verb: number): void {
  const { head, relation, tables, classes } = syntax;
  if (tables.order !== "v2" || relation[verb] !== Relation.conj || verb === 0) return;
  if ((classes(verb - 1) & WordClass.conjunction) === 0 || (syntax.features(verb) & Feature.finite) === 0) return;
  const subject = childOf(syntax, verb, Relation.nsubj);
  const shared = childOf(syntax, head[verb] as number, Relation.nsubj);
  if (subject === null || subject < verb || shared === null || syntax.upos(subject) === "PRON") return;
  if (childOf(syntax, verb, Relation.obj) !== null || isNominative(syntax, subject)) return;
  if (syntax.deprel(subject) === "nsubj") relation[subject] = Relation.obj;
}

/** "der Minister", "ein Sprecher". */
function isNominative(syntax: Syntax, noun: number): boolean {
  const article = childOf(syntax, noun, Relation.det);
  return article !== null && (syntax.classes(article) & WordClass.nominative) !== 0;
}

/**
 * Mends verbs to which a tree gives two subjects, in place: "Chad | Friday | closed", "the union | working in Mali | said",
 * "troops | loyal to Mali | left", "Peru, | a partner of Chile, | refused"; and one that is a day with a name before it:
 * "Ana Ott Tuesday | released". English; a list is left as it is. Linear time.
 */
export function mendSubjects(syntax: Syntax, verb: number): void {
  if (syntax.tables.order !== "svo" || syntax.upos(verb) !== "VERB") return;
  const { head, relation } = syntax;
  let subject: number | null = null;
  for (const child of childrenOf(syntax, verb)) {
    if (child > verb || relation[child] !== Relation.nsubj) continue;
    if (subject === null) subject = nameBeforeDay(syntax, child) ?? nounBeforeAdjective(syntax, child) ?? child;
    else if ((syntax.classes(child) & WordClass.time) !== 0) relation[child] = Relation.obl;
    else if (isParticiple(syntax, child) || (child === subject + 1 && syntax.upos(child) === "ADJ")) {
      head[child] = subject;
      relation[child] = Relation.acl;
    } else if (isApposed(syntax, subject, child)) {
      head[child] = subject;
      relation[child] = Relation.appos;
    }
  }
}

/**
 * Hangs a participle behind a comma on the main verb, in place, where a tree hangs it on a noun or participle behind that:
 * "Chad blamed Mali for the war, | accusing it of …" tells what Chad does. English.
 */
export function raiseAside(syntax: Syntax, participle: number): void {
  const { head, relation, tables, lower, features } = syntax;
  if (tables.order !== "svo" || participle === 0 || (features(participle) & (Feature.gerund | Feature.present)) === 0)
    return;
  if (
    lower(participle - 1) !== "," ||
    (relation[participle] !== Relation.acl && relation[participle] !== Relation.advcl)
  )
    return;
  let above = head[participle] as number;
  for (let depth = 0; depth < DEEPEST && above >= 0 && above < participle; depth++) {
    if (relation[above] === Relation.nsubj) return;
    if (childOf(syntax, above, Relation.nsubj) !== null) {
      if (above === head[participle]) return;
      head[participle] = above;
      relation[participle] = Relation.advcl;
      return;
    }
    above = head[above] as number;
  }
}

/** So many words above a participle are looked at. */
const DEEPEST = 6;

/** The name that a tree takes for a part of the day behind it; makes it the subject in place of the day. */
function nameBeforeDay(syntax: Syntax, day: number): number | null {
  const { head, relation, classes, upos } = syntax;
  const name = day - 1;
  if ((classes(day) & WordClass.time) === 0 || name < 0 || head[name] !== day) return null;
  if (relation[name] !== Relation.compound || upos(name) !== "PROPN" || (classes(name) & WordClass.time) !== 0)
    return null;
  head[name] = head[day] as number;
  relation[name] = Relation.nsubj;
  relation[day] = Relation.obl;
  return name;
}

/** "Troops | loyal to Mali | left": the noun that a tree has for the subject of an adjective; makes it that of the verb. */
function nounBeforeAdjective(syntax: Syntax, adjective: number): number | null {
  const { head, relation, upos } = syntax;
  const noun = adjective - 1;
  if (upos(adjective) !== "ADJ" || noun < 0 || head[noun] !== adjective || relation[noun] !== Relation.nsubj)
    return null;
  head[noun] = head[adjective] as number;
  head[adjective] = noun;
  relation[adjective] = Relation.acl;
  return noun;
}

/**
 * Gives a verb the subject that the tree hangs on a participle before it, in place: "the coalition | fighting rebels | has
 * declared a truce". English; nothing else can be the subject there.
 */
export function raiseSubject(syntax: Syntax, verb: number): void {
  const { head, relation, tables } = syntax;
  if (tables.order !== "svo" || syntax.upos(verb) !== "VERB" || childOf(syntax, verb, Relation.nsubj) !== null) return;
  const participle = childOf(syntax, verb, Relation.advcl);
  if (participle === null || participle > verb || !isParticiple(syntax, participle)) return;
  const subject = childOf(syntax, participle, Relation.nsubj);
  if (subject === null || subject > participle || subject + 1 !== participle) return;
  if (childOf(syntax, participle, Relation.aux) !== null || childOf(syntax, participle, Relation.mark) !== null) return;
  head[subject] = verb;
  head[participle] = subject;
  relation[participle] = Relation.acl;
}

function isParticiple({ upos, features }: Syntax, token: number): boolean {
  return upos(token) === "VERB" && (features(token) & (Feature.participle | Feature.gerund)) !== 0;
}

/** A comma and an article behind the first noun: "Peru, a partner", "Ana Ott, the minister". */
function isApposed(syntax: Syntax, subject: number, noun: number): boolean {
  const { lower, classes, relation, head } = syntax;
  let comma = subject + 1;
  while (comma < noun && relation[comma] === Relation.flat && head[comma] === subject) comma++;
  const opens = lower(comma) === "," && (classes(comma + 1) & WordClass.determiner) !== 0;
  return opens && comma + 1 < noun && !isListed(syntax, noun);
}

function isListed(syntax: Syntax, noun: number): boolean {
  for (const child of childrenOf(syntax, noun)) if (syntax.relation[child] === Relation.cc) return true;
  return false;
}
