import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REPORTS } from "../../picture/sample.ts";
import { readingOf } from "../sample.ts";
import type { SearchQuery } from "../search/search-query.ts";
import { openStore, type Store } from "../store.ts";
import { PLACES } from "../test-places.ts";
import type { Dossier } from "./dossier.ts";
import type { EventQuery } from "./events.ts";

/** Further texts: an office that its holder is named with, words that an agency passes on, a state of which only people are named. */
const OTHERS: readonly (readonly [outlet: string, published: string | null, text: string])[] = [
  [
    "Beispielbote",
    "2024-06-25",
    "Die Präsidentin Maria Muster hat Venezuela mit Sanktionen gedroht. Die Nachrichtenagentur AFP zitierte die Präsidentin Maria Muster mit den Worten: „Belarus wird Venezuela Panzer liefern.“",
  ],
  [
    "Beispielbote am Abend",
    null,
    "Die Präsidentin Maria Muster kritisierte Weißrussland. Muster sagte der Nachrichtenagentur Reuters, Belarus habe Venezuela bedroht.",
  ],
  [
    "Beispielbote",
    "2024-07-01",
    "Bundeskanzler Olaf Scholz hat Venezuela verurteilt. „Wir werden Belarus keine Kredite geben“, sagte Scholz. Scholz hat Maduro nie getroffen.",
  ],
];

/** Milliseconds: eleven articles are read, and the dossiers of all their actors, which takes long where others work too. */
const SETUP = 300_000;

/** More than any list here has. */
const ALL = 200;

describe.each(PLACES)("every figure is as long as the list that it leads to, on $name", ({ make }) => {
  let store: Store;
  let place: Awaited<ReturnType<typeof make>>;
  let dossiers: readonly Dossier[];

  beforeAll(async () => {
    place = await make();
    store = await openStore(place.where);
    const articles = [...REPORTS.map(([id, published, text]) => [id, published, text] as const), ...OTHERS];
    for (const [i, [outlet, published, text]] of articles.entries())
      await store.keep(await readingOf(text, { url: `https://example.org/${i}`, outlet, published }));
    const actors = await store.picture.directory("", ALL);
    const found: Dossier[] = [];
    for (const { key } of actors) found.push((await store.picture.dossier(key))!);
    dossiers = found;
  }, SETUP);
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  /** Figures as they are given, and as long as their lists are; both with what they are about. */
  type Figures = readonly (readonly [what: string, given: number, listed: number])[];
  const expectEqual = (figures: Figures) => {
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.map(([what, , listed]) => [what, listed])).toEqual(figures.map(([what, given]) => [what, given]));
  };
  const events = async (query: Omit<EventQuery, "limit">) =>
    (await store.picture.events({ ...query, limit: ALL })).events.length;
  /** The list and its count must agree too. */
  const hits = async (query: SearchQuery) => {
    const { hits: found } = await store.search({ ...query, limit: ALL });
    expect((await store.facets(query)).total).toBe(found.length);
    return found;
  };
  const articles = async (query: SearchQuery) => (await hits({ ...query, kinds: ["article"] })).length;

  test("what an actor does to others: all of it, what is open, what two origins tell", async () => {
    const figures: [string, number, number][] = [];
    for (const { actor, relations } of dossiers)
      for (const { other, class: kind, direction, year } of relations) {
        const same = relations.filter(
          (one) => one.other.key === other.key && one.class === kind && one.direction === direction,
        );
        if (same[0]?.year !== year) continue;
        const sum = (of: "happened" | "open" | "confirmed") => same.reduce((total, one) => total + one[of], 0);
        const [from, to] = direction === "to" ? [actor.key, other.key] : [other.key, actor.key];
        const query = { from, to, classes: [kind] };
        const what = `${from} ${to} ${kind}`;
        figures.push(
          [what, sum("happened") + sum("open"), await events(query)],
          [`${what} open`, sum("open"), await events({ ...query, happened: false })],
          [`${what} confirmed`, sum("confirmed"), await events({ ...query, independent: 2 })],
        );
      }
    expectEqual(figures);
    expect(figures.filter(([what, given]) => what.endsWith(" open") && given > 0)).not.toEqual([]);
    expect(figures.filter(([what, given]) => what.endsWith(" confirmed") && given > 0)).not.toEqual([]);
  });

  test("who is named, by which name, in which role, by which outlet; who passes it on", async () => {
    const figures: [string, number, number][] = [];
    for (const { actor, roles, sources, through } of dossiers) {
      const names = actor.key;
      figures.push([names, actor.articles, await articles({ names })]);
      for (const { name, articles: n } of actor.names)
        figures.push([`${names} called ${name}`, n, await articles({ names, called: name })]);
      for (const { title, of, articles: n } of roles)
        figures.push([`${names} ${title}`, n, await articles({ names, role: title, ...(of !== null && { of }) })]);
      for (const { name, articles: n } of sources)
        figures.push([`${names} in ${name}`, n, await articles({ names, outlet: name })]);
      for (const { key, statements } of through)
        figures.push([`${names} through ${key}`, statements, (await hits({ said: names, through: key })).length]);
    }
    expectEqual(figures);
    for (const part of ["called Venezuela", "in Beispielbote", "Präsidentin", " through "])
      expect(
        figures.map(([what]) => what).filter((what) => what.includes(part)),
        part,
      ).not.toEqual([]);
  });

  test("what an actor says, does, gets in a year, and in none", async () => {
    const figures: [string, number, number][] = [];
    for (const { actor, years } of dossiers)
      for (const { year, ...lists } of years)
        for (const [list, n] of Object.entries(lists)) {
          const days = year === null ? { dated: false } : { since: `${year}-01-01`, until: `${year}-12-31` };
          const found = await hits({ [list]: actor.key, ...days, kinds: ["statement", "event", "exchange"] });
          figures.push([`${actor.key} ${list} ${year}`, n, found.length]);
        }
    expectEqual(figures);
    expect(figures.some(([what, n]) => what.endsWith("null") && n > 0)).toBe(true);
  });

  test("the lines of the network, in a month and in all", async () => {
    const figures: [string, number, number][] = [];
    for (const by of ["month", "all"] as const) {
      const { events: lines, exchanges } = await store.picture.network({ by });
      for (const { from, to, class: kind, time, happened, open } of lines) {
        if (by === "month" && time === null) continue;
        const query = { from, to, classes: [kind], ...(time === null ? {} : { ...daysOf(time), dated: true }) };
        figures.push([`${from} ${to} ${kind} ${time}`, happened, await events({ ...query, happened: true })]);
        figures.push([`${from} ${to} ${kind} ${time} open`, open, await events({ ...query, happened: false })]);
      }
      for (const { from, to, goods, time, delivered, open } of exchanges) {
        if (by === "month" && time === null) continue;
        const query = { giver: from, receiver: to, types: [goods], ...(time === null ? {} : daysOf(time)) };
        figures.push([`${from} ${to} ${goods} ${time}`, delivered, await articles({ ...query, delivered: true })]);
        figures.push([`${from} ${to} ${goods} ${time} open`, open, await articles({ ...query, delivered: false })]);
      }
    }
    expectEqual(figures);
    expect(figures.some(([what, n]) => what.includes("munitions") && n > 1)).toBe(true);
  });

  test("the entries of the ledger, their stages, and by how many they are denied", async () => {
    const figures: [string, number, number][] = [];
    const { entries } = await store.picture.ledger({ limit: ALL });
    for (const { history, articles: n, stages, denied } of entries) {
      figures.push(
        [history, n, await articles({ history })],
        [`${history} denied`, denied, await articles({ history, denied: true })],
      );
      for (const [stage, told] of Object.entries(stages))
        figures.push([`${history} ${stage}`, told!, await articles({ history, stage: stage as "delivered" })]);
    }
    expectEqual(figures);
    expect(figures.some(([what, n]) => what.endsWith("denied") && n > 0)).toBe(true);
  });

  test("what a search counts by each of its filters", async () => {
    const figures: [string, number, number][] = [];
    const { kinds, types, certainty, status, sources, speakers, years } = await store.facets({});
    const listed = async (query: SearchQuery) => (await hits(query)).length;
    for (const [kind, n] of Object.entries(kinds)) figures.push([kind, n, await listed({ kinds: [kind as "event"] })]);
    for (const [type, n] of Object.entries(types)) figures.push([type, n, await listed({ types: [type as "AID"] })]);
    for (const [level, n] of Object.entries(certainty))
      figures.push([level, n, await listed({ certainty: [level as "denied"] })]);
    for (const [one, n] of Object.entries(status)) figures.push([one, n, await listed({ status: [one as "ongoing"] })]);
    for (const [outlet, n] of Object.entries(sources)) figures.push([outlet, n, await listed({ outlet })]);
    for (const { key, count } of speakers) figures.push([key, count, await listed({ said: key })]);
    for (const [year, n] of Object.entries(years))
      figures.push([year, n, await listed({ since: `${year}-01-01`, until: `${year}-12-31` })]);
    expectEqual(figures);
    const { statements, events: told, exchanges, articles: n } = await store.counts();
    expect(kinds).toEqual({ statement: statements, event: told, exchange: exchanges, article: n });
  });

  test("articles that tell the same events", async () => {
    const figures: [string, number, number][] = [];
    for (const { article } of await hits({ kinds: ["article"] }))
      for (const other of await store.picture.related(article.version)) {
        const toldBy = [article.version, other.article.version];
        figures.push([toldBy.join(" "), other.events, await events({ toldBy })]);
      }
    expectEqual(figures);
    expect(figures.some(([, n]) => n > 0)).toBe(true);
  });

  test("an article that is found for whom it names or what it tells shows and marks those words", async () => {
    const marked = async (query: SearchQuery) =>
      (await hits({ ...query, kinds: ["article"] })).map(({ snippet: { text, start, marks } }) =>
        marks.map(([from, to]) => text.slice(from - start, to - start)).join(),
      );
    const named = await marked({ names: "VEN", called: "Venezuela" });
    expect(named.length).toBeGreaterThan(8);
    for (const words of named) expect(words).toMatch(/^(?:Venez|Caracas)/);
    const role = dossiers.flatMap(({ actor, roles }) => roles.map((one) => ({ names: actor.key, ...one })))[0]!;
    expect(await marked({ names: role.names, role: role.title, ...(role.of && { of: role.of }) })).toContain(
      role.words,
    );
    for (const words of await marked({ giver: "BLR", receiver: "VEN", delivered: true }))
      expect(words).toMatch(/liefer/);
  });

  test("a role leads to the actor in the article that states it first, and to its words", async () => {
    const { roles } = dossiers.find(({ actor }) => actor.name === "Maria Muster")!;
    for (const { version, record, start, end, title } of roles) {
      const { actors, article } = (await store.reading(version))!;
      const found = actors.find(({ id }) => id === record)!.roles.map(({ span }) => span);
      expect(found).toContainEqual([start, end]);
      expect(article.text.slice(start, end)).toContain(title);
    }
    expect(roles.length).toBeGreaterThan(0);
  });

  test("a state of which only people are named is called and found by the names that languages have for it", async () => {
    const germany = dossiers.find(({ actor }) => actor.key === "DEU")!.actor;
    expect(germany).toMatchObject({ name: "DEU", called: { de: "Deutschland", en: "Germany" } });
    for (const name of ["Deutschland", "germany", "DEU"])
      expect((await store.picture.directory(name, 5)).map(({ key }) => key)).toContain("DEU");
    expect(dossiers.find(({ actor }) => actor.key === "BLR")!.actor.called).toBeNull();
  });
});

function daysOf(month: string): { readonly since: string; readonly until: string } {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return { since: `${month}-01`, until: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}
