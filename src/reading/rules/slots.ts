import { WordClass } from "../../language/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import type { Clause, Words } from "./clauses.ts";
import { type Frame, groupOf, hasVerbBetween, headOf, namedBy } from "./frame.ts";
import type { Phrase } from "./phrases.ts";
import { type Found, type SentenceScene, tokenAt, type VerbPlace } from "./scene.ts";
import { antecedent, subjectOf } from "./subject.ts";

/** Gives the actors that stand in a slot of the clause; none where nobody does. */
export type Fill = (slot: string) => readonly ActorMention[];

/** Nouns and what is attached to them stand this near. */
const REACH = 14;

/**
 * The slots of a verb: `subject`, `object` (of a passive turned round), `owner` (of the object: "nordkoreanische
 * Drohnen"), `obliged` (the subject of "must" in what is
 * said), `condition` (who is to do what a condition says, which the tree alone tells, as it does `told`: of whom something is said), `place`, `country` (a place that is a state), `any` (whoever comes first after the verb), else a preposition.
 */
export function verbSlots(scene: SentenceScene, verb: VerbPlace): Fill {
  const { words } = scene;
  const { frame, at, passive } = verb;
  const surface = subjectOf(scene, frame, at);
  const mine = after(words, frame, at, surface);
  const actors = (found: Found | null, located: boolean) =>
    found === null ? [] : named(words, found.frame, found.phrase, located);
  const agent = () => findAgent(words, frame, mine);
  return (slot) => {
    switch (slot) {
      case "subject":
        return passive ? agent() : notThing(words, surface) ? actors(surface, false) : [];
      case "object":
        return passive ? actors(surface, true) : actors(objectOf(scene, verb, surface), true);
      case "obliged":
        return obliged(scene, frame.clause, tokenAt(frame, at));
      case "place":
        return find(words, frame, mine, (p) => isOf(words, p.governor, WordClass.locative), true);
      case "country":
        return find(words, frame, mine, (p) => isOf(words, p.governor, WordClass.locative), true).filter(
          ({ actor, form }) => actor.kind === "state" && form !== "demonym",
        );
      case "condition":
      case "told":
        return [];
      case "any":
        return anyAfter(scene, frame, at, surface?.phrase ?? null);
      case "owner": {
        const object = passive ? surface : objectOf(scene, verb, surface);
        return object === null ? [] : groupOf(words, object.frame, object.phrase).flatMap(ownersOf);
      }
      default:
        if (passive && ((words.tables.words.get(slot) ?? 0) & WordClass.agent) !== 0) return [];
        return find(words, frame, mine, (p) => p.governor === slot, hitsPlaces(words, slot));
    }
  };
}

/** "iranische Drohnen": whose they are, even where they would act for their country. */
function ownersOf({ owners, actors }: Phrase): readonly ActorMention[] {
  return owners.length > 0 ? owners : actors.filter(({ form }) => form === "demonym");
}

/** What stands "auf", "against", "to" may be told by where it is; who speaks "mit" somebody may not. */
function hitsPlaces(words: Words, governor: string): boolean {
  return !isOf(words, governor, WordClass.agent) && !words.tables.companion.has(governor);
}

/** The last of several: "der Freispruch durch das Gericht wurde vom Präsidenten aufgehoben". */
function findAgent(words: Words, frame: Frame, where: (phrase: Phrase) => boolean): readonly ActorMention[] {
  const phrase = frame.phrases.findLast(
    (p) => p.joins === null && !p.nested && where(p) && isOf(words, p.governor, WordClass.agent),
  );
  return phrase === undefined ? [] : named(words, frame, phrase, false);
}

/**
 * The slots of a noun: `modifier` (whose it is: "Israeli", "Irans"), `genitive`, `subject` (of the verb of its clause),
 * `carrier` (who does what it names, by its verb: "launched an attack") and `bearer` (to whom it is done: "drew criticism"),
 * which the tree alone tells, else a preposition after it.
 */
export function nounSlots(scene: SentenceScene, frame: Frame, at: number, phrase: Phrase): Fill {
  const { words } = scene;
  // "After the war she worked in Mali": what stands behind the verb does not belong to a time before it.
  const own = (p: Phrase) => phrase.governor === null || !hasVerbBetween(frame, phrase.last, p.first);
  const near = (p: Phrase) => p.first > phrase.last && p.first - phrase.last <= REACH && own(p);
  return (slot) => {
    switch (slot) {
      case "modifier":
        return modifiers(phrase);
      case "genitive":
        return find(words, frame, near, (p) => p.governor === "genitive" && p.first === phrase.last + 1, false);
      case "subject": {
        // "bei seinem Treffen mit": whoever the clause is about.
        if (!words.tables.possessor.has(words.lower(tokenAt(frame, phrase.first)))) return [];
        const possessor = phrase.owners.filter(({ form }) => form === "pronoun");
        if (possessor.length > 0) return possessor;
        const verb = frame.finite;
        const subject = verb < 0 ? null : subjectOf(scene, frame, verb);
        if (subject === null || subject.phrase === headOf(phrase) || !notThing(words, subject)) return [];
        return named(words, subject.frame, subject.phrase, false);
      }
      case "carrier":
      case "bearer":
        return [];
      case "any":
        return anyAfter(scene, frame, at, null);
      case "place":
        return find(words, frame, near, (p) => isOf(words, p.governor, WordClass.locative), true);
      default:
        return find(words, frame, near, (p) => p.governor === slot, hitsPlaces(words, slot));
    }
  };
}

/** In English what a verb takes follows it; in German it may stand anywhere but with a subject before the verb. */
function after(words: Words, frame: Frame, at: number, subject: Found | null): (phrase: Phrase) => boolean {
  if (words.tables.order === "svo") return ({ first }) => first > at;
  const field = frame.clause.kind === "main" ? frame.finite : -1;
  const fronted = subject?.frame === frame && subject.phrase.last < field;
  return fronted ? ({ first }) => first > field : () => true;
}

function isOf(words: Words, governor: string | null, bit: number): boolean {
  return governor !== null && ((words.tables.words.get(governor) ?? 0) & bit) !== 0;
}

function find(
  words: Words,
  frame: Frame,
  where: (phrase: Phrase) => boolean,
  accepts: (phrase: Phrase) => boolean,
  located: boolean,
): readonly ActorMention[] {
  for (const phrase of frame.phrases) {
    if (phrase.joins !== null || phrase.nested || !where(phrase) || !accepts(phrase)) continue;
    const found = named(words, frame, phrase, located);
    if (found.length > 0) return found;
  }
  return [];
}

function named(words: Words, frame: Frame, phrase: Phrase, located: boolean): readonly ActorMention[] {
  return groupOf(words, frame, phrase).flatMap((member) => namedBy(member, located));
}

/** "The Russian economy", "das ukrainische Wetter": whose it is does not act. */
function notThing(words: Words, found: Found | null): boolean {
  if (found === null || found.phrase.actors.length > 0) return true;
  const head = words.lower(tokenAt(found.frame, found.phrase.last));
  const part = head.slice(head.lastIndexOf("-") + 1);
  return ((words.tables.words.get(part) ?? 0) & WordClass.thing) === 0;
}

/** What the verb acts on: the first phrase without preposition after it; German: the first other one that names an actor. */
function objectOf(scene: SentenceScene, { frame, at }: VerbPlace, subject: Found | null): Found | null {
  const { words } = scene;
  const free = frame.phrases.filter(
    (phrase) => phrase.governor === null && phrase.joins === null && phrase !== subject?.phrase,
  );
  if (words.tables.order === "v2") {
    const mine = after(words, frame, at, subject);
    const others = free.filter((phrase) => !phrase.pronoun && !phrase.nested && mine(phrase));
    const phrase = others.find((other) => namedBy(other, true).length > 0);
    return phrase === undefined ? null : { frame, phrase };
  }
  const next = frame.kinds.findIndex((kind, p) => kind === "verb" && p > at);
  const phrase = free.find(({ first }) => first > at && (next < 0 || first < next));
  if (phrase === undefined) {
    const gap = frame.clause.kind === "relative" && subject?.frame === frame;
    return gap ? antecedent(scene, frame) : null;
  }
  // "said officials met": the subject of what is said.
  const clause = next >= 0 && phrase.last === next - 1 && isPlainFinite(words, tokenAt(frame, next));
  return clause ? null : { frame, phrase };
}

function isPlainFinite(words: Words, token: number): boolean {
  const readings = words.verbs(token);
  return (
    (words.bits(token) & (WordClass.passive | WordClass.perfect | WordClass.hypothetical | WordClass.future)) !== 0 ||
    readings.some(({ form }) => form === "present")
  );
}

function modifiers(phrase: Phrase): readonly ActorMention[] {
  const before = phrase.joins;
  // "French and Egyptian warships": the first adjective belongs to the same noun.
  const joined =
    before !== null && before.first === before.last && before.actors[0]?.form === "demonym" ? before.actors : [];
  const own = phrase.owners.length > 0 || phrase.actors.length === 0 ? phrase.owners : phrase.actors;
  return [...joined, ...own].filter(({ form }) => form !== "pronoun");
}

/** Whoever is named first after a place, in the clause or in those that hang on it. */
function anyAfter(scene: SentenceScene, frame: Frame, at: number, subject: Phrase | null): readonly ActorMention[] {
  const { words, clauses } = scene;
  const token = tokenAt(frame, at);
  const later = clauses.filter(
    (clause) => hangsOn(clause, frame.clause) && (clause.tokens[0] as number) > token && clause.kind !== "relative",
  );
  const all = [
    ...namedIn(words, frame, (p) => p !== subject && (words.tables.order === "v2" || p.first > at)),
    ...later.flatMap((clause) => namedIn(words, scene.frame(clause), ({ pronoun }) => !pronoun)),
  ];
  // "offered troops to Mali": those who are somebody's come before those who are nobody's.
  return all.find((group) => group.some(({ actor }) => actor.code !== null)) ?? all[0] ?? [];
}

function namedIn(words: Words, frame: Frame, where: (phrase: Phrase) => boolean): (readonly ActorMention[])[] {
  return frame.phrases
    .filter((phrase) => phrase.joins === null && where(phrase))
    .map((phrase) => named(words, frame, phrase, true))
    .filter((group) => group.length > 0);
}

function hangsOn(clause: Clause, host: Clause): boolean {
  return clause.parent === host;
}

/** Who must do something, in what is said after the verb: "said that Peru must withdraw". */
function obliged(scene: SentenceScene, said: Clause, token: number): readonly ActorMention[] {
  const { words, clauses } = scene;
  for (const clause of clauses) {
    if (clause !== said && !hangsOn(clause, said) && clause.kind !== "main") continue;
    const frame = scene.frame(clause);
    const at = clause.tokens.findIndex((other) => other > token && (words.bits(other) & WordClass.obligation) !== 0);
    if (at < 0) continue;
    const subject = subjectOf(scene, frame, at);
    if (subject !== null) return groupOf(words, subject.frame, subject.phrase).flatMap(({ actors }) => actors);
  }
  return [];
}
