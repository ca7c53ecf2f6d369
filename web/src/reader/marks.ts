import type { Certainty, Pair, Reading } from "../api/reading.ts";
import type { Layer } from "./layers.ts";

/** A stretch of the text that one layer marks, and the record to which it belongs. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly layer: Layer;
  readonly record: string;
}

/** Everything that is marked in the text of a reading, by start. */
export function marksOf(reading: Reading): readonly Mark[] {
  const marks: Mark[] = [];
  const add = (layer: Layer, record: string, pairs: readonly Pair[]) => {
    for (const [start, end] of pairs) marks.push({ start, end, layer, record });
  };
  for (const { id, content, speaker, cue, certainty } of reading.statements) {
    add("statements", id, content);
    add("speakers", id, speaker?.spans ?? []);
    add("cues", id, cue);
    add("hedges", id, cuesOf(certainty));
  }
  for (const { id, trigger, certainty } of reading.events) {
    add("events", id, trigger);
    add("hedges", id, cuesOf(certainty));
  }
  for (const { id, goods, certainty } of reading.exchanges) {
    add(
      "exchanges",
      id,
      goods.map(({ span }) => span),
    );
    add("hedges", id, cuesOf(certainty));
  }
  for (const { id, start, end } of reading.times) add("times", id, [[start, end]]);
  for (const { id, mentions } of reading.actors) {
    for (const { start, end } of mentions) add("actors", id, [[start, end]]);
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function cuesOf({ cues }: Certainty): readonly Pair[] {
  return cues.map(({ start, end }) => [start, end] as const);
}
