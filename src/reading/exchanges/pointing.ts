import { type Clause, childrenOf, Relation, type Syntax, WordClass } from "../../language/index.ts";
import { tokenAt } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { actorsAt } from "./naming.ts";
import { isHouse, isOffice, weAt } from "./parties.ts";
import { longestAt, prepositionOf, present, type Scene, spanOf } from "./scene.ts";

/** The country that "dem Land", "the neighbour" points back to: the last one named that is none of `known`. */
export function pointedAt(scene: Scene, head: number, known: readonly ActorMention[]): readonly ActorMention[] {
  const { syntax, tables, mentions } = scene;
  if (tables.datives.has(syntax.lower(head))) return otherMeant(scene, head, known);
  if (tables.houses.has(syntax.lower(head)) && isDefinite(syntax, head)) return present(houseMeant(scene, head, known));
  if (!tables.pointers.has(syntax.lower(head)) || !isDefinite(syntax, head)) return [];
  const before = mentions.inside({ start: scene.back, end: syntax.tokens.start[head] as number });
  if (isOwn(scene, head)) return ownCountry(scene, head);
  const named = namedBehind(scene, head);
  if (named !== null) return without(named, known);
  const isOther = ({ actor }: ActorMention) =>
    actor.kind === "state" && !known.some((other) => other.actor === actor || other.actor.code === actor.code);
  return present(scene.receivers.find(isOther) ?? before.findLast(isOther) ?? null);
}

/** The parties that a phrase names; a house that is called by a noun alone is the one named before: "the firm". */
export function partiesAt(scene: Scene, head: number, known: readonly ActorMention[]): readonly ActorMention[] {
  const ours = ourParty(scene, head);
  if (ours.length > 0) return ours.filter(({ actor }) => !known.some((other) => other.actor === actor));
  const named = actorsAt(scene, head);
  const lower = scene.syntax.lower(head);
  const isOpen = ({ actor }: ActorMention) =>
    actor.mentions.every(({ form }) => form === "nominal") &&
    (scene.tables.houses.has(lower) || (actor.code === null && scene.tables.pointers.has(lower)));
  if (named.length === 0 || !named.every(isOpen)) return named;
  const meant = pointedAt(scene, head, known);
  return meant.length > 0 ? meant : named;
}

/** "unseren Bauern", "our country": those of a state or a house are it, where who speaks speaks for it. */
function ourParty(scene: Scene, head: number): readonly ActorMention[] {
  const { syntax, tables } = scene;
  const isOurs = (token: number) => tables.ours.has(syntax.lower(token));
  if (!isOurs(head - 1) && !Array.from(childrenOf(syntax, head)).some(isOurs)) return [];
  return weAt(scene, spanOf(syntax, head)).filter(
    ({ actor }) => actor.kind === "state" || actor.kind === "organization",
  );
}

/** "der Front": the house whose name has the word; else the last one that was named in the sentences before and is none of `known`. */
function houseMeant(scene: Scene, head: number, known: readonly ActorMention[]): ActorMention | null {
  if (isToldMore(scene, head) || hasOrigin(scene, head)) return null;
  const end = scene.syntax.tokens.start[head] as number;
  const word = scene.syntax.lower(head);
  const isOther = (one: ActorMention) =>
    one.form === "name" && isHouse(one) && !known.some(({ actor }) => actor === one.actor);
  const near = scene.mentions.inside({ start: scene.back, end }).filter(isOther);
  const isNamesake = ({ actor }: ActorMention) => actor.name.toLowerCase().split(/[\s-]/u).includes(word);
  return near.findLast(isNamesake) ?? near.findLast((one) => !isOffice(one)) ?? null;
}

/** "den türkischen Händler": one of another country than whoever was named. */
function hasOrigin({ syntax, mentions }: Scene, head: number): boolean {
  for (const child of childrenOf(syntax, head)) {
    if (syntax.relation[child] !== Relation.amod) continue;
    if (mentions.overlapping(spanOf(syntax, child)).some(({ form }) => form === "demonym")) return true;
  }
  return false;
}

/** "the maker of the balloons", "die Firma Nordbelt": who that is stands beside. */
function isToldMore({ syntax, tables }: Scene, head: number): boolean {
  if (syntax.upos(head + 1) === "PROPN") return true;
  for (const child of childrenOf(syntax, head)) {
    if (!MORE.has(syntax.relation[child] as number)) continue;
    const preposition = prepositionOf(syntax, child);
    if (preposition === null || tables.sources.has(preposition) || isPartitive(syntax, preposition)) return true;
  }
  return false;
}

function isPartitive({ tables }: Syntax, preposition: string): boolean {
  return ((tables.words.get(preposition) ?? 0) & WordClass.partitive) !== 0;
}

const MORE: ReadonlySet<number> = new Set([Relation.nmod, Relation.appos, Relation.flat, Relation.acl]);

/** So many clauses back the subject that a pronoun takes up may stand. */
const CLAUSES_BACK = 6;

/** "It had sent …": the public actor that is the subject of the clause before, within reach. */
export function subjectMeant(scene: Scene, clause: Clause, head: number): readonly ActorMention[] {
  const { syntax, tables, clauses } = scene;
  if (!tables.pronouns.has(syntax.lower(head))) return [];
  const own = clauses.of[clause.head] as number;
  for (let i = own - 1; i >= Math.max(0, own - CLAUSES_BACK); i--) {
    const before = clauses.list[i] as Clause;
    if ((syntax.tokens.start[before.head] as number) < scene.back) return [];
    // "Geliefert hat die Technik die Firma Nordbelt. Sie …": where the subject is a thing, the first object.
    for (const argument of [before.subject, before.objects[0]]) {
      const named = argument == null ? null : longestAt(scene, argument.head);
      if (named !== null && isPublic(named)) return [named];
    }
  }
  return [];
}

/** "… sells them beef": the public actor named last that does not stand on the other side. */
function otherMeant(scene: Scene, head: number, known: readonly ActorMention[]): readonly ActorMention[] {
  const before = scene.mentions.inside({ start: scene.back, end: scene.syntax.tokens.start[head] as number });
  const isOther = (one: ActorMention) =>
    isPublic(one) &&
    !known.some(({ actor }) => actor === one.actor || (actor.code !== null && actor.code === one.actor.code));
  const last = before.findLast(isOther) ?? null;
  const given = scene.receivers.find((one) => isOther(one) && one.start >= scene.back) ?? null;
  return known.length === 0 ? [] : present(last !== null && last.start >= scene.start ? last : (given ?? last));
}

function isPublic({ actor, form }: ActorMention): boolean {
  return actor.kind !== "person" && actor.kind !== "place" && form !== "demonym";
}

/** So near behind "der Nachbar" its name may stand: "seinen Nachbarn im Osten, Mosambik,". */
const APART = 5;

function namedBehind(scene: Scene, head: number): ActorMention | null {
  const { syntax } = scene;
  for (let at = head + 1; at <= head + APART && at + 1 < syntax.tokens.length; at++) {
    if (syntax.lower(at) !== ",") continue;
    const mention = longestAt(scene, at + 1);
    const end = mention === null ? -1 : tokenAt(syntax.tokens, mention.end - 1) + 1;
    return mention?.actor.kind === "state" && syntax.relation[end] === Relation.punct ? mention : null;
  }
  return null;
}

export function without(mention: ActorMention, known: readonly ActorMention[]): readonly ActorMention[] {
  return known.some(({ actor }) => actor === mention.actor) ? [] : [mention];
}

/** "sein Land", "our country": of who speaks; but "sein Nachbar" is another. */
function isOwn({ syntax, tables }: Scene, head: number): boolean {
  if (!tables.homes.has(syntax.lower(head))) return false;
  return hasPossessor(syntax, head);
}

function ownCountry(scene: Scene, head: number): readonly ActorMention[] {
  const speaker = scene.speakerAt(spanOf(scene.syntax, head));
  const code = speaker?.actor.code ?? null;
  return code === null ? [] : present(scene.states.get(code) ?? null);
}

/** "its neighbour", "seinem Nachbarn" */
function hasPossessor(syntax: Syntax, head: number): boolean {
  for (const child of childrenOf(syntax, head)) if (syntax.tables.possessor.has(syntax.lower(child))) return true;
  return false;
}

function isDefinite(syntax: Syntax, head: number): boolean {
  if (hasPossessor(syntax, head)) return true;
  for (const child of childrenOf(syntax, head))
    if (syntax.relation[child] === Relation.det && (syntax.classes(child) & WordClass.determiner) !== 0) return true;
  return false;
}
