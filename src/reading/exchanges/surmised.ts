import { pairOf, type Sentence } from "../../text/index.ts";
import type { ActorMention, MentionIndex } from "../actors/mention-index.ts";
import { type Draft, joined } from "./draft.ts";
import { isOneParty } from "./returns.ts";

type Side = "giver" | "receiver";

/** A country that the article names so many times as often as any other is the one that it is about. */
const CLEARLY = 2;

/**
 * Fills the one side that a sentence leaves open with the only other country that it names: "Aus Togo heißt es, man wolle Mais aus
 * Brasilien kaufen". Not with who says so. The evidence then covers that place too.
 */
export function completeInSentence(
  mentions: MentionIndex,
  drafts: readonly Draft[],
  sentence: Sentence,
  speakers: (draft: Draft) => readonly ActorMention[],
): void {
  const named = mentions.inside(sentence).filter(({ actor }) => actor.kind === "state");
  for (const draft of drafts) {
    const side = openSide(draft);
    if (side === null) continue;
    const others = named.filter((one) => !draft[OTHER[side]].some((known) => isKin(known, one)));
    const [first] = others;
    if (first === undefined || others.some(({ actor }) => actor !== first.actor)) continue;
    if (!speakers(draft).some((speaker) => isKin(speaker, first))) put(draft, side, first);
  }
}

/**
 * Fills sides that sentences leave open by what the whole article tells: the only one with whom the known side exchanges anything
 * there; of a gift, the country that the article is about. Linear in drafts and mentions.
 */
export function completeInArticle(drafts: readonly Draft[], states: readonly ActorMention[]): void {
  const partners = partnersOf(drafts);
  const ranked = byNumber(states);
  for (const draft of drafts) {
    const side = openSide(draft);
    if (side === null) continue;
    const known = draft[OTHER[side]];
    const found =
      onlyPartner(known, partners) ?? (side === "receiver" && draft.gives ? mainOther(ranked, known) : null);
    if (found !== null && !known.some((one) => isKin(one, found))) put(draft, side, found);
  }
}

const OTHER: Readonly<Record<Side, Side>> = { giver: "receiver", receiver: "giver" };

/** The side that is open where the other one is told; null where none or both are, or somebody unknown stands there. */
function openSide({ giver, receiver, hasStranger }: Draft): Side | null {
  if (hasStranger || giver.length > 0 === receiver.length > 0) return null;
  return giver.length === 0 ? "giver" : "receiver";
}

function put(draft: Draft, side: Side, mention: ActorMention): void {
  draft[side] = [mention];
  draft.evidence = joined([pairOf(mention), ...draft.evidence]);
}

/** One party, or both of one country. */
function isKin(a: ActorMention, b: ActorMention): boolean {
  return isOneParty(a, b) || (a.actor.code !== null && a.actor.code === b.actor.code);
}

/** With whom each actor exchanges something, by its id. */
function partnersOf(drafts: readonly Draft[]): ReadonlyMap<string, readonly ActorMention[]> {
  const partners = new Map<string, ActorMention[]>();
  for (const { giver, receiver } of drafts) {
    const [from, to] = [giver[0], receiver[0]];
    if (from === undefined || to === undefined) continue;
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const all = partners.get(one.actor.id) ?? [];
      if (!all.some(({ actor }) => actor === other.actor)) partners.set(one.actor.id, [...all, other]);
    }
  }
  return partners;
}

function onlyPartner(known: readonly ActorMention[], partners: ReadonlyMap<string, readonly ActorMention[]>) {
  const all = known.flatMap(({ actor }) => partners.get(actor.id) ?? []);
  return all.length === 1 ? (all[0] as ActorMention) : null;
}

interface Named {
  readonly first: ActorMention;
  readonly times: number;
}

/** The states of an article, the one named most often first. */
function byNumber(states: readonly ActorMention[]): readonly Named[] {
  const named = new Map<string, { first: ActorMention; times: number }>();
  for (const mention of states) {
    const known = named.get(mention.actor.id);
    if (known === undefined) named.set(mention.actor.id, { first: mention, times: 1 });
    else known.times++;
  }
  return [...named.values()].sort((a, b) => b.times - a.times);
}

function mainOther(ranked: readonly Named[], known: readonly ActorMention[]): ActorMention | null {
  const [most, next] = ranked.filter(({ first }) => !known.some((one) => isKin(one, first)));
  return most !== undefined && most.times > 1 && most.times >= CLEARLY * (next?.times ?? 0) ? most.first : null;
}
