import type { Exchange, Reading } from "../../reading/index.ts";
import { type Names, namesIn } from "../actor-key.ts";
import { byPublication, type Report } from "../report.ts";

/** One article's word on how far a delivery has come. */
export interface Step {
  readonly article: string;
  /** Id of the exchange in the article's reading. */
  readonly exchange: string;
  readonly published: string | null;
  readonly stage: Exchange["stage"];
  readonly status: Exchange["status"];
  readonly certainty: Exchange["certainty"]["level"];
}

/** How a delivery of one kind from one side to another went, as told: sought, agreed, delivered, denied. */
export interface History {
  readonly giver: readonly string[];
  readonly receiver: readonly string[];
  readonly goods: Exchange["goods"][number]["kind"];
  /** In the order of publication; within an article in reading order. */
  readonly steps: readonly Step[];
}

/**
 * The histories of all exchanges: one for each giver, receiver and kind of goods. Exchanges that name only one side
 * stand apart: who is not named may be anybody. In the order of their first step. O(n log n).
 */
export function historiesOf(reports: readonly Report[]): History[] {
  const histories = new Map<string, { history: Omit<History, "steps">; steps: Step[] }>();
  for (const { id, reading } of [...reports].sort(byPublication))
    for (const { exchange, sides, giver, receiver, goods } of deliveriesOf(reading)) {
      const entry = histories.get(sides) ?? { history: { giver, receiver, goods }, steps: [] };
      histories.set(sides, entry);
      entry.steps.push(stepOf(id, exchange, reading));
    }
  return [...histories.values()].map(({ history, steps }) => ({ ...history, steps }));
}

/** One kind of goods of an exchange: what belongs to one history. */
export interface Delivery {
  readonly exchange: Exchange;
  /** Equal where two deliveries are of one history. */
  readonly sides: string;
  /** Parties, sorted. */
  readonly giver: readonly string[];
  readonly receiver: readonly string[];
  readonly goods: History["goods"];
}

/** The exchanges of a reading by kind of goods, in reading order. */
export function deliveriesOf(reading: Reading, { partyOf }: Names = namesIn(reading)): Delivery[] {
  const partiesOf = (ids: readonly string[]) =>
    [...new Set(reading.actors.filter(({ id }) => ids.includes(id)).map(partyOf))].sort();
  return reading.exchanges.flatMap((exchange) => {
    const giver = partiesOf(exchange.giver);
    const receiver = partiesOf(exchange.receiver);
    return [...new Set(exchange.goods.map(({ kind }) => kind))].map((goods) => {
      return { exchange, sides: `${giver.join("+")}>${receiver.join("+")} ${goods}`, giver, receiver, goods };
    });
  });
}

function stepOf(article: string, exchange: Exchange, reading: Reading): Step {
  const { id, stage, status, certainty } = exchange;
  return { article, exchange: id, published: reading.article.published, stage, status, certainty: certainty.level };
}
