import { WordClass } from "../../language/index.ts";
import type { Span } from "../../text/index.ts";
import { overlaps, pairOf } from "../../text/index.ts";
import type { ActorMention } from "../actors/mention-index.ts";
import type { Exchange, Goods, Time } from "../contract.ts";
import type { EventInput } from "../events/events.ts";
import type { Words } from "../rules/clauses.ts";
import { type Match, matchSentence } from "../rules/match.ts";
import type { RuleIndex } from "../rules/role-rule.ts";
import { triggersOf } from "../rules/triggers.ts";
import { claimedClauses, whenOf } from "../rules/when.ts";
import { goodsIn, goodsOf } from "./goods.ts";
import type { ExchangeRule } from "./rules.ts";

export interface ExchangeInput extends Omit<EventInput, "rules"> {
  readonly text: string;
  readonly rules: RuleIndex<ExchangeRule>;
}

/** Who gives what to whom, in reading order. What is returned for another exchange names it. Linear in the tokens. */
export function findExchanges(input: ExchangeInput): readonly Exchange[] {
  const { words } = input;
  const triggers = triggersOf(words, input.rules);
  const kinds = goodsOf(words);
  const exchanges: Exchange[] = [];
  let time = 0;
  let before: Exchange | null = null;
  for (const sentence of input.sentences) {
    while (time < input.times.length && (input.times[time] as Time).end <= sentence.start) time++;
    let last: Exchange | null = null;
    const matches = matchSentence(words, triggers, sentence, input.mentions, input.rules, input);
    const claimed = claimedClauses(matches);
    for (const match of matches) {
      const when = whenOf(words, match, claimed, input.times, time);
      const outer = matches.find(({ hosts }) => hosts.includes(match.matrix)) ?? null;
      const id = `x${exchanges.length + 1}`;
      const exchange = exchangeOf(input, words, kinds, match, outer, id, last ?? before, when);
      if (exchange === null || repeats(exchange, last)) continue;
      exchanges.push(exchange);
      last = exchange;
    }
    before = last;
  }
  return exchanges;
}

function exchangeOf(
  input: ExchangeInput,
  words: Words,
  kinds: readonly (string | null)[],
  match: Match<ExchangeRule>,
  outer: Match<ExchangeRule> | null,
  id: string,
  before: Exchange | null,
  when: Time | null,
): Exchange | null {
  const { rule, from, to, trigger, status, evidence, frame } = match;
  const goods = goodsIn(input.text, words, kinds, match).filter((one) => !isActor(one, from));
  if (goods.length === 0) return null;
  // "bat Seoul, Munition zu liefern": who asks receives.
  const giver = idsOf(from.length > 0 ? from : (outer?.from ?? []));
  const sentAlong = goods.some((one) => isActor(one, to));
  const receiver = idsOf(to.length > 0 && !sentAlong ? to : (outer?.to ?? [])).filter((id) => !giver.includes(id));
  if (giver.length + receiver.length === 0) return null;
  const stage = stageOf(rule, status, outer);
  const returned =
    before !== null &&
    frame.clause.tokens.some((token) => words.bits(token) & WordClass.return) &&
    mirrors(before, giver, receiver);
  return {
    id,
    giver,
    receiver,
    goods,
    inReturnFor: returned ? [before.id] : [],
    stage,
    status: stage === "denied" ? "negated" : status,
    time: when?.id ?? null,
    evidence: [pairOf(evidence)],
    saidBy: input.saidBy(trigger[0] as Span),
    certainty: input.certaintyOf(trigger[0] as Span),
    rule: rule.id,
  };
}

/** As the verb that it hangs on says ("bot an, … zu liefern"); what is still to come is announced. */
function stageOf(
  { stage }: ExchangeRule,
  status: Exchange["status"],
  outer: Match<ExchangeRule> | null,
): Exchange["stage"] {
  if (stage !== "delivered") return stage;
  if (outer !== null) return outer.rule.stage;
  return status === "future" || status === "hypothetical" ? "announced" : stage;
}

function idsOf(mentions: readonly ActorMention[]): readonly string[] {
  return [...new Set(mentions.map(({ actor }) => actor.id))];
}

/** "schickte Soldaten": who is sent is no party to it. */
function isActor({ span: [start, end] }: Goods, mentions: readonly ActorMention[]): boolean {
  return mentions.some((mention) => overlaps(mention, { start, end }));
}

/** Whether the two give to each other. */
function mirrors(before: Exchange, giver: readonly string[], receiver: readonly string[]): boolean {
  return giver.some((id) => before.receiver.includes(id)) || receiver.some((id) => before.giver.includes(id));
}

/** "lieferte … die Lieferung": a verb and a noun of one clause tell the same. */
function repeats(exchange: Exchange, before: Exchange | null): boolean {
  if (before === null) return false;
  const [a, b] = [exchange.goods[0]?.span, before.goods[0]?.span];
  return a?.[0] === b?.[0] && exchange.evidence[0]?.[0] === before.evidence[0]?.[0];
}
