import type { Actor, Pair, Reading, Time } from "../api/reading.ts";
import { type Finding, findingsOf } from "./findings.ts";

/** Looks things up in one reading. */
export interface RecordIndex {
  readonly reading: Reading;
  /** All findings as they are met in the text. */
  readonly findings: readonly Finding[];
  readonly finding: (id: string) => Finding | undefined;
  readonly actor: (id: string) => Actor | undefined;
  readonly time: (id: string) => Time | undefined;
  /** Names of actors, in the order of the ids. */
  readonly names: (ids: readonly string[]) => readonly string[];
  /** The words at these places; between places that do not touch stands "…". */
  readonly words: (pairs: readonly Pair[]) => string;
  /** Events and exchanges that a statement contains. */
  readonly toldIn: (statement: string) => readonly Finding[];
}

export function indexOf(reading: Reading): RecordIndex {
  const { text } = reading.article;
  const findings = findingsOf(reading);
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const times = new Map(reading.times.map((time) => [time.id, time]));
  const told = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.kind !== "event" && finding.kind !== "exchange") continue;
    for (const id of finding.record.saidBy) told.set(id, [...(told.get(id) ?? []), finding]);
  }
  return {
    reading,
    findings,
    finding: (id) => byId.get(id),
    actor: (id) => actors.get(id),
    time: (id) => times.get(id),
    names: (ids) => ids.map((id) => actors.get(id)?.name ?? id),
    words: (pairs) => pairs.map(([start, end]) => text.slice(start, end).trim()).join(" … "),
    toldIn: (statement) => told.get(statement) ?? [],
  };
}
