import type { Goods } from "../contract.ts";
import { type Draft, joined } from "./draft.ts";
import { isOneParty } from "./returns.ts";

/** So many exchanges are kept in mind, so that hostile text stays linear. */
const MOST = 24;

/** One exchange for what is told again (in the heading and below): the fuller telling with the evidence of all. */
export function joinAgain(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const same = findLast(kept, (other) => tellsSame(other, draft));
    const at = same < 0 ? findLast(kept, (other) => isDenialOf(draft, other)) : same;
    if (at < 0) kept.push(draft);
    else if (isOff(draft) && !isOff(kept[at] as Draft)) answer(kept[at] as Draft, draft);
    else join(kept[at] as Draft, draft);
  }
  return kept;
}

/** "Bulgarien bestreitet das": of what the article itself tells, whoever denies it tells no other exchange. */
function isDenialOf(denial: Draft, told: Draft): boolean {
  if (denial.stage !== "denied" || !GIVEN.has(told.stage) || told.status === "hypothetical") return false;
  const sides = [compare(told, denial, "giver"), compare(told, denial, "receiver")];
  if (sides.includes("differ") || !sides.includes("same")) return false;
  return denial.goods.every(({ kind }) => told.goods.some((other) => other.kind === kind));
}

const GIVEN: ReadonlySet<string> = new Set(["delivered", "announced", "agreed", "used"]);

/** It stays as its teller has it; the denial is evidence. */
function answer(told: Draft, denial: Draft): void {
  told.evidence = joined([...told.evidence, ...denial.evidence]);
  told.same = [...told.same, denial, ...denial.same];
}

/**
 * One exchange for the same goods that two verbs of a sentence tell of, one the giver and one the receiver: "Generators donated by
 * Norway arrived in Kyiv".
 */
export function joinHalves(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const half = kept.slice(-MOST).find((other) => areHalves(other, draft));
    if (half === undefined) kept.push(draft);
    else join(half, draft);
  }
  return kept;
}

function areHalves(a: Draft, b: Draft): boolean {
  if (sidesOf(a) > 1 || sidesOf(b) > 1 || isOff(a) || isOff(b) || a.inReturnFor.length + b.inReturnFor.length > 0)
    return false;
  const complementary = a.giver.length > 0 ? b.receiver.length > 0 : b.giver.length > 0;
  if ([...a.giver, ...a.receiver].some((one) => [...b.giver, ...b.receiver].some((other) => isOneParty(one, other))))
    return false;
  return complementary && a.goods.some(({ span }) => b.goods.some((other) => other.span[0] === span[0]));
}

function findLast(kept: readonly Draft[], fits: (draft: Draft) => boolean): number {
  for (let i = kept.length - 1; i >= Math.max(0, kept.length - MOST); i--) if (fits(kept[i] as Draft)) return i;
  return -1;
}

function tellsSame(a: Draft, b: Draft): boolean {
  if (isOff(a) !== isOff(b) || (a.stage === "used") !== (b.stage === "used") || a.inReturnFor.includes(b)) return false;
  const sides = [compare(a, b, "giver"), compare(a, b, "receiver")];
  if (sides.includes("differ") || !sides.includes("same")) return false;
  // "Belgien schickte Radare. Das Land hatte um sie gebeten."
  if (b.isTaken && b.goods.every(({ span }) => a.goods.some((other) => other.span[0] === span[0]))) return true;
  if (isOpen(a) !== isOpen(b)) return false;
  if (isShort(a, b) || isShort(b, a)) return true;
  return (
    b.goods.every((goods) => a.goods.some((other) => isSameGoods(goods, other))) ||
    a.goods.every((goods) => b.goods.some((other) => isSameGoods(goods, other)))
  );
}

/** A heading tells one side and no count of what the text tells in full: "Indien stoppt Reisexporte". */
function isShort(a: Draft, b: Draft): boolean {
  if (!a.isLead || sidesOf(a) > 1 || sidesOf(b) < 2) return false;
  const isCounted = ({ quantity, unit }: Goods) => unit !== null || /\d/.test(quantity ?? "");
  return a.goods.every((goods) => !isCounted(goods) && b.goods.some((other) => other.kind === goods.kind));
}

/** What is asked, offered or merely possible is another telling than what is done or planned. */
function isOpen({ status }: Draft): boolean {
  return status === "hypothetical";
}

/** What was denied or refused is another story than what was given. */
function isOff({ stage }: Draft): boolean {
  return stage === "denied" || stage === "refused";
}

function compare(a: Draft, b: Draft, side: "giver" | "receiver"): "same" | "open" | "differ" {
  if (a[side].length === 0 || b[side].length === 0) return "open";
  return a[side].some((one) => b[side].some((other) => isOneParty(one, other))) ? "same" : "differ";
}

/** "Granaten" are told again by "Artilleriegranaten"; other counts are other goods. */
function isSameGoods(a: Goods, b: Goods): boolean {
  if (a.kind !== b.kind) return false;
  if (a.quantity !== null && b.quantity !== null && a.quantity.toLowerCase() !== b.quantity.toLowerCase()) return false;
  const [one, other] = [stem(a.words), stem(b.words)];
  return one.endsWith(other) || other.endsWith(one);
}

function stem(words: string): string {
  return words.toLowerCase().replace(/(?:e?[ns])$/, "");
}

function join(kept: Draft, again: Draft): void {
  const fuller = sidesOf(again) > sidesOf(kept);
  const more = again.goods.filter((goods) => !kept.goods.some((other) => isSameGoods(goods, other)));
  const named = kept.goods.map((goods) => better(goods, again.goods));
  if (isShort(kept, again)) kept.goods = again.goods;
  else kept.goods = isShort(again, kept) ? named : [...named, ...more];
  if (fuller) {
    kept.stage = again.stage;
    kept.status = again.status;
  }
  if (kept.giver.length === 0) kept.giver = again.giver;
  if (kept.receiver.length === 0) kept.receiver = again.receiver;
  kept.time ??= again.time;
  kept.evidence = joined([...kept.evidence, ...again.evidence]);
  kept.same = [...kept.same, again, ...again.same];
}

function sidesOf({ giver, receiver }: Draft): number {
  return (giver.length > 0 ? 1 : 0) + (receiver.length > 0 ? 1 : 0);
}

/** The telling that counts them, else the first. */
function better(goods: Goods, others: readonly Goods[]): Goods {
  if (goods.quantity !== null) return goods;
  return others.find((other) => isSameGoods(goods, other) && other.quantity !== null) ?? goods;
}
