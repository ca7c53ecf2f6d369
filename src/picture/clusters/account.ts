import type { Actor, Certainty, Event, Reading } from "../../reading/index.ts";
import { type Names, namesIn } from "../actor-key.ts";
import type { Report } from "../report.ts";
import { type Count, countsIn } from "./counts.ts";
import { type Days, daysOf, shifted } from "./days.ts";

/** What one article tells of an event. */
export interface Account {
  /** Ids of the article and of the event in its reading. */
  readonly article: string;
  readonly event: string;
  readonly type: Event["type"];
  readonly status: Event["status"];
  readonly certainty: Certainty["level"];
  /** Who did it and to whom, as parties: a state for its president, government and army. Sorted. */
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly published: string | null;
  /** When it happened, as far as the article says or its status tells. */
  readonly days: Days | null;
  readonly counts: readonly Count[];
  /** Keys of those who say it, the outlets that pass it on included; empty where the article itself says it. */
  readonly voices: readonly string[];
}

/** Events "on Wednesday" are in the news for some days. */
const NEWS_DAYS = 3;
/** What is announced mostly comes within this time. */
const AHEAD_DAYS = 60;

/** All events of an article as accounts, in reading order. */
export function accountsOf({ id, reading }: Report, names: Names = namesIn(reading)): Account[] {
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  return reading.events.map((event) => ({
    article: id,
    event: event.id,
    type: event.type,
    status: event.status,
    certainty: event.certainty.level,
    source: keys(event.source, actors, names.partyOf),
    target: keys(event.target, actors, names.partyOf),
    published: reading.article.published,
    days: whenOf(event, reading),
    counts: countsIn(reading.article.text, event.evidence, reading.times),
    voices: keys(
      reading.statements.filter(({ id }) => event.saidBy.includes(id)).flatMap(({ chain }) => chain),
      actors,
      names.keyOf,
    ),
  }));
}

function keys(ids: readonly string[], actors: ReadonlyMap<string, Actor>, name: (actor: Actor) => string): string[] {
  const found = ids.flatMap((id) => {
    const actor = actors.get(id);
    return actor === undefined ? [] : [name(actor)];
  });
  return [...new Set(found)].sort();
}

function whenOf(event: Event, { times, article: { published } }: Reading): Days | null {
  const time = times.find(({ id }) => id === event.time);
  const stated = time && daysOf(time.value);
  if (stated) return stated;
  if (published === null || event.status === "historical") return null;
  if (event.status === "occurred" || event.status === "ongoing")
    return { from: shifted(published, -NEWS_DAYS), to: published };
  if (event.status === "future") return { from: published, to: shifted(published, AHEAD_DAYS) };
  return { from: shifted(published, -NEWS_DAYS), to: shifted(published, AHEAD_DAYS) };
}
