import type { Actor, Event, Exchange, Pair, Reading, Statement, Time } from "../api/reading.ts";
import type { Layer } from "./layers.ts";

/** A record of a reading, with the place where it is met first. */
export type Finding = { readonly id: string; readonly start: number; readonly words: readonly Pair[] } & (
  | { readonly kind: "statement"; readonly record: Statement }
  | { readonly kind: "event"; readonly record: Event }
  | { readonly kind: "exchange"; readonly record: Exchange }
  | { readonly kind: "time"; readonly record: Time }
  | { readonly kind: "actor"; readonly record: Actor }
);

/** The layer that a finding's card belongs to: hidden with it. */
export const CARD_LAYER: Record<Finding["kind"], Layer> = {
  statement: "statements",
  event: "events",
  exchange: "exchanges",
  time: "times",
  actor: "actors",
};

/** At one place statements stand before the events they tell of, these before their parts. */
const ORDER: Record<Finding["kind"], number> = { statement: 0, event: 1, exchange: 2, actor: 3, time: 4 };

/** All records of a reading as they are met in the text. `words` is what each rests on. */
export function findingsOf(reading: Reading): readonly Finding[] {
  const findings: Finding[] = [
    ...reading.statements.map((record) => finding("statement", record, record.content)),
    ...reading.events.map((record) => finding("event", record, record.evidence)),
    ...reading.exchanges.map((record) => finding("exchange", record, record.evidence)),
    ...reading.times.map((record) => finding("time", record, [[record.start, record.end]])),
    ...reading.actors.map((record) =>
      finding(
        "actor",
        record,
        record.mentions.map(({ start, end }) => [start, end] as const),
      ),
    ),
  ];
  return findings.sort((a, b) => a.start - b.start || ORDER[a.kind] - ORDER[b.kind]);
}

function finding<Kind extends Finding["kind"]>(
  kind: Kind,
  record: Extract<Finding, { kind: Kind }>["record"],
  words: readonly Pair[],
): Finding {
  const start = words.reduce((least, [first]) => Math.min(least, first), Number.POSITIVE_INFINITY);
  return { kind, record, id: record.id, start, words } as Finding;
}
