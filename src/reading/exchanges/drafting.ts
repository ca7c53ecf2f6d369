import { cover, overlaps, pairOf, type Sentence, type SpanPair, tokenAt } from "../../text/index.ts";
import type { Exchange, Goods, Time } from "../contract.ts";
import { type Draft, joined } from "./draft.ts";
import type { GoodsPhrase } from "./goods.ts";
import { namedApart } from "./parties.ts";
import type { Status } from "./reality.ts";
import { type Scene, spanOf } from "./scene.ts";
import type { Transfer } from "./transfer.ts";

/** The exchanges of one transfer: itself, and what the same words tell to be given for it ("Kaffee gegen Traktoren"). */
export function draftOf(
  scene: Scene,
  transfer: Transfer,
  sentence: Sentence,
  times: readonly Time[],
  fromTime: number,
  isLead: boolean,
): readonly Draft[] {
  const { syntax } = scene;
  const { clause, against } = transfer;
  const outcome = outcomeOf(scene, transfer, sentence);
  if (outcome === null) return [];
  const { stage, status } = outcome;
  const trigger = spanOf(syntax, transfer.trigger);
  const draft: Draft = {
    rule: transfer.rule.id,
    trigger,
    clause: clause.head,
    giver: transfer.giver,
    receiver: transfer.receiver,
    goods: transfer.goods.map(goodsOf),
    stage,
    status,
    time: timeOf(scene, transfer, times, fromTime),
    evidence: evidenceOf(scene, transfer, sentence),
    inReturnFor: transfer.answers === undefined ? [] : [transfer.answers],
    isReturn: against.length === 0 && tellsReturn(scene, transfer),
    isPaid: against.length === 0 && isPaid(transfer),
    isLead,
    isTaken: transfer.goods.every(({ isTaken }) => isTaken),
    hasStranger: transfer.hasStranger,
    wants: transfer.rule.wants,
    joinedTo: clause.conjunct && clause.parent !== null ? (scene.clauses.list[clause.parent]?.head ?? -1) : -1,
    gives: transfer.rule.doer === "giver" && GIVING.has(stage),
    same: [],
  };
  if (transfer.answers !== undefined) transfer.answers.inReturnFor = [...transfer.answers.inReturnFor, draft];
  if (against.length === 0) return [draft];
  const back: Draft = {
    ...draft,
    giver: draft.receiver,
    receiver: draft.giver,
    goods: against.map(goodsOf),
    inReturnFor: [draft],
    isReturn: false,
    isPaid: false,
    gives: false,
  };
  draft.inReturnFor = [back];
  return [draft, back];
}

function goodsOf({ kind, goods }: GoodsPhrase): Goods {
  return { kind: kind as Goods["kind"], ...goods };
}

/** How far it has come, and how real it is. */
function outcomeOf(
  scene: Scene,
  { stage, reality, clause }: Transfer,
  sentence: Sentence,
): { stage: Exchange["stage"]; status: Status } | null {
  if (stage === "denied" || stage === "refused") return { stage, status: "negated" };
  // "bat nie um Waffen": nothing is asked for.
  if (stage === "sought" || stage === "offered")
    return reality === "negated" ? null : { stage, status: "hypothetical" };
  if (reality !== "negated" && (stage === "agreed" || stage === "announced"))
    return { stage, status: reality === "hypothetical" ? reality : "future" };
  if (reality === "negated") {
    const said = scene.saidBy(spanOf(scene.syntax, clause.head)).length > 0;
    return { stage: said ? "denied" : "delivered", status: "negated" };
  }
  if (isQuestion(scene, sentence)) return { stage: "announced", status: "hypothetical" };
  const open = reality === "future" || reality === "hypothetical" || reality === "ongoing";
  if (stage === "delivered" && open && isAgreed(scene, sentence)) return { stage: "agreed", status: reality };
  if (stage === "delivered" && reality !== "occurred" && reality !== "ongoing" && reality !== "historical")
    return { stage: "announced", status: reality };
  return { stage, status: reality };
}

/** What is asked is not told. */
function isQuestion({ syntax }: Scene, { from, to }: Sentence): boolean {
  for (let at = to - 1; at >= from && syntax.upos(at) === "PUNCT"; at--) if (syntax.lower(at) === "?") return true;
  return false;
}

/** "Laut Vertrag liefert …": the sentence speaks of what both have agreed on. */
function isAgreed({ syntax, tables }: Scene, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++)
    if (tables.agreements.has(syntax.lower(at)) && syntax.upos(at) !== "VERB") return true;
  return false;
}

const BEFORE_RETURN: ReadonlySet<string> = new Set(["im", "in", "als", "zum"]);

const GIVING: ReadonlySet<string> = new Set(["delivered", "announced", "agreed", "offered"]);

function isPaid({ rule, giver, receiver }: Transfer): boolean {
  return rule.against.size > 0 && (giver.length === 0) !== (receiver.length === 0);
}

/** Its clause says that it is a return, or it is paid by nobody to nobody ("Bezahlt wurden sie mit Gold"). */
function tellsReturn({ syntax, tables }: Scene, { clause, top, giver, receiver, rule }: Transfer): boolean {
  for (const { from, to } of [...clause.spans, ...(top === clause ? [] : top.spans)]) {
    for (let at = from; at < to; at++) {
      if (!tables.returns.has(syntax.lower(at))) continue;
      // "im Austausch", "in return", but not "der Austausch von Fachleuten".
      if (syntax.upos(at) !== "NOUN" || BEFORE_RETURN.has(syntax.lower(at - 1))) return true;
    }
  }
  return rule.against.size > 0 && giver.length + receiver.length === 0;
}

/** From the first to the last word of trigger, goods, sides and what is said of it; the sides that stand elsewhere apart. */
function evidenceOf(scene: Scene, transfer: Transfer, sentence: Sentence): readonly SpanPair[] {
  const { syntax } = scene;
  const sides = [...transfer.giver, ...transfer.receiver];
  const inside = sides.filter((side) => overlaps(side, sentence));
  const all = [...transfer.goods, ...transfer.against].map(({ goods: { span }, first }) => ({
    start: Math.min(span[0], syntax.tokens.start[first] as number),
    end: span[1],
  }));
  const goods = all.filter((one) => overlaps(one, sentence));
  const words = transfer.clause.spans.map(({ from, to }) => ({
    start: syntax.tokens.start[from] as number,
    end: syntax.tokens.end[to - 1] as number,
  }));
  const verb = transfer.top.verb === null ? [] : [spanOf(syntax, transfer.top.verb.main)];
  const own = cover([spanOf(syntax, transfer.trigger), ...goods, ...inside, ...words, ...verb]);
  const apart = [...sides, ...namedApart(sides, scene), ...all].filter((one) => !overlaps(one, sentence)).map(pairOf);
  return joined([...apart, pairOf(own)]);
}

/** The time that the clause tells, but not one that bounds it ("bis Freitag"). */
function timeOf(scene: Scene, { clause }: Transfer, times: readonly Time[], from: number): string | null {
  const { syntax } = scene;
  const end = syntax.tokens.end[clause.to - 1] as number;
  for (let i = from; i < times.length && (times[i] as Time).start < end; i++) {
    const time = times[i] as Time;
    if (time.type !== "DATE" && time.type !== "TIME") continue;
    const token = tokenAt(syntax.tokens, time.start);
    if (scene.clauses.list[scene.clauses.of[token] as number] !== clause) continue;
    if (token > 0 && syntax.tables.bounds.has(syntax.lower(token - 1))) continue;
    return time.id;
  }
  return null;
}
