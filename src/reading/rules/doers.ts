import {
  type Argument,
  type Clause,
  childrenOf,
  Feature,
  Relation,
  type Syntax,
  WordClass,
} from "../../language/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { ownersOf, type Party, partiesOf } from "./parties.ts";
import type { Trees } from "./trees.ts";

/** Who is only somewhere does nothing: "the market in Mali". */
export function isDoer({ by }: Party): boolean {
  return by === "name" || by === "owner";
}

/** "United States | President Xi | signed": of two subjects before the verb the nearer one; "ihr Anführer | Ann Ott": the name. */
export function nearestSubject({ syntax }: Trees, { head, subject, verb }: Clause): Argument | null {
  if (subject === null || verb === null || subject.from !== "own") return subject;
  if (syntax.tables.order === "v2") {
    const name = subject.head + 1;
    const explains = syntax.relation[name] === Relation.nsubj && syntax.head[name] === head;
    return explains && syntax.upos(name) === "PROPN" ? { ...subject, head: name } : subject;
  }
  let nearest = subject.head;
  for (const child of childrenOf(syntax, head))
    if (syntax.relation[child] === Relation.nsubj && child > nearest && child < verb.main && standsFree(syntax, child))
      nearest = child;
  return nearest === subject.head ? subject : { ...subject, head: nearest };
}

/** Not "an adviser | for Ann Ott | was", which names who it is no subject, nor the last of a list. */
function standsFree(syntax: Syntax, token: number): boolean {
  if (isListed(syntax, token)) return false;
  for (const child of childrenOf(syntax, token))
    if (syntax.relation[child] === Relation.case && child < token) return false;
  return true;
}

function isListed(syntax: Syntax, token: number): boolean {
  for (const child of childrenOf(syntax, token)) if (syntax.relation[child] === Relation.cc) return true;
  // "Mali and | western | allies": the tree may hang the conjunction on what stands before the noun.
  let first = token;
  while (first > 0 && syntax.head[first - 1] === token && syntax.relation[first - 1] === Relation.amod) first--;
  return first > 0 && (syntax.classes(first - 1) & WordClass.conjunction) !== 0;
}

/** "Mali, Chad, | and Niger": the last of a list that the tree has for a subject of its own. */
function listedSubjects({ syntax }: Trees, { head, subject, verb }: Clause): readonly number[] {
  if (subject === null || verb === null || syntax.tables.order !== "svo" || subject.from !== "own") return [];
  const found: number[] = [];
  for (const child of childrenOf(syntax, head)) {
    if (syntax.relation[child] !== Relation.nsubj || child <= subject.head || child >= verb.main) continue;
    if (isListed(syntax, child)) found.push(child);
  }
  return found;
}

/** The subject; where it names nobody ("adopted a resolution condemning …") that of the clause that it stands in. */
export function doers(trees: Trees, clause: Clause, depth = 0): readonly ActorMention[] {
  const { syntax, clauses } = trees;
  const { order } = syntax.tables;
  const subject = nearestSubject(trees, clause);
  if (subject !== null) {
    const parties = [subject.head, ...listedSubjects(trees, clause)]
      .flatMap((head) => partiesOf(trees, head))
      .filter(isDoer)
      .filter((party) => isActing(trees, party));
    const named = parties.flatMap(({ mentions }) => mentions);
    const whose = theirsWho(trees, clause, subject, named, depth) ?? named;
    if (whose.length > 0) return whose;
  }
  const around = clause.parent === null ? undefined : clauses.list[clause.parent];
  if (around === undefined || depth > DEEPEST) return [];
  // "Hungary said it will help": who says so.
  const isAnaphor =
    subject !== null &&
    syntax.upos(subject.head) === "PRON" &&
    (syntax.classes(subject.head) & WordClass.anaphor) !== 0;
  // "As they fled, the police …": who is named later is less sure.
  const isNamed = subject !== null && around.subject !== null && around.subject.head < subject.head;
  if (isAnaphor && (clause.kind === "complement" || (clause.kind === "adverbial" && isNamed))) {
    const neuter = syntax.tables.neuter.has(syntax.lower(subject.head));
    const all = doers(trees, around, depth + 1);
    const things = all.filter(({ actor }) => !neuter || actor.kind !== "person");
    // "Mali's president said | it will help": his country.
    const owners = things.length > 0 || around.subject === null ? [] : ownersOf(trees, around.subject.head);
    const said = things.length > 0 ? things : owners.filter(({ actor }) => actor.kind === "state");
    return agree(trees, subject, around.subject) ? said : said.filter(({ actor }) => actor.kind === "state");
  }
  // "announced a plan to attack", but not "drew calls for efforts to help".
  const carried =
    subject === null
      ? clause.kind === "attribute" &&
        clause.verb?.form === "infinitive" &&
        (order === "v2" || (around.objects.length === 1 && around.objects[0]?.head === syntax.head[clause.head]))
      : subject.from === "attribute" && around.objects.some(({ head }) => head === subject.head);
  return carried ? doers(trees, around, depth + 1) : [];
}

/** Clauses above a clause are followed this far. */
const DEEPEST = 2;

/** "Mali said | its forces withdrew": forces of no country that the speaker calls their own are the speaker's. */
function theirsWho(
  trees: Trees,
  { kind, parent }: Clause,
  { head }: Argument,
  named: readonly ActorMention[],
  depth: number,
): readonly ActorMention[] | null {
  const { syntax, clauses } = trees;
  const around = parent === null ? undefined : clauses.list[parent];
  if (around === undefined || kind !== "complement" || depth > DEEPEST) return null;
  if (!named.every(({ form, actor }) => form === "nominal" && actor.code === null)) return null;
  let possessed = false;
  for (const child of childrenOf(syntax, head)) possessed ||= syntax.tables.possessor.has(syntax.lower(child));
  const owners = possessed ? doers(trees, around, depth + 1).filter(({ actor }) => actor.kind !== "person") : [];
  return owners.length > 0 ? owners : null;
}

/** "Officials said it killed three": one thing is not several people. */
function agree({ syntax }: Trees, pronoun: Argument, antecedent: Argument | null): boolean {
  const singular = (syntax.features(pronoun.head) & Feature.singular) !== 0;
  return !singular || antecedent === null || (syntax.features(antecedent.head) & Feature.plural) === 0;
}

/** "The Russian economy": a thing does not act for whose it is. */
function isActing({ syntax }: Trees, { head, by }: Party): boolean {
  if (by === "name") return true;
  const lower = syntax.lower(head);
  const part = lower.slice(lower.lastIndexOf("-") + 1);
  const { words, order } = syntax.tables;
  // "Ein französischer Mineral|konzern": compounds by their end.
  const last = order === "v2" ? Math.min(part.length, LONGEST) - SHORTEST : 0;
  for (let at = 0; at <= last; at++) if (((words.get(part.slice(at)) ?? 0) & WordClass.thing) !== 0) return false;
  return true;
}

/** Letters that the end of a compound has at least, and of a word that is looked at. */
const SHORTEST = 4;
const LONGEST = 40;
