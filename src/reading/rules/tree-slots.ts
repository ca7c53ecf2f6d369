import { type Argument, type Clause, childrenOf, isNominal, Relation, WordClass } from "../../language/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { ownersOf, type Party, partiesOf, prepositionOf, type Trees } from "./parties.ts";
import type { Fill } from "./slots.ts";

/** Who fills a slot by the tree: nobody (an empty list), or null where it does not tell. */
export type TreeFill = (slot: string) => readonly ActorMention[] | null;

/** The clause whose verb stands at a token; null where the tree has none there. */
function clauseAt({ clauses }: Trees, token: number): Clause | null {
  const clause = clauses.list[clauses.of[token] as number];
  return clause !== undefined && (clause.verb?.main === token || clause.head === token) ? clause : null;
}

/** Whether the tree has the token for an auxiliary or an adjective: "habe gesprochen", "die unterzeichneten Verträge". */
export function isNoVerbInTree({ syntax }: Trees, token: number): boolean {
  const attribute = syntax.upos(token) === "ADJ" && syntax.relation[token] === Relation.amod;
  return syntax.relation[token] === Relation.aux || (attribute && syntax.tables.order === "v2");
}

/** The particle that stands apart from a verb, as the tree has it; -1: none. */
export function particleInTree(trees: Trees, verb: number): number {
  return clauseAt(trees, verb)?.verb?.particle ?? -1;
}

/** What fills the slots of a verb by its tree, see `verbSlots`; null where the tree has no verb there. */
export function verbTreeSlots(trees: Trees, verb: number): TreeFill | null {
  const clause = clauseAt(trees, verb);
  return clause && slotsOf(trees, clause);
}

/** The same for the verb of the clause that a word stands in: "is | ready | to help". */
export function clauseTreeSlots(trees: Trees, word: number): TreeFill {
  const clause = trees.clauses.list[trees.clauses.of[word] as number];
  return clause === undefined ? () => [] : slotsOf(trees, clause);
}

/** "Vergangenen Dienstag erschossen Soldaten neun Polizisten": a time is no subject; the first object is. */
function withoutTime({ syntax }: Trees, clause: Clause): Clause {
  const { subject, objects, verb } = clause;
  if (subject === null || verb?.voice !== "active" || (syntax.classes(subject.head) & WordClass.time) === 0)
    return clause;
  return { ...clause, subject: objects[0] ?? null, objects: objects.slice(1) };
}

function slotsOf(trees: Trees, told: Clause): TreeFill {
  const clause = withoutTime(trees, told);
  const fill = fillOf(trees, clause);
  return (slot) => {
    const found = fill(slot);
    return found.length > 0 || tells(clause, slot) ? found : null;
  };
}

/** Whether the tree knows what stands in the slot, be it that it names nobody. */
function tells({ subject, objects, verb, complements }: Clause, slot: string): boolean {
  if (verb?.voice !== "active") return false;
  if (slot === "subject") return subject?.sure === true;
  return slot === "object" && (objects.some(({ sure }) => sure) || complements.length > 0);
}

function fillOf(trees: Trees, clause: Clause): Fill {
  const passive = clause.verb?.voice === "passive";
  const { syntax } = trees;
  return (slot) => {
    switch (slot) {
      case "subject":
        return passive ? mentionsOf(trees, clause.agent, isDoer) : doers(trees, clause);
      case "object":
        return passive ? mentionsOf(trees, clause.subject, isTouched(trees)) : objectOf(trees, clause);
      case "owner": {
        const things = passive ? [clause.subject] : clause.objects;
        return things.flatMap((thing) => (thing === null ? [] : ownersOf(trees, thing.head)));
      }
      case "place":
        return withPreposition(trees, clause, (token) => (syntax.classes(token) & WordClass.locative) !== 0);
      case "obliged":
        return obliged(trees, clause);
      case "any":
        return anyOf(trees, clause);
      default:
        return withPreposition(trees, clause, (token) => syntax.lower(token) === slot);
    }
  };
}

/** What fills the slots of a noun: see `nounSlots`. */
export function nounTreeSlots(trees: Trees, noun: number): TreeFill {
  const fill = nounFillOf(trees, noun);
  const clause = trees.clauses.list[trees.clauses.of[noun] as number];
  const finite = clause?.verb?.form === "finite";
  return (slot) => {
    const found = fill(slot);
    // "ermöglichen es, seine Invasion fortzusetzen": whose it is, the infinitive does not tell.
    return found.length > 0 || (slot === "subject" && !finite) ? found : null;
  };
}

function nounFillOf(trees: Trees, noun: number): Fill {
  const { syntax, clauses } = trees;
  return (slot) => {
    switch (slot) {
      case "modifier":
        return ownersBefore(trees, noun);
      case "genitive":
        return below(trees, noun, (preposition) => preposition === null);
      case "carrier":
        return carrierOf(trees, noun);
      case "bearer":
        return bearerOf(trees, noun);
      case "subject":
        return [];
      case "any":
        return below(trees, noun, (preposition) => preposition !== null);
      default: {
        const own = below(trees, noun, (preposition) => preposition !== null && syntax.lower(preposition) === slot);
        if (own.length > 0) return own;
        const clause = clauses.list[clauses.of[noun] as number];
        if (clause === undefined || !clause.objects.some(({ head }) => head === noun)) return [];
        return withPreposition(trees, clause, (token) => syntax.lower(token) === slot && token > noun);
      }
    }
  };
}

/** The clause whose verb has the noun as its object, or as its subject in the passive. */
export function governorOf({ clauses }: Trees, noun: number): Clause | null {
  const clause = clauses.list[clauses.of[noun] as number];
  if (clause === undefined || clause.verb === null) return null;
  const passive = clause.verb.voice === "passive" && clause.subject?.head === noun;
  return passive || clause.objects.some(({ head }) => head === noun) ? clause : null;
}

/** Who does what the noun names, by its verb: "launched an attack", "an attack launched by …", "the arrest was ordered by …". */
function carrierOf(trees: Trees, noun: number): readonly ActorMention[] {
  const { clauses, syntax } = trees;
  const { carriers } = syntax.tables;
  const clause = governorOf(trees, noun);
  // Who does what an infinitive tells is less sure: "ermöglichen es ihm, den Angriff fortzusetzen".
  if (clause?.verb && carriers.has(clause.verb.lemma) && clause.verb.form !== "infinitive")
    return clause.verb.voice === "passive" ? mentionsOf(trees, clause.agent, isDoer) : doers(trees, clause);
  for (const child of childrenOf(syntax, noun)) {
    const told = clauses.list[clauses.of[child] as number];
    if (told?.head !== child || told.kind !== "attribute" || told.verb?.voice !== "passive") continue;
    if (carriers.has(told.verb.lemma)) return mentionsOf(trees, told.agent, isDoer);
  }
  return [];
}

/** To whom it is done: "drew criticism", "came under attack". */
function bearerOf(trees: Trees, noun: number): readonly ActorMention[] {
  const { clauses, syntax } = trees;
  const clause = clauses.list[clauses.of[noun] as number];
  const verb = clause?.verb ?? null;
  if (clause === undefined || verb === null || verb.voice === "passive" || !syntax.tables.bearers.has(verb.lemma))
    return [];
  const governed = [...clause.objects, ...clause.obliques].some(({ head }) => head === noun);
  return governed ? mentionsOf(trees, clause.subject) : [];
}

function ownersBefore(trees: Trees, noun: number): readonly ActorMention[] {
  return ownersOf(trees, noun).filter(({ start }) => start < (trees.syntax.tokens.end[noun] as number));
}

/** Whom the phrases below a noun name whose preposition is asked for. */
function below(trees: Trees, noun: number, wanted: (preposition: number | null) => boolean): readonly ActorMention[] {
  const { syntax } = trees;
  for (const child of childrenOf(syntax, noun)) {
    if (child < noun || (syntax.relation[child] !== Relation.nmod && syntax.relation[child] !== Relation.obl)) continue;
    if (!wanted(prepositionOf(syntax, child))) continue;
    const found = partiesOf(trees, child).flatMap(({ mentions }) => mentions);
    if (found.length > 0) return found;
  }
  return [];
}

function mentionsOf(
  trees: Trees,
  argument: Argument | null,
  accepts = (_: Party): boolean => true,
): readonly ActorMention[] {
  if (argument === null) return [];
  return partiesOf(trees, argument.head)
    .filter(accepts)
    .flatMap(({ mentions }) => mentions);
}

/** Where word order tells less of what belongs together, who is named far below the object is not taken for it. */
function isTouched({ syntax }: Trees): (party: Party) => boolean {
  return ({ by }) => by !== "remote" || syntax.tables.order === "svo";
}

/** Who is only somewhere does nothing: "the market in Mali". */
function isDoer({ by }: Party): boolean {
  return by === "name" || by === "owner";
}

/** The subject; where it names nobody ("adopted a resolution condemning …") that of the clause that it stands in. */
function doers(trees: Trees, clause: Clause, depth = 0): readonly ActorMention[] {
  const { syntax, clauses } = trees;
  const { subject } = clause;
  if (subject !== null) {
    const parties = partiesOf(trees, subject.head)
      .filter(isDoer)
      .filter((party) => isActing(trees, party));
    if (parties.length > 0) return parties.flatMap(({ mentions }) => mentions);
  }
  if (depth > 2) return [];
  const around = clause.parent === null ? undefined : clauses.list[clause.parent];
  if (around === undefined) return [];
  // "Hungary said it will help": who says so.
  const isAnaphor =
    subject !== null &&
    syntax.upos(subject.head) === "PRON" &&
    (syntax.classes(subject.head) & WordClass.anaphor) !== 0;
  if (isAnaphor && (clause.kind === "complement" || clause.kind === "adverbial"))
    return doers(trees, around, depth + 1);
  const carried =
    subject === null
      ? clause.kind === "attribute" && clause.verb?.form === "infinitive"
      : subject.from === "attribute" && around.objects.some(({ head }) => head === subject.head);
  return carried ? doers(trees, around, depth + 1) : [];
}

/** "The Russian economy": a thing does not act for whose it is. */
function isActing({ syntax }: Trees, { head, by }: Party): boolean {
  if (by === "name") return true;
  const lower = syntax.lower(head);
  const part = lower.slice(lower.lastIndexOf("-") + 1);
  return ((syntax.tables.words.get(part) ?? 0) & WordClass.thing) === 0;
}

/** Of several objects whom one names by itself, else whose one is. */
function objectOf(trees: Trees, { objects, verb, kind }: Clause): readonly ActorMention[] {
  const { order } = trees.syntax.tables;
  const mine = ({ head }: Argument) => order === "v2" || kind === "relative" || verb === null || head > verb.main;
  const all = objects.filter(mine).map(({ head }) => partiesOf(trees, head).filter(isTouched(trees)));
  const best =
    all.find((parties) => parties.some(({ by }) => by === "name")) ??
    all.find((parties) => parties.some(({ by }) => by === "owner")) ??
    all.find((parties) => parties.length > 0);
  return best?.flatMap(({ mentions }) => mentions) ?? [];
}

/** Obliques of the verb, then what hangs on its objects ("criticism of Mali"). */
function withPreposition(
  trees: Trees,
  clause: Clause,
  wanted: (preposition: number) => boolean,
): readonly ActorMention[] {
  for (const phrase of [...clause.obliques].sort((a, b) => Number(b.sure) - Number(a.sure))) {
    if (phrase === clause.agent || phrase.preposition === null || !wanted(phrase.preposition)) continue;
    const found = mentionsOf(trees, phrase);
    if (found.length > 0) return found;
  }
  const nouns = [
    ...clause.objects.map(({ head }) => head),
    ...(clause.verb?.voice === "passive" && clause.subject ? [clause.subject.head] : []),
  ];
  for (const noun of nouns) {
    const found = below(trees, noun, (preposition) => preposition !== null && wanted(preposition));
    if (found.length > 0) return found;
  }

  return [];
}

/** Who must do something, in what is said: "said that Peru must withdraw". */
function obliged(trees: Trees, clause: Clause): readonly ActorMention[] {
  const { syntax, clauses } = trees;
  for (const number of clause.complements) {
    const said = clauses.list[number];
    const modal = said?.verb?.modal ?? null;
    if (said === undefined || modal === null || (syntax.classes(modal) & WordClass.obligation) === 0) continue;
    return mentionsOf(trees, said.subject, ({ by }) => by === "name");
  }
  return [];
}

/**
 * Whoever is named in what the verb governs, the nearest by the tree first: objects, phrases, what hangs on them, what is
 * in complements; who belongs to a country goes before who does not. Conditions and reasons are left out.
 */
function anyOf(trees: Trees, clause: Clause): readonly ActorMention[] {
  const { syntax, clauses } = trees;
  const open = [clause.head];
  let first: readonly ActorMention[] = [];
  for (let at = 0; at < open.length && at < FURTHEST; at++) {
    const token = open[at] as number;
    if (token !== clause.head && isNominal(syntax, token)) {
      const group = partiesOf(trees, token).flatMap(({ mentions }) => mentions);
      if (group.some(({ actor }) => actor.code !== null)) return group;
      if (first.length === 0) first = group;
    }
    for (const child of childrenOf(syntax, token)) {
      if (child === clause.subject?.head || child === clause.agent?.head || syntax.relation[child] === Relation.conj)
        continue;
      const inner = clauses.list[clauses.of[child] as number];
      if (inner?.head === child && inner !== clause && isAside(inner)) continue;
      open.push(child);
    }
  }
  return first;
}

/** So many words below a verb are looked at. */
const FURTHEST = 60;

/** "unless …", "because …", "…, he said". */
function isAside({ kind, verb }: Clause): boolean {
  return kind === "parataxis" || (kind === "adverbial" && verb?.form === "finite");
}
