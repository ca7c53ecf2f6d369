import type { ActorMention } from "../actors/mention-index.ts";
import type { GoodsPhrase } from "./goods.ts";

/** What stands in a slot of a rule. */
export interface Slots {
  /** Goods that the tree hangs on no place. */
  readonly bare: () => readonly GoodsPhrase[];
  readonly goods: (slot: string) => readonly GoodsPhrase[];
  /** Goods that no list knows, of a verb that tells of nothing but a transfer. */
  readonly unlisted: () => readonly GoodsPhrase[];
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

/** Each once. */
export function unique<T>(all: readonly T[]): readonly T[] {
  return [...new Set(all)];
}
