import { WordClass } from "../../language/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import type { Clause, Words } from "./clauses.ts";
import { type Frame, groupOf, headOf, namedBy } from "./frame.ts";
import type { Phrase } from "./phrases.ts";
import { type Found, type SentenceScene, tokenAt, type VerbPlace } from "./scene.ts";
import { antecedent, subjectOf } from "./subject.ts";

/** Gives the actors that stand in a slot of the clause; none where nobody does. */
export type Fill = (slot: string) => readonly ActorMention[];

/** Nouns and what is attached to them stand this near. */
const REACH = 14;

/**
 * The slots of a verb: `subject`, `object` (of a passive turned round), `obliged` (the subject of "must" in what is
 * said), `place`, `any` (whoever comes first after the verb), else a preposition.
 */
export function verbSlots(scene: SentenceScene, verb: VerbPlace): Fill {
  const { words } = scene;
  const { frame, at, passive } = verb;
  const surface = subjectOf(scene, frame, at);
  const actors = (found: Found | null, located: boolean) =>
    found === null ? [] : named(words, found.frame, found.phrase, located);
  const agent = () => find(words, frame, after(words, at), (p) => isOf(words, p.governor, WordClass.agent));
  return (slot) => {
    switch (slot) {
      case "subject":
        return passive ? agent() : notThing(words, surface) ? actors(surface, false) : [];
      case "object":
        return passive ? actors(surface, true) : actors(objectOf(scene, verb, surface), true);
      case "obliged":
        return obliged(scene, frame.clause, tokenAt(frame, at));
      case "place":
        return find(words, frame, after(words, at), (p) => isOf(words, p.governor, WordClass.locative));
      case "any":
        return anyAfter(scene, frame, at, surface?.phrase ?? null);
      default:
        return find(words, frame, after(words, at), (p) => p.governor === slot);
    }
  };
}

/**
 * The slots of a noun: `modifier` (whose it is: "Israeli", "Irans"), `genitive`, `subject` (of the verb of its clause),
 * else a preposition after it.
 */
export function nounSlots(scene: SentenceScene, frame: Frame, at: number, phrase: Phrase): Fill {
  const { words } = scene;
  const near = (p: Phrase) => p.first > phrase.last && p.first - phrase.last <= REACH;
  return (slot) => {
    switch (slot) {
      case "modifier":
        return modifiers(frame, phrase);
      case "genitive":
        return find(words, frame, near, (p) => p.governor === "genitive" && p.first === phrase.last + 1);
      case "subject": {
        const verb = frame.finite;
        const subject = verb < 0 ? null : subjectOf(scene, frame, verb);
        if (subject === null || subject.phrase === headOf(phrase) || !notThing(words, subject)) return [];
        return named(words, subject.frame, subject.phrase, false);
      }
      case "any":
        return anyAfter(scene, frame, at, null);
      case "place":
        return find(words, frame, near, (p) => isOf(words, p.governor, WordClass.locative));
      default:
        return find(words, frame, near, (p) => p.governor === slot);
    }
  };
}

/** In English what a verb takes follows it, in German it may stand anywhere. */
function after(words: Words, at: number): (phrase: Phrase) => boolean {
  return words.tables.order === "v2" ? () => true : ({ first }) => first > at;
}

function isOf(words: Words, governor: string | null, bit: number): boolean {
  return governor !== null && ((words.tables.words.get(governor) ?? 0) & bit) !== 0;
}

function find(
  words: Words,
  frame: Frame,
  where: (phrase: Phrase) => boolean,
  accepts: (phrase: Phrase) => boolean,
): readonly ActorMention[] {
  for (const phrase of frame.phrases) {
    if (phrase.joins !== null || !where(phrase) || !accepts(phrase)) continue;
    const found = named(words, frame, phrase, true);
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
  return ((words.tables.words.get(head) ?? 0) & WordClass.thing) === 0;
}

/** What the verb acts on: the first phrase without preposition after it; German: the first other one that names an actor. */
function objectOf(scene: SentenceScene, { frame, at }: VerbPlace, subject: Found | null): Found | null {
  const { words } = scene;
  const free = frame.phrases.filter(
    (phrase) => phrase.governor === null && phrase.joins === null && phrase !== subject?.phrase,
  );
  if (words.tables.order === "v2") {
    const others = free.filter(({ pronoun }) => !pronoun);
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

function modifiers(frame: Frame, phrase: Phrase): readonly ActorMention[] {
  const before = phrase.joins;
  // "French and Egyptian warships": the first adjective belongs to the same noun.
  const joined =
    before !== null && before.first === before.last && before.actors[0]?.form === "demonym" ? before.actors : [];
  const own = phrase.owners.length > 0 || phrase.actors.length === 0 ? phrase.owners : phrase.actors;
  return frame.phrases.length === 0 ? [] : [...joined, ...own];
}

/** Whoever is named first after a place, in the clause or in those that hang on it. */
function anyAfter(scene: SentenceScene, frame: Frame, at: number, subject: Phrase | null): readonly ActorMention[] {
  const { words, clauses } = scene;
  const here = find(
    words,
    frame,
    (p) => p !== subject && (words.tables.order === "v2" || p.first > at),
    () => true,
  );
  if (here.length > 0) return here;
  const token = tokenAt(frame, at);
  for (const clause of clauses) {
    if (!hangsOn(clause, frame.clause) || (clause.tokens[0] as number) < token || clause.kind === "relative") continue;
    const found = find(
      words,
      scene.frame(clause),
      ({ pronoun }) => !pronoun,
      () => true,
    );
    if (found.length > 0) return found;
  }
  return [];
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
    if (subject !== null) return named(words, subject.frame, subject.phrase, false);
  }
  return [];
}
