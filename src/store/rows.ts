import type { Stem } from "../language/index.ts";
import { namesIn } from "../picture/index.ts";
import type { Actor, Reading } from "../reading/index.ts";
import { eventRows, exchangeRows, statementRows } from "./finding-rows.ts";
import { type OF_READING, TABLES } from "./of-reading.ts";
import { pictureRows } from "./picture-rows.ts";
import { takersOf } from "./takers.ts";
import { nameWords } from "./words.ts";

/** The rows of one reading, by table. */
export type Rows = {
  readonly [Table in keyof typeof OF_READING]: readonly (typeof OF_READING)[Table]["$inferInsert"][];
};

/** The rows of each table as a JSON list, null where there are none: as the database takes them. */
export type Listed = Readonly<Record<keyof typeof OF_READING, string | null>>;

export function listedRows(rows: Rows): Listed {
  return Object.fromEntries(
    TABLES.map(([name]) => [name, rows[name].length > 0 ? JSON.stringify(rows[name]) : null]),
  ) as Listed;
}

interface RowsContext {
  readonly version: number;
  readonly day: string;
  readonly stem: Stem;
  /** The key that another one was merged into; itself where it was not. */
  readonly merged: (key: string) => string;
}

/** A reading as rows of a version that appeared on `day`. Pure; O(size of the reading). */
export function rowsOf(reading: Reading, { version, day, stem, merged }: RowsContext): Rows {
  const across = namesIn(reading, merged);
  const own = namesIn(reading);
  const { text, parts } = reading.article;
  const names = new Map(reading.actors.map((actor) => [actor.id, wordsOfActor(actor, text)]));
  const context = { version, day, stem, text, names };
  const found = [
    ...reading.statements.map((one) => statementRows(one, context)),
    ...reading.events.map((one) => eventRows(one, context)),
    ...reading.exchanges.map((one) => exchangeRows(one, context)),
  ];
  const picture = pictureRows(reading, version, across);
  const actorOf = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const takersIn = ({ finding, parties }: (typeof found)[number]) => {
    const named = picture.named
      .filter((one) => one.finding === finding.id)
      .flatMap(({ actor }) => actorOf.get(actor) ?? []);
    const taking = parties.map(({ role, actor }) => ({ role, actor: actorOf.get(actor ?? "") }));
    return takersOf(taking, named, across);
  };
  return {
    parts: parts.map(({ kind, start, end }, ord) => ({ version, ord, kind, start, stop: end })),
    actors: reading.actors.map((actor) => {
      const { id, name, kind, code, sector, wikidata } = actor;
      const called = { own: own.keyOf(actor), key: across.keyOf(actor), party: across.partyOf(actor) };
      return { version, id, name, kind, code, sector, wikidata, words: names.get(id) ?? [], ...called };
    }),
    mentions: reading.actors.flatMap(({ id, mentions }) =>
      mentions.map(({ start, end, form }, ord) => ({ version, actor: id, ord, form, start, stop: end })),
    ),
    roles: reading.actors.flatMap(({ id, roles }) =>
      roles.map(({ title, of, span }, ord) => ({ version, actor: id, ord, title, of, start: span[0], stop: span[1] })),
    ),
    times: reading.times.map(({ id, type, value, start, end }) => ({ version, id, type, value, start, stop: end })),
    findings: found.map((rows) => ({ ...rows.finding, takers: takersIn(rows) })),
    spans: found.flatMap((rows) => rows.spans),
    parties: found.flatMap((rows) => rows.parties),
    links: found.flatMap((rows) => rows.links),
    goods: found.flatMap((rows) => rows.goods),
    ...picture,
  };
}

/** What an actor can be asked by. Pronouns and descriptions are left out: they would make everybody a "he". */
function wordsOfActor({ name, code, wikidata, mentions }: Actor, text: string): string[] {
  const named = mentions.filter(({ form }) => form === "name").map(({ start, end }) => text.slice(start, end));
  return nameWords(name, ...named, code, wikidata);
}
