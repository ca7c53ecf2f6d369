import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { REPORTS } from "../../picture/sample.ts";
import { NEWS, readingOf } from "../sample.ts";
import { openStore, type Store } from "../store.ts";
import { PLACES } from "../test-places.ts";
import type { Alert } from "./alerts.ts";
import type { Watch } from "./watch.ts";

const keep = async (store: Store, name: string, text: string, published = "2024-06-20") =>
  store.keep(await readingOf(text, { url: `https://${name}.example/1`, outlet: name, published }));
const report = (store: Store, name: string) => {
  const [, published, text] = REPORTS.find(([id]) => id === name)!;
  return keep(store, name, text, published);
};

describe.each(PLACES)("watch lists on $name", ({ make }) => {
  let store: Store;
  let place: Awaited<ReturnType<typeof make>>;
  beforeEach(async () => {
    place = await make();
    store = await openStore(place.where);
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  const add = async (watch: Watch, webhook?: string) =>
    (await store.watchlists.add({ name: "Liste", watch, ...(webhook !== undefined && { webhook }) })).id;
  const alerts = async (id: number): Promise<readonly Alert[]> =>
    (await store.watchlists.alerts(id, { limit: 200 })).alerts;

  test("a search finds what comes later, with its words, and not what was there", async () => {
    await keep(store, "early", NEWS);
    const id = await add({ search: { words: "Stahlpreise", kinds: ["statement"] } });
    expect(await alerts(id)).toEqual([]);
    const version = await keep(store, "late", `Zweiter Bericht.\n\n${NEWS}`.replace("Ines", "Ida"));
    const [alert, ...others] = await alerts(id);
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ kind: "statement", contradicts: null, hit: { article: { version } } });
    const reading = (await store.reading(version))!;
    const statement = reading.statements.find((one) => one.id === alert!.hit.id)!;
    const [[start, end]] = statement.content as unknown as [[number, number]];
    expect(reading.article.text.slice(start, end)).toContain("Stahlpreise lassen uns keine Wahl");
    expect(alert!.hit.snippet.text).toContain("Stahlpreise lassen uns keine Wahl");
  });

  test("an article is found where its kind is asked for; a search for all finds findings only", async () => {
    const articles = await add({ search: { words: "Tromsø", kinds: ["article"] } });
    const all = await add({ search: { source: "Nordbote" } });
    await store.keep(await readingOf(NEWS, { outlet: "Nordbote" }));
    expect((await alerts(articles)).map(({ kind, hit }) => [kind, hit.id])).toEqual([["article", null]]);
    const found = await store.search({ source: "Nordbote", kinds: ["statement", "event", "exchange"], limit: 200 });
    expect((await alerts(all)).map(({ hit }) => hit.id).sort()).toEqual(found.hits.map((hit) => hit.id).sort());
  });

  test("words that are told again are no news: a copy, a new version, a new reading", async () => {
    const id = await add({ search: { words: "Raketen", kinds: ["event"] } });
    await report(store, "wire");
    const first = await alerts(id);
    expect(first.length).toBeGreaterThan(0);
    await report(store, "copy-1");
    const [, published, text] = REPORTS[0]!;
    const version = await keep(store, "wire", `${text}\n\nDer Text wurde ergänzt.`, published);
    const again = await alerts(id);
    expect(again.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(again.every(({ hit }) => hit.article.version === version)).toBe(true);
    await store.keep((await store.reading(version))!);
    expect(await alerts(id)).toEqual(again);
    await report(store, "own-1");
    expect((await alerts(id)).length).toBeGreaterThan(again.length);
  });

  test("an old article that is read anew is no news", async () => {
    const version = await keep(store, "early", NEWS);
    const id = await add({ search: { words: "Stahlpreise" } });
    await store.keep((await store.reading(version))!);
    expect(await alerts(id)).toEqual([]);
  });

  test("a pair finds what is between the two, and what articles contradict each other on", async () => {
    await report(store, "wire");
    const pair = await add({ pair: ["VEN", "BLR"] });
    const strangers = await add({ pair: ["VEN", "NOR"] });
    await report(store, "denial");
    await report(store, "number");
    const found = await alerts(pair);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["event", "exchange", "contradiction"]));
    const contradictions = found.filter(({ kind }) => kind === "contradiction");
    expect(contradictions.map(({ contradicts }) => contradicts!.on).sort()).toEqual(["happened", "number"]);
    const number = contradictions.find(({ contradicts }) => contradicts!.on === "number")!;
    expect([number.hit.snippet.text, number.contradicts!.hit.snippet.text]).toEqual([
      expect.stringContaining("120 Raketen"),
      expect.stringContaining("300 Raketen"),
    ]);
    await report(store, "own-2");
    const later = (await alerts(pair)).filter(({ kind }) => kind === "contradiction");
    expect(later.map(({ uid }) => uid)).toEqual(contradictions.map(({ uid }) => uid));
    expect(await alerts(strangers)).toEqual([]);
  });

  test("what is rejected is gone, and with it what it contradicts; taken back it is there again", async () => {
    const pair = await add({ pair: ["BLR", "VEN"] });
    await report(store, "wire");
    const version = await report(store, "denial");
    const before = await alerts(pair);
    const { id } = (await store.reading(version))!.events.find(({ status }) => status === "negated")!;
    const correction = await store.corrections.add({
      ...{ version, record: "event", id, author: "Ines" },
      asked: { action: "reject" },
    });
    const rejected = await alerts(pair);
    expect(rejected.filter(({ kind }) => kind === "contradiction")).toEqual([]);
    expect(rejected.length).toBeLessThan(before.length);
    await store.corrections.undo(correction);
    expect((await alerts(pair)).map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
  });

  test("pages go on behind a place; a list that is removed takes its alerts along", async () => {
    const id = await add({ search: { source: "late" } });
    await keep(store, "late", NEWS);
    const all = await alerts(id);
    const seen: number[] = [];
    let before: number | null = null;
    do {
      const query = { limit: 2, ...(before !== null && { before }) };
      const page = await store.watchlists.alerts(id, query);
      seen.push(...page.alerts.map((one) => one.id));
      before = page.next;
    } while (before !== null);
    expect(seen).toEqual(all.map((one) => one.id));
    expect((await store.watchlists.alerts(id, { limit: 9, after: seen[1]! })).alerts.map((one) => one.id)).toEqual([
      seen[0],
    ]);
    expect(await store.watchlists.remove(id)).toBe(true);
    expect([await store.watchlists.remove(id), await store.watchlists.get(id)]).toEqual([false, null]);
  });

  test("a webhook is told each alert until it has it; what fails waits, and is given up in the end", async () => {
    const id = await add({ search: { source: "late", kinds: ["statement"] } }, "https://desk.example/secret-path");
    const { webhooks } = store.watchlists;
    expect(await webhooks.due(10)).toEqual([]);
    await keep(store, "late", NEWS);
    await store.watchlists.look();
    const [due] = await webhooks.due(10);
    expect(due!.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(due!.alerts.length).toBeGreaterThan(1);
    expect(await webhooks.due(10)).toEqual([]);
    await webhooks.sent(due!.alerts[0]!);
    await webhooks.failed(due!.alerts[1]!, "the server answered 500", { seconds: 0, tries: 2 });
    const [again] = await webhooks.due(10);
    expect(again!.alerts.map(({ uid }) => uid)).toEqual(due!.alerts.slice(1).map(({ uid }) => uid));
    await webhooks.failed(again!.alerts[0]!, "the server answered 500", { seconds: 3_600, tries: 2 });
    expect(await webhooks.due(10)).toEqual([]);
    const state = (await store.watchlists.get(id))!.webhook!;
    const waiting = due!.alerts.length - 2;
    expect(state).toEqual({
      ...{ host: "desk.example", sent: 1, failed: 1, waiting },
      ...{ failures: 2, error: "the server answered 500" },
    });
  });

  test("nothing is watched for where nothing is asked", async () => {
    const wrong: readonly (readonly [string, Watch])[] = [
      ["watchlist.empty", { search: {} }],
      ["watchlist.empty", { search: { words: " " } }],
      ["watchlist.empty", { pair: ["BLR", "BLR"] }],
      ["search.words", { search: { words: "???" } }],
    ];
    for (const [code, watch] of wrong)
      await expect(store.watchlists.add({ name: "x", watch })).rejects.toMatchObject({ code });
    expect(await store.watchlists.list()).toEqual([]);
  });
});
