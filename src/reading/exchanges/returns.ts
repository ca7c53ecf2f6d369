import type { ActorMention } from "../actors/mention-index.ts";
import { type Draft, joined } from "./draft.ts";

/**
 * Links what is given in return ("im Gegenzug", "dafür") with what it is given for: the exchanges told just before, of the
 * same sentence or else of `before`. A side that is not told is that of the other one turned round; the evidence then
 * covers both places. Returns the drafts, with their links.
 */
export function linkReturns(drafts: readonly Draft[], before: readonly Draft[]): Draft[] {
  drafts.forEach((draft, i) => {
    const joint = drafts.slice(0, i).find((other) => isDeal(other, draft));
    if (joint !== undefined) link(draft, joint);
    const ransom = drafts.find((other) => isRansom(other, draft));
    if (ransom !== undefined) link(draft, ransom);
    if (!draft.isReturn && !draft.isPaid) return;
    const here = drafts.slice(0, i).filter(({ clause }) => clause !== draft.clause);
    // "Luanda bezahlt mit Öl": for what it was given in the sentence before.
    const answered = draft.isPaid ? before.filter((other) => isBetween(draft, other)) : before;
    const partners = draft.inReturnFor.length > 0 ? [] : partnersOf(draft, here.length > 0 ? here : answered);
    for (const partner of partners) link(draft, partner);
  });
  // Goods of one return that stand in further clauses ("und erhält Rum") are left as they are told.
  return [...drafts];
}

function link(draft: Draft, partner: Draft): void {
  if (draft.inReturnFor.includes(partner)) return;
  asPrisoners(draft, partner);
  asPrisoners(partner, draft);
  complete(draft, partner);
  draft.inReturnFor = [...draft.inReturnFor, partner];
  partner.inReturnFor = [...partner.inReturnFor, draft];
}

/** "zahlte der Front zwei Millionen Dollar für die Freilassung eines Kapitäns": who is paid frees whom the other wants. */
function isRansom(paid: Draft, freed: Draft): boolean {
  if (paid.clause !== freed.clause || freed.giver.length + freed.receiver.length > 0) return false;
  return isAll(paid, "money") && isAll(freed, "prisoners") && paid.giver.length > 0;
}

function isAll({ goods }: Draft, kind: string): boolean {
  return goods.every((one) => one.kind === kind);
}

/** Fighters who are handed over for people who are freed are prisoners too. */
function asPrisoners(draft: Draft, other: Draft): void {
  if (!other.goods.some(({ kind }) => kind === "prisoners")) return;
  draft.goods = draft.goods.map((goods) => (goods.kind === "troops" ? { ...goods, kind: "prisoners" } : goods));
}

/** "Under the deal, Vilnius supplies balloons and gets helium from Poland": what one gives and gets by one agreement. */
function isDeal(first: Draft, second: Draft): boolean {
  return (
    first.stage === "agreed" &&
    second.joinedTo === first.clause &&
    first.receiver.length === 0 &&
    second.giver.length > 0 &&
    touches(first.giver, second.receiver)
  );
}

/** The last one that the draft can answer, and those with the same sides beside it. */
function partnersOf(draft: Draft, before: readonly Draft[]): readonly Draft[] {
  const last = before.findLast((other) => canAnswer(draft, other));
  if (last === undefined) return [];
  return before.filter(
    (other) =>
      other === last ||
      (other.evidence.at(-1)?.[0] === last.evidence.at(-1)?.[0] &&
        isSame(other.giver, last.giver) &&
        isSame(other.receiver, last.receiver)),
  );
}

/** Whether one gives to a side of the other: nobody returns anything to a stranger. */
function canAnswer(draft: Draft, other: Draft): boolean {
  const known = draft.giver.length + draft.receiver.length;
  if (known === 0) return other.giver.length + other.receiver.length > 0;
  return touches(draft.giver, other.receiver) || touches(draft.receiver, other.giver) || fitsOpen(draft, other);
}

/** Whether a side of the one stands on the other side of the other. */
function isBetween(draft: Draft, other: Draft): boolean {
  return (
    other.inReturnFor.length === 0 && (touches(draft.giver, other.receiver) || touches(draft.receiver, other.giver))
  );
}

/** One side each is told, and they differ: "Athen gibt Panzer ab. Dafür liefert Paris Schiffe." */
function fitsOpen(draft: Draft, other: Draft): boolean {
  if (draft.giver.length > 0 && draft.receiver.length === 0) {
    return other.receiver.length === 0 && other.giver.length > 0 && !touches(draft.giver, other.giver);
  }
  if (draft.receiver.length > 0 && draft.giver.length === 0) {
    return other.giver.length === 0 && other.receiver.length > 0 && !touches(draft.receiver, other.receiver);
  }
  return false;
}

function touches(a: readonly ActorMention[], b: readonly ActorMention[]): boolean {
  return a.some((one) => b.some((other) => isOneParty(one, other)));
}

function isSame(a: readonly ActorMention[], b: readonly ActorMention[]): boolean {
  return a.length === b.length && a.every((one) => b.some((other) => one.actor === other.actor));
}

/** The same actor, or a state and one who acts for it. */
export function isOneParty({ actor: a }: ActorMention, { actor: b }: ActorMention): boolean {
  if (a === b) return true;
  const isAgainst = AGAINST.has(a.sector ?? "") || AGAINST.has(b.sector ?? "");
  return a.code !== null && a.code === b.code && (a.kind === "state" || b.kind === "state") && !isAgainst;
}

/** Rebels act for no state. */
const AGAINST: ReadonlySet<string> = new Set(["REB", "UAF", "OPP"]);

/** Fills the sides that one leaves open with those of the other, turned round. */
function complete(draft: Draft, other: Draft): void {
  const own = [draft.giver, draft.receiver] as const;
  const theirs = [other.giver, other.receiver] as const;
  if (draft.giver.length === 0 && !touches(other.receiver, draft.receiver)) draft.giver = other.receiver;
  if (draft.receiver.length === 0 && !touches(other.giver, draft.giver)) draft.receiver = other.giver;
  if (other.giver.length === 0 && !touches(draft.receiver, other.receiver)) other.giver = own[1];
  if (other.receiver.length === 0 && !touches(draft.giver, other.giver)) other.receiver = own[0];
  const evidence = joined([...draft.evidence, ...other.evidence]);
  const filled = own[0] !== draft.giver || own[1] !== draft.receiver;
  const filledOther = theirs[0] !== other.giver || theirs[1] !== other.receiver;
  if (filled) draft.evidence = evidence;
  if (filledOther) other.evidence = evidence;
}
