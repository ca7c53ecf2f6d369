import { afterDateline, type Clauses, type GoodsTables, type Syntax } from "../../language/index.ts";
import type { Sentence, Span } from "../../text/index.ts";
import type { ActorMention, MentionIndex } from "../actors/mention-index.ts";
import type { Certainty, Exchange, Time } from "../contract.ts";
import { coveringIndex } from "../events/covering.ts";
import { pairQuotations } from "../statements/quotations.ts";
import { bareMeasures } from "./bare-measures.ts";
import type { Draft } from "./draft.ts";
import { draftOf } from "./drafting.ts";
import { candidatesOf, type GoodsPhrase, goodsOfSentence, listedForms } from "./goods.ts";
import { helpedIn } from "./helped.ts";
import { joinAgain, joinHalves } from "./join.ts";
import { settleRefusals } from "./refusals.ts";
import { linkReturns } from "./returns.ts";
import type { ExchangeRules } from "./rules.ts";
import { present, type Scene } from "./scene.ts";
import { askerOf, completeSides, struckCountry } from "./sides.ts";
import { completeInSentence } from "./surmised.ts";
import { resume } from "./taken.ts";
import { actsOf, transfersOf } from "./transfers.ts";

export interface ExchangeInput {
  readonly text: string;
  readonly syntax: Syntax;
  readonly clauses: Clauses;
  readonly sentences: readonly Sentence[];
  readonly mentions: MentionIndex;
  /** In reading order. */
  readonly times: readonly Time[];
  readonly goods: GoodsTables;
  readonly rules: ExchangeRules;
  /** The statements that contain a place, and how sure they sound there. */
  readonly saidBy: (span: Span) => readonly string[];
  readonly certaintyOf: (span: Span) => Certainty;
  /** Who speaks at a place in the first person. */
  readonly speakerAt: (span: Span) => ActorMention | null;
}

/** So many sentences back "the country" may have its name. */
const MEMORY = 3;

/** So many sentences an article begins with, which the others tell again in full. */
const LEAD = 3;

/** So many sentences back a return may be told of ("Im Gegenzug …"). */
const BACK = 2;

/** What has more tokens is a list or a table, no sentence: each of its verbs would be held against each of its goods. */
const LONGEST = 1000;

/**
 * Who gives what to whom, in reading order: the transfers of each sentence, what is given in return for what, and one exchange
 * for what is told again. Linear in the tokens.
 */
export function findExchanges(input: ExchangeInput): readonly Exchange[] {
  const article = factsOf(input);
  const drafts: Draft[] = [];
  let recent: Draft[][] = [];
  let earlier: readonly GoodsPhrase[] = [];
  let listed: readonly GoodsPhrase[] = [];
  let asker: () => ActorMention | null = () => null;
  let time = 0;
  input.sentences.forEach((sentence, at) => {
    while (time < input.times.length && (input.times[time] as Time).end <= sentence.start) time++;
    if (sentence.to - sentence.from > LONGEST) return;
    const [named, measured] = goodsNamed(input, article, sentence, listed);
    const goods = [...named, ...measured];
    listed = [...listed, ...named].slice(-FEW);
    const back = input.sentences[Math.max(0, at - MEMORY)]?.start ?? sentence.start;
    const before = recent.flat();
    const told = earlier.filter((phrase) => isTold(phrase, before));
    const receivers = receiversOf(drafts);
    const here = { goods, earlier, told, receivers, back, start: sentence.start };
    const scene: Scene = { ...input, ...article, ...here, tables: input.goods };
    const transfers = transfersOf(scene, input.rules, sentence).map((transfer) => resume(transfer, before));
    const found = transfers.flatMap((transfer) => draftOf(scene, transfer, sentence, input.times, time, at < LEAD));
    const settled = settleRefusals(scene, input.rules, sentence, found, before);
    const linked = linkReturns(joinHalves(settled), before);
    const isOpen = ({ giver, receiver, gives }: Draft) => gives && giver.length > 0 && receiver.length === 0;
    const helped = linked.some(isOpen) ? helpedIn(scene, sentence) : null;
    completeSides({ ...article, mentions: input.mentions, helped, asker }, linked, before, sentence, back);
    completeInSentence(input.text, input.mentions, linked, sentence, article.home, ({ trigger }) =>
      present(input.speakerAt(trigger)),
    );
    asker = () => askerOf(scene, input.rules, sentence);
    recent = [...recent, linked].slice(-BACK);
    earlier = goods;
    drafts.push(...linked);
  });
  const joined = joinAgain(drafts.filter(isWhole));
  const ids = new Map(joined.flatMap((draft, i) => [draft, ...draft.same].map((one) => [one, `x${i + 1}`] as const)));
  return joined.map((draft) => exchangeOf(input, draft, ids));
}

/** What is known of an article before its sentences are read. */
function factsOf(input: ExchangeInput) {
  const { syntax, goods, mentions, sentences, rules } = input;
  const states = statesOf(input);
  return {
    states,
    home: homeOf(input, states),
    struck: struckCountry(syntax, goods, mentions, sentences),
    acts: actsOf(syntax, rules),
    kinds: listedForms(syntax, goods),
    candidates: candidatesOf(syntax, goods),
    quotationsAt: coveringIndex(pairQuotations(syntax.tokens, sentences).map((one) => ({ ...one, of: one }))),
  };
}

/** The goods that a sentence names, and its amounts alone of what was `listed` before. */
function goodsNamed(
  input: ExchangeInput,
  { kinds, candidates, struck }: ReturnType<typeof factsOf>,
  sentence: Sentence,
  listed: readonly GoodsPhrase[],
): readonly [readonly GoodsPhrase[], readonly GoodsPhrase[]] {
  const all = goodsOfSentence(input.syntax, input.text, input.goods, kinds, candidates, sentence);
  const named = all.filter((phrase) => !isOfName(input, phrase));
  const measured = bareMeasures(input, sentence, named, listed);
  if (struck === null) return [named, measured];
  return [named.map((phrase) => asRelief(input, phrase)), measured];
}

/** Whether the sides are told that its words want; one side alone must be more than somebody of no country ("money for Tom"). */
function isWhole({ giver, receiver, wants, ...draft }: Draft): boolean {
  const sides = { giver, receiver };
  if (!wants.every((side) => sides[side].length > 0)) return false;
  const [first, second] = [...giver, ...receiver];
  if (first === undefined) return false;
  return (
    second !== undefined || draft.status === "occurred" || first.actor.kind !== "person" || first.actor.code !== null
  );
}

function exchangeOf(input: ExchangeInput, draft: Draft, ids: ReadonlyMap<Draft, string>): Exchange {
  const id = ids.get(draft) as string;
  const returned = [draft, ...draft.same].flatMap((one) => one.inReturnFor.flatMap((other) => ids.get(other) ?? []));
  return {
    id,
    giver: idsOf(draft.giver),
    receiver: idsOf(draft.receiver),
    goods: draft.goods,
    inReturnFor: [...new Set(returned)].filter((other) => other !== id).sort(byNumber),
    stage: draft.stage,
    status: draft.status,
    time: draft.time,
    evidence: draft.evidence,
    saidBy: input.saidBy(draft.trigger),
    certainty: input.certaintyOf(draft.trigger),
    rule: draft.rule,
  };
}

/** "Norvik Petroleum", "Anna Pepper": a word of the name of a house or of a person. */
function isOfName({ mentions }: ExchangeInput, { goods: { span } }: GoodsPhrase): boolean {
  return mentions.overlapping({ start: span[0], end: span[1] }).some(({ actor, form, start, end }) => {
    const isNamed = form === "name" && NAMED.has(actor.kind);
    return isNamed && start <= span[0] && span[1] <= end && end - start > span[1] - span[0];
  });
}

const NAMED: ReadonlySet<string> = new Set(["organization", "outlet", "person"]);

/** Whether an exchange told of these goods. */
function isTold({ goods }: GoodsPhrase, drafts: readonly Draft[]): boolean {
  return drafts.some((draft) => draft.goods.some(({ span }) => span[0] === goods.span[0]));
}

/** "Vier Hubschrauber" that are sent to where the flood was are relief, not arms. */
function asRelief({ goods }: ExchangeInput, phrase: GoodsPhrase): GoodsPhrase {
  const words = phrase.goods.words.toLowerCase();
  return goods.relief.has(words) ? { ...phrase, kind: "aid" } : phrase;
}

/** Who got or was to get something so far, the last one first. */
function receiversOf(drafts: readonly Draft[]): readonly ActorMention[] {
  return drafts
    .slice(-FEW)
    .filter(({ isReturn, gives, stage }) => (gives || stage === "sought") && !isReturn)
    .flatMap(({ receiver }) => receiver)
    .reverse();
}

/** Where the article first names each state. */
function statesOf({ mentions, text }: ExchangeInput): ReadonlyMap<string, ActorMention> {
  const states = new Map<string, ActorMention>();
  for (const mention of mentions.inside({ start: 0, end: text.length })) {
    const { kind, code } = mention.actor;
    if (kind === "state" && code !== null && !states.has(code)) states.set(code, mention);
  }
  return states;
}

/** The state that the article is reported from, where that is named: "NAIROBI, April 17 - The Finance Ministry …". */
function homeOf(
  { mentions, sentences, syntax: { tokens } }: ExchangeInput,
  states: ReadonlyMap<string, ActorMention>,
): ActorMention | null {
  const opening = sentences.find((sentence) => afterDateline(tokens, sentence) > sentence.from);
  if (opening === undefined) return null;
  const end = tokens.start[afterDateline(tokens, opening)] as number;
  for (const mention of mentions.inside({ start: opening.start, end })) {
    const state = states.get(mention.actor.code ?? "");
    if (state !== undefined) return { ...mention, actor: state.actor };
  }
  return null;
}

/** So many exchanges back "the country" may have been told of. */
const FEW = 6;

function byNumber(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}

function idsOf(mentions: readonly ActorMention[]): readonly string[] {
  return [...new Set(mentions.map(({ actor }) => actor.id))];
}
