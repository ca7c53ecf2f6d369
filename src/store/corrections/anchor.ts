import type { Actor, Event, Exchange, Reading, Statement, Time } from "../../reading/index.ts";
import type { SpanPair } from "../../text/index.ts";
import { type Recorded, type RecordKind, recordsOf } from "./correction.ts";

/** Words that stand for a record whatever its id. */
export interface Anchor {
  readonly start: number;
  readonly stop: number;
}

/** Of an actor its first mention by name, of everything else all of its words. */
export function anchorOf(kind: RecordKind, record: Recorded): Anchor {
  if (kind === "actor") {
    const { mentions } = record as Actor;
    const { start, end } = (mentions.find(({ form }) => form === "name") ?? mentions[0]) as Actor["mentions"][number];
    return { start, stop: end };
  }
  return covering(wordsOf(kind, record));
}

function wordsOf(kind: Exclude<RecordKind, "actor">, record: Recorded): readonly SpanPair[] {
  if (kind === "statement") return (record as Statement).content;
  if (kind === "time") return [[(record as Time).start, (record as Time).end]];
  return (record as Event | Exchange).evidence;
}

function covering(pairs: readonly SpanPair[]): Anchor {
  return { start: Math.min(...pairs.map(([start]) => start)), stop: Math.max(...pairs.map(([, end]) => end)) };
}

/** So much of the words of two records is common where they are one, read by two engines. */
const SAME = 0.5;
/** Where these are equal too, two records on the same words are the more likely one. */
const TELLING = ["type", "mode", "medium", "stage", "status", "name", "kind", "code", "value", "rule"];

/**
 * The record of a reading that stands on the words of a correction; null where it has none. Of several on the same words
 * the one that is most like the record as it was stated; an event of another type is another event. Linear in the
 * records.
 */
export function recordAt(reading: Reading, kind: RecordKind, at: Anchor, stated: Recorded): Recorded | null {
  let best: { readonly record: Recorded; readonly score: number } | null = null;
  for (const record of recordsOf(reading, kind)) {
    if (kind === "event" && (record as Event).type !== (stated as Event).type) continue;
    const common = commonWords(kind, record, at);
    if (common < SAME) continue;
    const score = common + likeness(record, stated) / 10;
    if (best === null || score > best.score) best = { record, score };
  }
  return best?.record ?? null;
}

/** Jaccard's measure of two stretches; of an actor that of its nearest mention. */
function commonWords(kind: RecordKind, record: Recorded, at: Anchor): number {
  if (kind !== "actor") return jaccard(covering(wordsOf(kind, record)), at);
  return Math.max(...(record as Actor).mentions.map(({ start, end }) => jaccard({ start, stop: end }, at)));
}

function jaccard(a: Anchor, b: Anchor): number {
  const common = Math.min(a.stop, b.stop) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.stop, b.stop) - Math.min(a.start, b.start));
}

function likeness(a: Recorded, b: Recorded): number {
  const [left, right] = [a as unknown as Record<string, unknown>, b as unknown as Record<string, unknown>];
  return TELLING.filter((key) => left[key] !== undefined && left[key] === right[key]).length;
}
