import {
  type Argument,
  type Clause,
  childrenOf,
  isNominal,
  Relation,
  type Syntax,
  WordClass,
} from "../../language/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { doers, isDoer, nearestSubject } from "./doers.ts";
import { ownersOf, type Party, partiesOf } from "./parties.ts";
import type { Fill } from "./slots.ts";
import { isLoose, mentionsOf, withPreposition } from "./tree-places.ts";
import { clauseAt } from "./tree-triggers.ts";
import { isCircumstance, type Trees } from "./trees.ts";

/** Who fills a slot by the tree: nobody (an empty list), or null where it does not tell. */
export type TreeFill = (slot: string) => readonly ActorMention[] | null;

/** What fills the slots of a verb by its tree, see `verbSlots`; null where the tree has no verb there. */
export function verbTreeSlots(trees: Trees, token: number, passive: boolean): TreeFill | null {
  const clause = clauseAt(trees, token);
  if (clause === null || !passive || clause.verb === null || clause.verb.voice === "passive")
    return clause && slotsOf(trees, clause);
  return slotsOf(trees, { ...clause, verb: { ...clause.verb, voice: "passive" } });
}

/** The same for the verb of the clause that a word stands in, which tells of its subject: "is | ready | to help", "is | opposed". */
export function clauseTreeSlots(trees: Trees, word: number): TreeFill {
  const clause = trees.clauses.list[trees.clauses.of[word] as number];
  if (clause === undefined) return () => [];
  return slotsOf(trees, clause.verb === null ? clause : { ...clause, verb: { ...clause.verb, voice: "active" } });
}

/** "Vergangenen Dienstag erschossen Soldaten neun Polizisten": a time is no subject; the first object is. */
function withoutTime({ syntax }: Trees, clause: Clause): Clause {
  const { subject, objects, verb } = clause;
  if (subject === null || verb?.voice !== "active" || (syntax.classes(subject.head) & WordClass.time) === 0)
    return clause;
  return { ...clause, subject: objects[0] ?? null, objects: objects.slice(1) };
}

function slotsOf(trees: Trees, told: Clause): TreeFill {
  const { syntax } = trees;
  const clause = withoutTime(trees, told);
  const fill = fillOf(trees, clause);
  return (slot) => {
    const found = fill(slot);
    const known = tells(trees, clause, slot) || (slot === "subject" && isAimOfAttribute(trees, clause));
    return found.length > 0 || isLoose(syntax, slot) || known ? found : null;
  };
}

/** Whether the tree knows what stands in the slot, be it that it names nobody. */
function tells({ syntax, clauses }: Trees, clause: Clause, slot: string): boolean {
  const { subject, objects, verb, complements, kind, agent, head } = clause;
  const { order } = syntax.tables;
  // "calls for an effort | to help": who the infinitive of a noun is about the words before it do not tell.
  if (slot === "subject" && order === "svo" && kind === "attribute" && verb?.form === "infinitive") return true;
  if (slot === "obliged" && complements.length > 0) return true;
  if (verb?.voice === "passive") return slot === "object" ? subject !== null : slot === "subject" && agent !== null;
  if (verb?.voice !== "active") return false;
  // "Er lobte Mali und forderte Chad auf": nobody else, be it that nobody knows who he is.
  if (slot === "subject") return subject !== null && (subject.sure || syntax.upos(subject.head) === "PRON");
  // "hat den im Mai verurteilten Ott begnadigt": an attribute, which the tree may have as told.
  const told = complements.some((one) => order === "svo" || (clauses.list[one]?.head ?? 0) > head);
  return slot === "object" && (objects.some(({ sure }) => sure) || told);
}

/** "called it designed | to scare Peru": whoever made it so stands nowhere. */
function isAimOfAttribute({ syntax, clauses }: Trees, { verb, subject, parent }: Clause): boolean {
  if (syntax.tables.order === "v2" || verb?.form !== "infinitive" || parent === null) return false;
  const above = clauses.list[parent]?.verb;
  return subject?.from !== "own" && above?.form === "participle" && above.voice === "passive";
}

function fillOf(trees: Trees, clause: Clause): Fill {
  const passive = clause.verb?.voice === "passive";
  const { syntax } = trees;
  return (slot) => {
    switch (slot) {
      case "subject":
        return passive ? mentionsOf(trees, clause.agent ?? sharedAgent(trees, clause), isDoer) : doers(trees, clause);
      case "object":
        return passive ? sufferers(trees, clause) : objectOf(trees, clause);
      case "owner": {
        const things = passive ? [clause.subject] : clause.objects;
        return things.flatMap((thing) => (thing === null ? [] : ownersOf(trees, thing.head)));
      }
      case "place":
        return withPreposition(trees, clause, (token) => (syntax.classes(token) & WordClass.locative) !== 0);
      case "country":
        return withPreposition(trees, clause, (token) => (syntax.classes(token) & WordClass.locative) !== 0).filter(
          ({ actor, form }) => actor.kind === "state" && form !== "demonym",
        );
      case "obliged":
        return obliged(trees, clause);
      case "told":
        return toldOf(trees, clause);
      case "task":
        return taskOf(trees, clause);
      case "condition":
        return conditionOf(trees, clause);
      case "any":
        return anyOf(trees, clause);
      default:
        return withPreposition(trees, clause, (token) => syntax.lower(token) === slot);
    }
  };
}

/** "was found and arrested by …", "von Truppen gefunden und verhaftet": joined passives share an agent that stands before both. */
function sharedAgent({ clauses }: Trees, { conjunct, parent, head }: Clause): Argument | null {
  const first = conjunct && parent !== null ? clauses.list[parent] : undefined;
  const agent = first?.verb?.voice === "passive" ? first.agent : null;
  return agent !== null && agent.head < head ? agent : null;
}

/** The subject of a passive; where it has none, whom it is done to in the dative: "Mali wurde vorgeworfen, …". */
function sufferers(trees: Trees, clause: Clause): readonly ActorMention[] {
  if (clause.subject === null && trees.syntax.tables.order === "v2") return objectOf(trees, clause);
  return mentionsOf(trees, nearestSubject(trees, clause), isTouched);
}

/** Who is named far below the object is not taken for it: "blamed a fear of attacks by Mali". */
function isTouched({ by }: Party): boolean {
  return by !== "remote";
}

/** Of several objects whom one names by itself, else whose one is. */
function objectOf(trees: Trees, { objects, verb, kind }: Clause): readonly ActorMention[] {
  const { order } = trees.syntax.tables;
  const mine = ({ head }: Argument) => order === "v2" || kind === "relative" || verb === null || head > verb.main;
  const all = objects.filter(mine).map(({ head }) => partiesOf(trees, head).filter(isTouched));
  const best =
    all.find((parties) => parties.some(({ by }) => by === "name")) ??
    all.find((parties) => parties.some(({ by }) => by === "owner")) ??
    all.find((parties) => parties.length > 0);
  return best?.flatMap(({ mentions }) => mentions) ?? [];
}

/** Who must do something, in what is said: "said that Peru must withdraw". */
function obliged(trees: Trees, clause: Clause): readonly ActorMention[] {
  const { syntax, clauses } = trees;
  for (const number of clause.complements) {
    const said = clauses.list[number];
    // "must hand over", of which a tree may have "hand" for a noun.
    const modal = said?.verb?.modal ?? said?.verb?.main ?? null;
    if (said === undefined || modal === null || said.verb?.voice === "passive") continue;
    if ((syntax.classes(modal) & WordClass.obligation) === 0) continue;
    return mentionsOf(trees, said.subject, ({ by }) => by === "name");
  }
  return [];
}

/** Of whom something is said: "said that | Peru was behind it". */
function toldOf(trees: Trees, { complements }: Clause): readonly ActorMention[] {
  const said = trees.clauses.list[complements[0] ?? -1];
  if (said?.subject == null) return [];
  return mentionsOf(trees, said.subject, ({ by }) => by === "name");
}

/** Who is to do something: "called for | Peru | to leave". */
function taskOf(trees: Trees, { obliques }: Clause): readonly ActorMention[] {
  const { syntax } = trees;
  for (const phrase of obliques) {
    if (phrase.preposition === null || !syntax.tables.reasons.has(syntax.lower(phrase.preposition))) continue;
    let next = phrase.head + 1;
    while (next < syntax.head.length && syntax.relation[next] === Relation.flat && syntax.head[next] === phrase.head)
      next++;
    if (next >= syntax.head.length || (syntax.classes(next) & WordClass.infinitive) === 0) continue;
    return mentionsOf(trees, phrase, ({ by }) => by === "name");
  }
  return [];
}

/** Who is told what to do by a condition: "threatened to strike | unless Peru rescinded its law", "will not stop | until Peru pays". */
function conditionOf(trees: Trees, clause: Clause): readonly ActorMention[] {
  const { syntax, clauses } = trees;
  const at = clauses.of[clause.head] as number;
  for (let number = at + 1; number <= at + NEAR; number++) {
    const other = clauses.list[number];
    const marked = other?.subordinator ?? null;
    if (other === undefined || marked === null || !isCondition(syntax, marked)) continue;
    if (other.head <= clause.head || !hangsBelow(clauses, other, at)) continue;
    return other.verb?.voice === "passive" ? mentionsOf(trees, other.agent, isDoer) : doers(trees, other);
  }
  return [];
}

/** "unless", "until". */
function isCondition({ classes, lower, tables }: Syntax, marked: number): boolean {
  return (classes(marked) & WordClass.conditional) !== 0 || tables.awaited.has(lower(marked));
}

/** Clauses after that of a verb in which its condition may stand. */
const NEAR = 6;

function hangsBelow({ list }: Trees["clauses"], { parent }: Clause, above: number): boolean {
  for (let depth = 0; depth < NEAR && parent !== null; depth++) {
    if (parent === above) return true;
    parent = list[parent]?.parent ?? null;
  }
  return false;
}

/**
 * Whoever is named in what the verb governs, the nearest by the tree first: objects, phrases, what hangs on them, what is
 * in complements; who belongs to a country goes before who does not. Conditions and reasons are left out.
 */
function anyOf(trees: Trees, clause: Clause): readonly ActorMention[] {
  const { syntax, clauses } = trees;
  // Whom something is done to in the passive is its subject, whoever else is named.
  if (clause.verb?.voice === "passive" && clause.subject?.sure) return [];
  const open = [clause.head];
  let first: readonly ActorMention[] = [];
  for (let at = 0; at < open.length && at < FURTHEST; at++) {
    const token = open[at] as number;
    if (token !== clause.head && isCircumstance(syntax, token)) continue;
    // "The best in Malian history", "near Mali's border": whose these are.
    const ofNobody = syntax.tables.circumstances.has(syntax.lower(token));
    if (token !== clause.head && isNominal(syntax, token) && !ofNobody) {
      const group = partiesOf(trees, token)
        .flatMap(({ mentions }) => mentions)
        .filter(({ actor }) => actor.kind !== "place");
      // "refused to let an airline land | to punish Mali": what it is for is further off.
      const around = clauses.list[clauses.of[token] as number];
      if (first.length > 0 && around !== clause && around?.kind === "adverbial") continue;
      if (group.some(({ actor }) => actor.code !== null)) return group;
      if (first.length === 0) first = group;
    }
    for (const child of childrenOf(syntax, token)) {
      if (child === clause.subject?.head || child === clause.agent?.head || syntax.relation[child] === Relation.conj)
        continue;
      // "Under the law of Mali, the court …": what stands before the verb is not what it governs.
      if (token === clause.head && child < token && syntax.tables.order === "svo") continue;
      if (ofNobody && child < token) continue;
      // "the police | state": what a noun before another tells of its kind.
      if (syntax.relation[child] === Relation.compound && syntax.upos(child) === "NOUN") continue;
      const inner = clauses.list[clauses.of[child] as number];
      if (inner?.head === child && inner !== clause && isAside(inner)) continue;
      open.push(child);
    }
  }
  return first;
}

/** So many words below a verb are looked at. */
const FURTHEST = 60;

/** "unless …", "because …", "…, he said", "…, telling Mali"; what tells more of a noun: "a bill that lets China …". */
function isAside({ kind, verb }: Clause): boolean {
  return kind === "parataxis" || kind === "relative" || (kind === "adverbial" && verb?.form !== "infinitive");
}
