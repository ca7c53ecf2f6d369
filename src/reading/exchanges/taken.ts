import { Feature } from "../../language/index.ts";
import type { Draft } from "./draft.ts";
import type { GoodsPhrase } from "./goods.ts";
import { isOneParty } from "./returns.ts";
import type { Scene } from "./scene.ts";
import type { Transfer } from "./transfer.ts";

/**
 * The goods that a pronoun takes up, of its sentence and the one before: "Tschechische Messwagen sind unterwegs; Prag hat sie
 * angeboten". Those that were told to be given come first, all of them; else the last that fits in number. Empty where the word is no such
 * pronoun.
 */
export function goodsMeant(scene: Scene, head: number, onlyTold: boolean): readonly GoodsPhrase[] {
  const { syntax, tables } = scene;
  const lower = syntax.lower(head);
  const isMany = tables.many.has(lower);
  if (!isMany && !tables.ones.has(lower)) return [];
  const fits = ({ token, kind, goods }: GoodsPhrase) => {
    const isPlural = (syntax.features(token) & Feature.plural) !== 0 || goods.unit !== null;
    return kind !== "people" && (tables.ones.has(lower) ? isMany || !isPlural : isPlural);
  };
  const told = scene.told.filter(({ token }) => token < head);
  const near = [...scene.earlier, ...scene.goods].filter(({ token, kind }) => token < head && !PERSONS.has(kind));
  const given = told.filter(fits);
  const meant = given.length > 0 || onlyTold || !isMany ? given : near.filter(fits).slice(-1);
  return meant.map((phrase) => ({ ...phrase, isTaken: true }));
}

/** Whom a pronoun rather means than what is sent. */
const PERSONS: ReadonlySet<string> = new Set(["troops", "labour", "prisoners", "people", "know-how"]);

/**
 * What a pronoun tells of is the exchange told before: sides that stay open are its sides; of a payment for them, those turned round.
 */
export function resume(transfer: Transfer, drafts: readonly Draft[]): Transfer {
  const { giver, receiver } = transfer;
  const told = drafts.findLast((draft) => transfer.goods.some((one) => one.isTaken && isOf(draft, one)));
  if (told !== undefined && fits(giver, told.giver) && fits(receiver, told.receiver))
    return { ...transfer, giver: orElse(giver, told.giver), receiver: orElse(receiver, told.receiver) };
  const paid = transfer.against.find(({ isTaken }) => isTaken);
  if (paid === undefined) return transfer;
  const answers = drafts.findLast((draft) => isOf(draft, paid)) ?? null;
  const against = transfer.against.filter(({ isTaken }) => !isTaken);
  if (answers === null) return { ...transfer, against };
  const back = { giver: orElse(giver, answers.receiver), receiver: orElse(receiver, answers.giver) };
  return { ...transfer, ...back, against, answers };
}

function isOf({ goods }: Draft, phrase: GoodsPhrase): boolean {
  return goods.some(({ span }) => span[0] === phrase.goods.span[0]);
}

type Sides = Draft["giver"];

function orElse(own: Sides, other: Sides): Sides {
  return own.length > 0 ? own : other;
}

function fits(own: Sides, other: Sides): boolean {
  return own.length === 0 || other.length === 0 || own.some((one) => other.some((two) => isOneParty(one, two)));
}
