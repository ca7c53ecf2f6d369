import type { Exchange, Reading } from "../../reading/index.ts";
import { partyOf } from "../actor-key.ts";
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
    for (const exchange of reading.exchanges) {
      const giver = partiesOf(exchange.giver, reading);
      const receiver = partiesOf(exchange.receiver, reading);
      for (const goods of new Set(exchange.goods.map(({ kind }) => kind))) {
        const key = `${giver.join("+")}>${receiver.join("+")} ${goods}`;
        const entry = histories.get(key) ?? { history: { giver, receiver, goods }, steps: [] };
        histories.set(key, entry);
        entry.steps.push(stepOf(id, exchange, reading));
      }
    }
  return [...histories.values()].map(({ history, steps }) => ({ ...history, steps }));
}

function stepOf(article: string, exchange: Exchange, reading: Reading): Step {
  const { id, stage, status, certainty } = exchange;
  return { article, exchange: id, published: reading.article.published, stage, status, certainty: certainty.level };
}

function partiesOf(ids: readonly string[], { actors }: Reading): string[] {
  return [...new Set(actors.filter(({ id }) => ids.includes(id)).map(partyOf))].sort();
}
