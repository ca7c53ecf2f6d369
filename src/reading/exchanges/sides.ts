import type { GoodsTables, Syntax } from "../../language/index.ts";
import type { Sentence } from "../../text/index.ts";
import { pairOf, tokenAt } from "../../text/index.ts";
import type { ActorMention, MentionIndex } from "../actors/mention-index.ts";
import { verbRules } from "./above.ts";
import { type Draft, joined } from "./draft.ts";
import { actorsAt } from "./naming.ts";
import { isOneParty } from "./returns.ts";
import type { ExchangeRules } from "./rules.ts";
import { clauseAt, type Scene } from "./scene.ts";

/** What is known of the article when sides that a sentence leaves open are looked for. */
export interface Surroundings {
  readonly mentions: MentionIndex;
  /** The country that a disaster has struck, where the article begins with that. */
  readonly struck: ActorMention | null;
  /** Who is helped by what the sentence tells: "auf Bitten Sloweniens". */
  readonly helped: ActorMention | null;
  /** Who asked for something in the sentences before: "Albanien hat um Hilfe gebeten". */
  readonly asker: () => ActorMention | null;
}

/** Goods that are sent to a country in need. */
const RELIEF: ReadonlySet<string> = new Set([
  "aid",
  "food",
  "money",
  "technology",
  "labour",
  "troops",
  "weapons",
  "fuel",
]);

/** So many sentences an article begins with. */
const LEAD = 4;

/**
 * Fills receivers that the sentence leaves open where what stands around tells them: one list of gifts goes to one receiver ("Die EU
 * gibt dem Land Geld, Norwegen spendet Decken"), and help goes to the country that the article says was struck. What is bartered has
 * two sides: where one other country is named just before, it is the other one. The evidence then covers that place too.
 */
export function completeSides(
  around: Surroundings,
  drafts: readonly Draft[],
  before: readonly Draft[],
  sentence: Sentence,
  back: number,
): void {
  drafts.forEach((draft, i) => {
    if (draft.inReturnFor.length > 0 || draft.isReturn) completeBarter(around, draft, sentence, back);
    if (
      draft.hasStranger ||
      draft.receiver.length > 0 ||
      draft.giver.length === 0 ||
      !draft.gives ||
      draft.inReturnFor.length > 0
    )
      return;
    const listed = listedReceiver(draft, drafts.slice(0, i), before);
    const found = listed ?? around.helped ?? around.asker() ?? (isRelief(draft) ? around.struck : null);
    if (found === null || draft.giver.some((giver) => isOneParty(giver, found))) return;
    draft.receiver = [found];
    draft.evidence = joined([pairOf(found), ...draft.evidence]);
  });
}

/** The receiver of the gift before, of the same sentence or, of relief, of the one before. */
function listedReceiver(draft: Draft, here: readonly Draft[], before: readonly Draft[]): ActorMention | null {
  const isListed = (other: Draft) =>
    other.gives && other.receiver.length > 0 && other.inReturnFor.length === 0 && !isOff(other);
  const joint = here.find(({ clause, receiver }) => clause === draft.joinedTo && receiver.length > 0);
  const near = joint ?? here.findLast(isListed);
  if (near !== undefined) return near.receiver[0] ?? null;
  const last = before.at(-1);
  return last !== undefined && isListed(last) && isGift(last) && isGift(draft) ? (last.receiver[0] ?? null) : null;
}

function isOff({ stage }: Draft): boolean {
  return stage === "denied" || stage === "refused";
}

function isRelief({ goods }: Draft): boolean {
  return goods.every(({ kind }) => RELIEF.has(kind));
}

const GIFTS: ReadonlySet<string> = new Set(["aid", "food", "money", "labour"]);

function isGift({ goods }: Draft): boolean {
  return goods.every(({ kind }) => GIFTS.has(kind));
}

/** One who barters with nobody that is named: the one other country that is named in the sentences before and in this one. */
function completeBarter({ mentions }: Surroundings, draft: Draft, sentence: Sentence, back: number): void {
  const known = draft.giver.length > 0 ? draft.giver : draft.receiver;
  if (draft.hasStranger || draft.inReturnFor.some((other) => other.hasStranger)) return;
  // A price tells of no partner.
  if ([draft, ...draft.inReturnFor].some(({ goods }) => goods.every(({ kind }) => kind === "money"))) return;
  if (known.length === 0 || (draft.giver.length > 0 && draft.receiver.length > 0)) return;
  const isOther = ({ actor }: ActorMention) =>
    actor.kind === "state" && !known.some(({ actor: other }) => other.code === actor.code);
  const states = mentions.inside({ start: back, end: sentence.end }).filter(isOther);
  const [first] = states;
  if (first === undefined || states.some(({ actor }) => actor.code !== first.actor.code)) return;
  for (const one of [draft, ...draft.inReturnFor]) {
    if (one.giver.length + one.receiver.length !== 1) continue;
    if (one.giver.length === 0) one.giver = [first];
    else one.receiver = [first];
    one.evidence = joined([pairOf(first), ...one.evidence]);
  }
}

/** The country that the first sentences name with a disaster: the one that it was "in", else the only one. */
export function struckCountry(
  syntax: Syntax,
  tables: GoodsTables,
  mentions: MentionIndex,
  sentences: readonly Sentence[],
): ActorMention | null {
  for (const sentence of sentences.slice(0, LEAD)) {
    if (!hasDisaster(syntax, tables, sentence)) continue;
    const states = mentions.inside(sentence).filter(({ actor }) => actor.kind === "state");
    const inside = states.find(({ start }) => {
      const before = tokenAt(syntax.tokens, start) - 1;
      return before >= 0 && syntax.upos(before) === "ADP" && IN.has(syntax.lower(before));
    });
    if (inside !== undefined) return inside;
    const [first] = states;
    if (first !== undefined && states.every(({ actor }) => actor.code === first.actor.code)) return first;
  }
  return null;
}

const IN: ReadonlySet<string> = new Set(["in", "im", "auf", "on"]);

function hasDisaster(syntax: Syntax, tables: GoodsTables, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) if (tables.disasters.has(syntax.lower(at))) return true;
  return false;
}

/** The state that asks for something in a sentence, with or without goods. */
export function askerOf(scene: Scene, rules: ExchangeRules, { from, to }: Sentence): ActorMention | null {
  for (let token = from; token < to; token++) {
    const clause = clauseAt(scene, token);
    if (clause === null || token !== (clause.verb?.main ?? clause.head)) continue;
    if (!verbRules(scene.syntax, rules, clause).some(({ stage }) => stage === "sought")) continue;
    const asker = clause.subject === null ? [] : actorsAt(scene, clause.subject.head);
    const state = asker.find(({ actor }) => actor.kind === "state");
    if (state !== undefined) return state;
  }
  return null;
}
