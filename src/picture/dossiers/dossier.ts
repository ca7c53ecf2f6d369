import type { Actor, Reading, Statement } from "../../reading/index.ts";
import { type Names, namesIn } from "../actor-key.ts";
import { byPublication, compare, type Report } from "../report.ts";

/** A place in a reading: article and record; the reading's record leads to the words. */
export interface Place {
  readonly article: string;
  readonly record: string;
  readonly published: string | null;
}

/** What a text says that somebody is, and where it first says so. */
export interface StatedRole {
  readonly title: string;
  readonly of: string | null;
  readonly first: Place;
  /** How many articles say so. */
  readonly articles: number;
}

/** All that the articles tell of one actor, each entry by its place. */
export interface Dossier {
  readonly key: string;
  /** The names that articles use, the most frequent first. */
  readonly names: readonly string[];
  readonly roles: readonly StatedRole[];
  readonly said: readonly Place[];
  /** Statements of others whose words name the actor. */
  readonly saidAbout: readonly Place[];
  readonly did: readonly Place[];
  readonly met: readonly Place[];
  readonly gave: readonly Place[];
  readonly received: readonly Place[];
  /** Outlets that pass on what the actor said, by key, the most frequent first. */
  readonly through: readonly string[];
}

/**
 * The dossier of an actor, by key or, for a state, by its code: then what its president, government and army said and
 * did belongs to it. Lists in the order of publication. Linear in the readings.
 */
export function dossierOf(key: string, reports: readonly Report[]): Dossier {
  const dated = [...reports].sort(byPublication);
  const names = new Map<string, number>();
  const through = new Map<string, number>();
  const roles = new Map<string, StatedRole>();
  const lists = { said: [], saidAbout: [], did: [], met: [], gave: [], received: [] } as Record<List, Place[]>;
  for (const report of dated) {
    const { id: article, reading } = report;
    const { keyOf, partyOf } = namesIn(reading);
    const self = reading.actors.filter((actor) => keyOf(actor) === key || partyOf(actor) === key);
    if (self.length === 0) continue;
    const ids = new Set(self.map(({ id }) => id));
    const place = (record: string): Place => ({ article, record, published: reading.article.published });
    for (const actor of self.filter((one) => keyOf(one) === key)) {
      count(names, actor.name, actor.mentions.length);
      for (const role of rolesIn(actor)) addRole(roles, role, place(actor.id));
    }
    for (const [list, record] of recordsOf(reading, self, ids)) lists[list].push(place(record));
    for (const outlet of outletsOf(reading, ids, keyOf)) count(through, outlet, 1);
  }
  return { key, names: mostFrequent(names), roles: [...roles.values()], ...lists, through: mostFrequent(through) };
}

type List = "said" | "saidAbout" | "did" | "met" | "gave" | "received";

function recordsOf(reading: Reading, self: readonly Actor[], ids: ReadonlySet<string>): [List, string][] {
  const isSelf = (id: string) => ids.has(id);
  const said = (statement: Statement) => statement.speaker?.actor != null && isSelf(statement.speaker.actor);
  return [
    ...reading.statements.flatMap((statement): [List, string][] => {
      if (said(statement)) return [["said", statement.id]];
      return isAbout(statement, self) ? [["saidAbout", statement.id]] : [];
    }),
    ...reading.events.flatMap(({ id, source, target }): [List, string][] => [
      ...(source.some(isSelf) ? [["did", id] as [List, string]] : []),
      ...(target.some(isSelf) ? [["met", id] as [List, string]] : []),
    ]),
    ...reading.exchanges.flatMap(({ id, giver, receiver }): [List, string][] => [
      ...(giver.some(isSelf) ? [["gave", id] as [List, string]] : []),
      ...(receiver.some(isSelf) ? [["received", id] as [List, string]] : []),
    ]),
  ];
}

/** Whether the words of a statement name one of the actors. */
export function isAbout({ content }: Statement, actors: readonly Actor[]): boolean {
  return actors.some(({ mentions }) =>
    mentions.some((mention) => content.some(([start, end]) => start <= mention.start && mention.end <= end)),
  );
}

/** The outlets that stand before the actor in the chains of its statements. */
function outletsOf(reading: Reading, ids: ReadonlySet<string>, keyOf: Names["keyOf"]): string[] {
  const passing = reading.statements
    .filter(({ speaker }) => speaker?.actor != null && ids.has(speaker.actor))
    .flatMap(({ chain }) => chain.slice(0, -1));
  return reading.actors.filter(({ id, kind }) => kind === "outlet" && passing.includes(id)).map(keyOf);
}

function rolesIn({ roles }: Actor): { title: string; of: string | null }[] {
  return [...new Map(roles.map(({ title, of }) => [`${title} ${of}`, { title, of }])).values()];
}

function addRole(roles: Map<string, StatedRole>, { title, of }: { title: string; of: string | null }, first: Place) {
  const key = `${title} ${of}`;
  const known = roles.get(key);
  roles.set(key, known ? { ...known, articles: known.articles + 1 } : { title, of, first, articles: 1 });
}

function count(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function mostFrequent(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, n], [b, m]) => m - n || compare(a, b)).map(([key]) => key);
}
