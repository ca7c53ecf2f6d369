import { type Clause, Relation, type Syntax } from "../../language/index.ts";
import type { Sentence } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import { hasWord, toldAbove, verbRules } from "./above.ts";
import { type Gap, gapsOf, splitGaps, withoutGaps } from "./gaps.ts";
import type { GoodsPhrase } from "./goods.ts";
import { nounSlots } from "./noun-slots.ts";
import { ownersOf } from "./owners.ts";
import { goodsAt, returnsFor } from "./places.ts";
import { realityOf } from "./reality.ts";
import type { ExchangeRule, ExchangeRules } from "./rules.ts";
import { clauseAt, type Scene } from "./scene.ts";
import { firstFilled, type Slots, sideOf } from "./slots.ts";
import type { Transfer } from "./transfer.ts";
import { isDative } from "./unlisted.ts";
import { verbSlots } from "./verb-slots.ts";

/** All transfers that the verbs and nouns of a sentence tell of, in reading order. */
export function transfersOf(scene: Scene, rules: ExchangeRules, { from, to }: Sentence): readonly Transfer[] {
  const found: Transfer[] = [];
  const gaps = gapsOf(scene);
  for (let token = from; token < to; token++) {
    // A verb moves goods that are named, here or before its pronoun; a noun may name them itself ("Waffenlieferung").
    const clause = clauseAt(scene, token);
    if (clause === null) continue;
    const { verb } = clause;
    const own = token === (verb?.main ?? clause.head) ? verbRules(scene.syntax, rules, clause) : NONE;
    if (
      scene.goods.length === 0 &&
      scene.told.length === 0 &&
      scene.acts[scene.syntax.tokens.form[token] as number] === NONE &&
      own.every(({ any }) => any.size === 0)
    )
      continue;
    const match =
      firstMatch(own, (rule) => byVerb(scene, rules, clause, rule, gaps)) ??
      firstMatch(nounRules(scene, token), (rule) => byNoun(scene, rules, clause, token, rule));
    if (match !== null) found.push(...splitGaps(scene, match, gaps));
  }
  return found;
}

const NONE: readonly ExchangeRule[] = [];

function firstMatch(
  candidates: readonly ExchangeRule[],
  match: (rule: ExchangeRule) => Transfer | null,
): Transfer | null {
  for (const rule of candidates) {
    const found = match(rule);
    if (found !== null) return found;
  }
  return null;
}

const LONGEST = 40;

/** Rules of the noun of an act that each form is or ends in ("Waffenlieferung"), by form number. */
export function actsOf({ tokens, tables }: Syntax, rules: ExchangeRules): readonly (readonly ExchangeRule[])[] {
  return tokens.forms.map((form) => {
    const lower = form.toLowerCase();
    if (!rules.nounEnds.has(lower.slice(-3))) return NONE;
    const own = rules.nouns.get(lower);
    if (own !== undefined || tables.order === "svo" || lower.length > LONGEST) return own ?? NONE;
    for (let at = 2; at <= lower.length - 4; at++) {
      const found = rules.nouns.get(lower.slice(at));
      if (found !== undefined) return found;
    }
    return NONE;
  });
}

function nounRules({ syntax, acts }: Scene, token: number): readonly ExchangeRule[] {
  const found = acts[syntax.tokens.form[token] as number] as readonly ExchangeRule[];
  if (found === NONE) return NONE;
  const upos = syntax.upos(token);
  return upos === "NOUN" || upos === "PROPN" ? found : NONE;
}

function byVerb(
  scene: Scene,
  rules: ExchangeRules,
  clause: Clause,
  rule: ExchangeRule,
  gaps: readonly Gap[],
): Transfer | null {
  if (rule.needs.size > 0 && !hasWord(scene, clause, rule.needs)) return null;
  if (rule.not.size > 0 && hasWord(scene, clause, rule.not)) return null;
  // "wer Öl liefert": of nobody.
  if (clause.subject !== null && scene.tables.anyone.has(scene.syntax.lower(clause.subject.head))) return null;
  const fill = withoutGaps(verbSlots(scene, clause), gaps);
  const placed = freed(firstFilled(rule.goods, namedIn(fill, rule)), rule);
  const listed = placed.length > 0 || !rule.goods.includes("object") ? placed : freed(fill.bare(), rule);
  const surely = listed.filter((phrase) => !(phrase.isLoose && isDative(scene, clause, phrase.token)));
  const goods = surely.length > 0 || !rule.any.has(clause.verb?.lemma ?? "") ? settled(scene, surely) : fill.unlisted();
  if (goods.length === 0 || (rule.stage === "used" && !goods.every(({ kind }) => ARMS.has(kind)))) return null;
  const against = againstOf(scene, clause, rule, fill, goods);
  const sides = sidesOf(rule, fill, goods);
  if (isSentOut(scene, rule, fill, goods, sides.receiver) || isTravel(scene, rule, fill, goods)) return null;
  const reality = realityOf(scene.syntax, scene.clauses, clause, goods);
  const trigger = clause.verb?.main ?? clause.head;
  // "mit Getreide für iranische Drohnen bezahlt": whose the other goods are.
  const owners = sides.receiver.length === 0 ? against.flatMap(({ token }) => ownersOf(scene, token)) : [];
  // "Bezahlt wurden sie mit Gold": what is paid is no side.
  const isPaid =
    rule.against.size > 0 && sides.receiver.every(({ form }) => form === "pronoun") && sides.giver.length === 0;
  const open = [...(sides.giver.length > 0 ? [] : rule.giver), ...(sides.receiver.length > 0 ? [] : rule.receiver)];
  const hasStranger = fill.hasStranger(open);
  const receiver = owners.length > 0 ? owners : isPaid ? [] : sides.receiver;
  const base = {
    rule,
    trigger,
    clause,
    ...sides,
    receiver,
    goods,
    stage: rule.stage,
    reality,
    against,
    hasStranger,
    isOff: false,
    top: clause,
  };
  const isUnsure = !rule.any.has(clause.verb?.lemma ?? "") && goods.every((one) => one.isLoose && !isCounted(one));
  if (isUnsure && ELSEWHERE.has(rule.stage)) return null;
  return complete(toldAbove(scene, rules, base, { clause, noun: null }), isUnsure || surely.length === 0);
}

/** "gave villagers rice": what can be a party too is no goods beside what cannot, unless it is joined to it. */
function settled({ syntax }: Scene, goods: readonly GoodsPhrase[]): readonly GoodsPhrase[] {
  const sure = goods.filter(({ isLoose }) => isLoose !== true);
  if (sure.length === 0) return goods;
  const isJoined = (one: GoodsPhrase, other: GoodsPhrase) =>
    syntax.relation[one.attached] === Relation.conj && syntax.head[one.attached] === other.attached;
  return goods.filter((one) => !one.isLoose || sure.some((other) => isJoined(one, other) || isJoined(other, one)));
}

/** Stages of verbs that are of much else: "schließen" ("fordert auf, Fenster zu schließen"), "deny" ("denied by his lawyer"). */
const ELSEWHERE: ReadonlySet<string> = new Set(["agreed", "refused", "denied", "used"]);

/** Whom a pronoun means where somebody is paid: "zahlte ihnen", not what is paid. */
function namedIn(fill: Slots, { against }: ExchangeRule): (slot: string) => readonly GoodsPhrase[] {
  return (slot) => fill.goods(slot).filter(({ isTaken }) => !isTaken || against.size === 0);
}

/** What is used against somebody; that one uses telescopes or clothes of others tells of no delivery. */
const ARMS: ReadonlySet<string> = new Set(["weapons", "munitions", "components", "dual-use"]);

/** "Entsandte Soldaten nach Mali": one's own troops are not given to where they go. */
function isSentOut(
  scene: Scene,
  rule: ExchangeRule,
  fill: Slots,
  goods: readonly GoodsPhrase[],
  receiver: readonly ActorMention[],
): boolean {
  if (receiver.length === 0 || goods.some(({ kind }) => kind !== "troops")) return false;
  const given = rule.receiver.filter((slot) => !scene.tables.directions.has(slot));
  return sideOf(fill, given, goods, []).every((one) => !receiver.includes(one));
}

/** "Das Schiff kam aus Togo": who and what moves by itself is delivered only where it goes to somebody ("gehen an", "go to"). */
function isTravel(scene: Scene, rule: ExchangeRule, fill: Slots, goods: readonly GoodsPhrase[]): boolean {
  if (!rule.moves || !goods.every((one) => canMove(scene, one))) return false;
  const given = rule.receiver.filter((slot) => !scene.tables.directions.has(slot) && slot !== "object");
  return sideOf(fill, given, goods, []).length === 0;
}

function canMove({ syntax, tables }: Scene, { token, kind }: GoodsPhrase): boolean {
  return tables.moving.has(syntax.lower(token)) || MOVING.has(kind);
}

const MOVING: ReadonlySet<string> = new Set(["troops", "labour", "know-how"]);

/** What is given for the goods: "gegen Öl", "in exchange for doctors", with some verbs "für Waffen". */
function againstOf(
  scene: Scene,
  clause: Clause,
  rule: ExchangeRule,
  fill: Slots,
  goods: readonly GoodsPhrase[],
): readonly GoodsPhrase[] {
  const isArms = ({ kind }: GoodsPhrase) => kind === "weapons" || kind === "munitions";
  // "Raketen gegen Panzer" are no exchange, unless words say so ("im Tausch gegen").
  const named = Array.from(new Set([...rule.against, ...scene.tables.against]))
    .flatMap(fill.goods)
    .filter((one) => !(isArms(one) && goods.some(isArms)));
  const swapped = returnsFor(scene, clause).flatMap((head) => goodsAt(scene, head));
  // "kaufte Drohnen für 95 Millionen Dollar": the price; "got oil for them": what was told before.
  const isMoney = goods.some(({ kind }) => kind === "money");
  const sold = Array.from(scene.tables.sold)
    .flatMap(fill.goods)
    .filter(({ kind, isTaken }) => isTaken || (kind === "money" && !isMoney));
  const isGoods = (one: GoodsPhrase) => goods.some(({ token }) => token === one.token);
  const all = new Set([...named, ...swapped, ...sold]);
  return Array.from(all).filter((one) => !isGoods(one) && one.kind !== "people" && one.isLoose !== true);
}

function byNoun(
  scene: Scene,
  rules: ExchangeRules,
  clause: Clause,
  token: number,
  rule: ExchangeRule,
): Transfer | null {
  const fill = nounSlots(scene, rules, token);
  const goods = freed(firstFilled(rule.goods, fill.goods), rule);
  if (goods.length === 0 || (rule.moves && goods.every((one) => canMove(scene, one)))) return null;
  const sides = sidesOf(rule, fill, goods);
  const reality = realityOf(scene.syntax, scene.clauses, clause, null);
  const base = {
    rule,
    trigger: token,
    clause,
    ...sides,
    goods,
    stage: rule.stage,
    reality,
    against: [],
    hasStranger: false,
    isOff: false,
    top: clause,
  };
  return complete(toldAbove(scene, rules, base, { clause, noun: token }), false);
}

/** Who is named first by the words: the doer, then the other side among the rest. */
function sidesOf(rule: ExchangeRule, fill: Slots, goods: readonly GoodsPhrase[]) {
  const take = (side: "giver" | "receiver", known: readonly ActorMention[]) => sideOf(fill, rule[side], goods, known);
  if (rule.doer === "giver") {
    const giver = take("giver", []);
    return { giver, receiver: take("receiver", giver) };
  }
  const receiver = take("receiver", []);
  return { giver: take("giver", receiver), receiver };
}

/**
 * Nobody exchanges anything where it is asked that nothing be delivered ("verlangt, die Ausfuhr zu stoppen"). Goods that no list
 * knows, and those that may be something else, want both sides.
 */
function complete(transfer: Transfer, wantsBoth: boolean): Transfer | null {
  const { giver, receiver } = transfer;
  if (wantsBoth && (giver.length === 0 || receiver.length === 0)) return null;
  if (transfer.isOff && transfer.stage !== "refused" && transfer.stage !== "denied") return null;
  return transfer;
}

function isCounted({ goods: { quantity } }: GoodsPhrase): boolean {
  return quantity !== null && /\d/.test(quantity);
}

/** Whoever is freed is a prisoner; nobody else is goods. */
function freed(goods: readonly GoodsPhrase[], { as }: ExchangeRule): readonly GoodsPhrase[] {
  if (as === null) return goods.filter(({ kind }) => kind !== "people");
  return goods.filter(({ kind }) => PERSONS.has(kind)).map((phrase) => ({ ...phrase, kind: as }));
}

const PERSONS: ReadonlySet<string> = new Set(["people", "prisoners", "troops", "labour"]);
