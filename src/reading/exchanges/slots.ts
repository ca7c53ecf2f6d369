import { type Argument, type Clause, childrenOf, isNominal, Relation, type Syntax } from "../../language/index.ts";
import { tokenAt } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { bareActors } from "./bare-actors.ts";
import { deliveredPart, type GoodsPhrase } from "./goods.ts";
import { actorsAt } from "./naming.ts";
import { ownersOf } from "./owners.ts";
import { goodsAt, isBare, phrasesBehind, phrasesWith, standsFor } from "./places.ts";
import { pointedAt } from "./pointing.ts";
import type { ExchangeRules } from "./rules.ts";
import { demonymAt, longestAt, prepositionOf, type Scene, spanOf, wordsOf } from "./scene.ts";

/** What stands in a slot of a rule. */
export interface Slots {
  /** Goods that the tree hangs on no place. */
  readonly bare: () => readonly GoodsPhrase[];
  readonly goods: (slot: string) => readonly GoodsPhrase[];
  /** Whether somebody stands in a slot whom no actor is known for: "the villagers". */
  readonly hasStranger: (slots: readonly string[]) => boolean;
  /** Who stands without preposition where the tree has lost them. */
  readonly lost: (goods: readonly GoodsPhrase[], known: readonly ActorMention[]) => readonly ActorMention[];
  /** Actors; `goods` are those of the transfer, `known` stand on its other side. */
  readonly actors: (
    slot: string,
    goods: readonly GoodsPhrase[],
    known: readonly ActorMention[],
  ) => readonly ActorMention[];
}

/** What fills the first of several slots that is filled. */
export function firstFilled<T>(slots: readonly string[], fill: (slot: string) => readonly T[]): readonly T[] {
  for (const slot of slots) {
    const found = fill(slot);
    if (found.length > 0) return found;
  }
  return [];
}

/** Who fills the slots of one side: by the tree, else, where the rule takes an object, by the order of words. */
export function sideOf(
  fill: Slots,
  slots: readonly string[],
  goods: readonly GoodsPhrase[],
  known: readonly ActorMention[],
): readonly ActorMention[] {
  const placed = firstFilled(slots, (slot) => fill.actors(slot, goods, known)).filter((one) => !isAmong(one, goods));
  return placed.length > 0 || !slots.includes("object") ? placed : fill.lost(goods, known);
}

/** The mentions of actors that are none of the others. */
export function without(mentions: readonly ActorMention[], others: readonly ActorMention[]): readonly ActorMention[] {
  return mentions.filter(({ actor }) => !others.some((other) => other.actor === actor));
}

/** "schickte Soldaten": who is sent is no party to it. */
export function isAmong({ start, end }: ActorMention, goods: readonly GoodsPhrase[]): boolean {
  return goods.some(({ goods: { span } }) => start < span[1] && span[0] < end);
}

/** What stands where around a verb. Of a passive the subject is the object, and the agent the subject. */
export function verbSlots(scene: Scene, clause: Clause): Slots {
  const { subjects, objects, things, agents } = placesOf(scene, clause);
  const placed = (slot: string): readonly number[] => {
    if (slot === "subject") return subjects;
    if (slot === "object") return objects;
    if (slot === "predicate") return [clause.head];
    return phrasesWith(scene, clause, slot).filter((head) => !agents.includes(head));
  };
  return {
    bare: () => bareGoods(scene, clause),
    goods: (slot) => {
      const heads = slot === "object" ? things : placed(slot);
      const found = unique(heads.flatMap((head) => goodsAt(scene, head)));
      return found.length > 0 ? found : countedWith(scene, clause, slot);
    },
    actors: (slot, goods, known) => {
      if (slot === "owner")
        return without(
          goods.flatMap(({ token }) => ownersOf(scene, token)),
          known,
        );
      const heads = placed(slot).filter((head) => slot !== "object" || !goods.some((one) => one.token === head));
      const found = heads.flatMap((head) => {
        const named = actorsAt(scene, head).filter((one) => !isAmong(one, goods));
        if (named.length > 0) return named;
        return FROM.has(slot) ? ownersOf(scene, head) : pointedAt(scene, head, known);
      });
      return without(found, known);
    },
    hasStranger: (slots) =>
      slots.some((slot) => TOLD.has(slot) && placed(slot).some((head) => isStranger(scene, head))),
    lost: (goods, known) => {
      const taken = [...known, ...subjects.flatMap((head) => actorsAt(scene, head))];
      return goods.length === 0 ? [] : bareActors(scene, clause, taken, goods);
    },
  };
}

/** "aus polnischen Lagern": whose the place is that goods come from. */
const FROM: ReadonlySet<string> = new Set(["aus", "from"]);

/** Slots of sides that no time or place fills. */
const TOLD: ReadonlySet<string> = new Set(["subject", "object", "an", "to"]);

function isStranger(scene: Scene, head: number): boolean {
  const lower = scene.syntax.lower(head);
  if (REFLEXIVE.has(lower) || scene.tables.pointers.has(lower) || !isNominal(scene.syntax, head)) return false;
  return goodsAt(scene, head).length === 0 && actorsAt(scene, head).length === 0;
}

interface Places {
  readonly subjects: readonly number[];
  /** What the verb acts on: who gets something may stand there, and what is given. */
  readonly objects: readonly number[];
  /** Those of them that are given. */
  readonly things: readonly number[];
  readonly agents: readonly number[];
}

function placesOf(scene: Scene, clause: Clause): Places {
  const { syntax } = scene;
  const hasGoods = (head: number) => goodsAt(scene, head).length > 0;
  const hasActor = (head: number) => actorsAt(scene, head).length > 0;
  const heads = (all: readonly Argument[]) => all.map(({ head }) => standsFor(clause, head));
  const isV2 = syntax.tables.order === "v2";
  const lost = clause.subject !== null && isV2 && isBareInfinitive(clause) && clause.subject.from === "own";
  const doer = lost ? controllerOf(scene, clause) : clause.subject;
  const before = doer === null || doer.from === "conjunct" ? subjectBefore(scene, clause) : [];
  const named = before.length > 0 || doer === null ? before : heads([doerOf(scene, doer, clause)]);
  const first = subjectFirst(scene, clause, named);
  const subjects = first ?? (named.some((head) => isLabel(scene, clause, head)) ? subjectBehind(scene, clause) : named);
  // "soll Togo im Gegenzug Treibstoff liefern": goods without preposition are no adverbial.
  const loose = clause.obliques.filter(
    // "up to 500 tanks": the preposition is a word of the quantity.
    ({ head, preposition }) => goodsAt(scene, head).some(({ first }) => preposition === null || first <= preposition),
  );
  const objects = [
    ...(first === null ? [] : named),
    ...heads(clause.objects).filter((head) => !subjects.includes(head)),
    ...heads(loose),
    ...(lost && clause.subject !== null ? heads([clause.subject]) : []),
  ];
  const agents = clause.agent === null ? [] : [clause.agent.head];
  // "Im Gegenzug werde Eriwan Radaranlagen überlassen": the future looks like a passive, but has its own object.
  const future =
    isV2 && objects.some(hasGoods) && subjects.some((head) => hasActor(head) && !hasGoods(head)) && agents.length === 0;
  if (clause.verb?.voice === "passive" && !future) {
    const given = objects.some(hasGoods) ? objects : [...subjects, ...objects];
    return { subjects: agents, objects: [...subjects, ...objects], things: given, agents };
  }
  // "Geliefert hat das Programm die Firma …": what cannot act stands before who acts.
  const turned =
    isV2 &&
    subjects.some((head) => hasGoods(head) && !hasActor(head)) &&
    objects.some(hasActor) &&
    !objects.some(hasGoods);
  return turned
    ? { subjects: objects, objects: subjects, things: subjects, agents }
    : { subjects, objects, things: objects, agents };
}

/**
 * "Kiew – Polen wird die Slowakei mit Strom beliefern": the name right before the finite verb of a main clause acts, whatever the tree
 * says; not behind an article ("Der Ukraine gab Polen …"). Null where the tree's subject stands there already.
 */
function subjectFirst(scene: Scene, clause: Clause, known: readonly number[]): readonly number[] | null {
  const { syntax } = scene;
  const finite = clause.verb?.finite ?? 0;
  if (syntax.tables.order !== "v2" || finite === 0 || clause.subordinator !== null || clause.pronoun !== null)
    return null;
  const mention = longestAt(scene, finite - 1);
  if (mention === null || (mention.form !== "name" && mention.form !== "metonym") || mention.actor.kind !== "state")
    return null;
  const start = tokenAt(syntax.tokens, mention.start);
  if (start < clause.from || known.some((head) => head < finite) || known.length === 0) return null;
  const before = syntax.upos(start - 1);
  return start === 0 || before === "PUNCT" || before === undefined ? [finite - 1] : null;
}

/** "Kim in Moskau: Verkauft er Waffen?": what a colon parts from the verb is not its subject. */
function isLabel({ syntax }: Scene, { verb }: Clause, head: number): boolean {
  if (verb === null) return false;
  for (let at = head + 1; at < verb.main; at++) if (syntax.lower(at) === ":") return true;
  return false;
}

function subjectBehind(scene: Scene, { verb, to }: Clause): readonly number[] {
  const from = verb?.finite ?? verb?.main ?? to;
  for (let at = from + 1; at < Math.min(to, from + 4); at++) if (longestAt(scene, at) !== null) return [at];
  return [];
}

/** "…, Russland mit Waffen beliefert zu haben": an infinitive has no subject of its own, whatever the tree says. */
function isBareInfinitive({ verb, kind }: Clause): boolean {
  return verb !== null && verb.form === "infinitive" && kind !== "main";
}

function controllerOf({ syntax, clauses }: Scene, clause: Clause): Argument | null {
  const above = clause.parent === null ? null : (clauses.list[clause.parent] as Clause);
  if (above === null) return null;
  const governs = above.verb !== null && syntax.tables.control.has(above.verb.lemma);
  return (governs ? above.objects[0] : null) ?? above.subject;
}

/** "verpflichtet sich Pretoria, … zu liefern": of an infinitive that "sich" governs, who binds himself. */
function doerOf({ syntax, clauses }: Scene, subject: Argument, clause: Clause): Argument {
  if (subject.from !== "control" || !REFLEXIVE.has(syntax.lower(subject.head)) || clause.parent === null)
    return subject;
  return (clauses.list[clause.parent] as Clause).subject ?? subject;
}

const REFLEXIVE: ReadonlySet<string> = new Set(["sich", "itself", "himself", "herself", "themselves"]);

/** "… and Ethiopia sells them beef", "…, Schweden spendete": where the tree has lost the subject, the name right before the verb. */
function subjectBefore(scene: Scene, { verb }: Clause): readonly number[] {
  const { syntax } = scene;
  if (verb === null || verb.form !== "finite" || verb.voice === "passive") return [];
  const before = Math.min(verb.main, ...verb.auxiliaries) - 1;
  if (before < 0 || syntax.upos(before) !== "PROPN" || longestAt(scene, before) === null) return [];
  return isBare(scene, before, 0) ? [before] : [];
}

/** Goods of a clause that the tree hangs on no place, where they have no preposition. */
function bareGoods(scene: Scene, clause: Clause): readonly GoodsPhrase[] {
  const subject = clause.subject?.head ?? -1;
  const own = new Set(wordsOf(scene, clause));
  return scene.goods.filter(
    (phrase) =>
      own.has(phrase.token) &&
      isBare(scene, phrase.first, clause.from) &&
      (phrase.first < phrase.token || !isGoverned(scene, phrase.first - 1)) &&
      scene.syntax.relation[phrase.token] !== Relation.compound &&
      !isJoined(scene.syntax, phrase.first) &&
      !goodsAt(scene, subject).includes(phrase),
  );
}

/** "Überzeugung angesehener Experten": a noun right before may govern it, but not a name ("schickte Benin Getreide"). */
function isGoverned(scene: Scene, before: number): boolean {
  return before >= 0 && isNominal(scene.syntax, before) && longestAt(scene, before) === null;
}

/** "Panzer und Granaten": the second stands where the first does. */
function isJoined(syntax: Syntax, first: number): boolean {
  return first > 0 && (syntax.upos(first - 1) === "CCONJ" || syntax.lower(first - 1) === ",");
}

/** "verhandelt über 200 Tonnen Reis": a preposition that is also a word of quantities. */
function countedWith(scene: Scene, clause: Clause, preposition: string): readonly GoodsPhrase[] {
  const own = new Set(wordsOf(scene, clause));
  return scene.goods.filter(({ token, first }) => own.has(token) && scene.syntax.lower(first) === preposition);
}

/** What stands where around a noun: before it, behind it, in its first part. */
export function nounSlots(scene: Scene, rules: ExchangeRules, token: number): Slots {
  const { syntax } = scene;
  const attached = (preposition: string) => {
    const own = Array.from(childrenOf(syntax, token)).filter((child) => prepositionOf(syntax, child) === preposition);
    return unique([...own, ...phrasesBehind(scene, token, preposition)]);
  };
  const bare = () =>
    Array.from(childrenOf(syntax, token)).filter(
      (child) => syntax.relation[child] === Relation.nmod && prepositionOf(syntax, child) === null,
    );
  return {
    bare: () => [],
    hasStranger: () => false,
    lost: () => [],
    goods: (slot) => {
      if (slot === "compound") return compoundGoods(scene, rules, token);
      const heads = slot === "genitive" ? bare() : attached(slot);
      return unique(heads.flatMap((head) => goodsAt(scene, head)));
    },
    actors: (slot, goods, known) => {
      if (slot === "owner")
        return without([...demonymsOf(scene, token), ...goods.flatMap((one) => ownersOf(scene, one.token))], known);
      const heads = slot === "genitive" ? bare() : attached(slot);
      const own = heads.filter((head) => !goods.some((one) => goodsAt(scene, head).includes(one)));
      return without(
        own.flatMap((head) => {
          const named = actorsAt(scene, head);
          return named.length > 0 ? named : pointedAt(scene, head, known);
        }),
        known,
      );
    },
  };
}

function unique<T>(all: readonly T[]): readonly T[] {
  return [...new Set(all)];
}

function demonymsOf(scene: Scene, token: number): readonly ActorMention[] {
  const found: ActorMention[] = [];
  for (const child of childrenOf(scene.syntax, token)) {
    if (scene.syntax.relation[child] !== Relation.amod) continue;
    const mention = demonymAt(scene, child);
    if (mention !== null) found.push(mention);
  }
  return found;
}

/** "Waffenlieferung", "arms deliveries". */
function compoundGoods(scene: Scene, rules: ExchangeRules, token: number): readonly GoodsPhrase[] {
  const { syntax, tables } = scene;
  const joined = scene.goods.filter(
    (phrase) => syntax.head[phrase.token] === token && syntax.relation[phrase.token] === Relation.compound,
  );
  if (joined.length > 0 || syntax.tables.order === "svo") return joined;
  const kind = deliveredPart(syntax.lower(token), tables, (end) => rules.nouns.has(end));
  if (kind === null) return [];
  const { start, end } = spanOf(syntax, token);
  const words = syntax.tokens.forms[syntax.tokens.form[token] as number] as string;
  return [
    { kind, token, first: token, attached: token, goods: { words, span: [start, end], quantity: null, unit: null } },
  ];
}
