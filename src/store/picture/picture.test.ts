import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clustersOf, dossierOf, historiesOf, networkOf, originsOf, type Report } from "../../picture/index.ts";
import { REPORTS } from "../../picture/sample.ts";
import { ENGLISH, NEWS, readingOf } from "../sample.ts";
import { openStore, type Store } from "../store.ts";
import { PLACES } from "../test-places.ts";

/** Copies come before what they copy, and what was told last in the middle: the order must not matter. */
const ORDER = ["copy-2", "denial", "own-1", "later", "wire", "number", "copy-1", "own-2"];

describe.each(PLACES)("eight reports of one delivery on $name", ({ make }) => {
  let store: Store;
  let place: Awaited<ReturnType<typeof make>>;
  const versions = new Map<string, number>();
  const reports: Report[] = [];
  const nameOf = (version: number) => [...versions].find(([, number]) => number === version)?.[0];

  beforeAll(async () => {
    place = await make();
    store = await openStore(place.where);
    for (const name of ORDER) {
      const [, published, text] = REPORTS.find(([id]) => id === name)!;
      const reading = await readingOf(text, { url: `https://${name}.example/1`, outlet: name, published });
      const version = await store.keep(reading);
      versions.set(name, version);
      reports.push({ id: String(version), reading });
      // What is asked in between must not leave traces in what is answered later.
      if (name === "own-1") await store.picture.events({ limit: 10 });
    }
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  const theDelivery = async () => {
    const { events } = await store.picture.events({ actor: "BLR", other: "VEN", limit: 50 });
    return [...events].sort((a, b) => b.articles - a.articles)[0]!;
  };

  test("are one event of six origins", async () => {
    const delivery = await theDelivery();
    expect(delivery).toMatchObject({ articles: 8, independent: 6, happened: true, contradictions: 2 });
    expect(delivery.days).toEqual({ from: "2024-06-19", to: "2024-06-19" });
    expect([delivery.source[0]?.name, delivery.target[0]?.name]).toEqual(["Belarus", "Venezuela"]);
    expect(delivery.first.snippet.text).toMatch(/Raketen/);
  });

  test("stand side by side by origin, with what they contradict each other on", async () => {
    const { id } = await theDelivery();
    const [version, record] = id.split(".");
    const comparison = (await store.picture.compare({ version: Number(version), record: record! }))!;
    const origins = comparison.origins.map(({ accounts }) => accounts.map(({ hit }) => nameOf(hit.article.version)));
    expect(origins.map((names) => names.sort().join(" ")).sort()).toEqual([
      "copy-1 copy-2 wire",
      "denial",
      "later",
      "number",
      "own-1",
      "own-2",
    ]);
    expect(comparison.origins.filter(({ agency }) => agency !== null)).toHaveLength(1);
    expect(comparison.contradictions.map(({ on, of }) => [on, of])).toEqual([
      ["happened", null],
      ["number", "raketen"],
    ]);
    const last = comparison.origins.at(-1)!.accounts[0]!;
    const [lastVersion, lastRecord] = last.id.split(".");
    expect(await store.picture.compare({ version: Number(lastVersion), record: lastRecord! })).toEqual(comparison);
    expect(await store.picture.compare({ version: 1, record: "e999" })).toBeNull();
  });

  test("are the steps of one history", async () => {
    const { entries } = await store.picture.ledger({ giver: "BLR", receiver: "VEN", limit: 10 });
    expect(entries).toMatchObject([{ goods: "munitions", articles: 8, denied: 1, stages: { delivered: 8 } }]);
    const [history] = historiesOf(reports).filter(({ giver }) => giver.includes("BLR"));
    expect(entries[0]!.steps.map(({ hit }) => String(hit.article.version)).sort()).toEqual(
      history!.steps.map(({ article }) => article).sort(),
    );
    expect(nameOf(entries[0]!.steps.at(-1)!.hit.article.version)).toBe("later");
  });

  test("give the same clusters, origins and edges as their readings laid side by side at once", async () => {
    const origins = originsOf(reports);
    const clusters = clustersOf(reports, origins);
    const { events } = await store.picture.events({ limit: 100 });
    const line = (one: { type: string; days: unknown; accounts: number; independent: number }) =>
      JSON.stringify([one.type, one.days, one.accounts, one.independent]);
    expect(events.map(line).sort()).toEqual(
      clusters.map((one) => line({ ...one, accounts: one.accounts.length })).sort(),
    );
    const { events: edges } = await store.picture.network({ by: "month" });
    const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
    expect(sorted(edges)).toEqual(sorted(networkOf(clusters).map(({ month, ...edge }) => ({ ...edge, time: month }))));
    for (const origin of origins) {
      const [first] = origin.articles;
      const found = (await store.picture.origin(Number(first)))!;
      expect(found.articles.map(({ version }) => String(version)).sort()).toEqual([...origin.articles].sort());
    }
  });

  test("fill the dossier of the state that delivered, each list as the readings say", async () => {
    const dossier = (await store.picture.dossier("BLR"))!;
    const expected = dossierOf("BLR", reports);
    expect(dossier.actor).toMatchObject({ key: "BLR", name: "Belarus", kind: "state", articles: 8 });
    const lists = {
      said: "said",
      about: "saidAbout",
      did: "did",
      met: "met",
      gave: "gave",
      received: "received",
    } as const;
    for (const [list, name] of Object.entries(lists) as [keyof typeof lists, (typeof lists)[keyof typeof lists]][]) {
      const found = dossier.lists[list].hits.map(({ article, id }) => `${article.version} ${id}`);
      expect(found.sort(), list).toEqual(expected[name].map(({ article, record }) => `${article} ${record}`).sort());
    }
    expect(dossier.years).toMatchObject([{ year: "2024", gave: expected.gave.length, said: expected.said.length }]);
    expect(dossier.relations[0]).toMatchObject({ other: { key: "VEN" }, direction: "to", confirmed: 1 });
    expect(await store.picture.dossier("nobody")).toBeNull();
  });

  test("tell of a pair what each does to the other", async () => {
    const pair = (await store.picture.pair("VEN", "BLR"))!;
    expect(pair.toActor.gave.hits).toHaveLength(8);
    expect(pair.toOther.gave.hits).toHaveLength(0);
    expect(pair.relations.every(({ direction }) => direction === "from")).toBe(true);
  });

  test("are related to each other, and each to its copies", async () => {
    const related = await store.picture.related(versions.get("own-1")!);
    expect(related.map(({ article }) => nameOf(article.version))).toContain("denial");
    expect(related[0]!.events).toBeGreaterThan(0);
    const origin = (await store.picture.origin(versions.get("copy-2")!))!;
    expect(origin.articles.map(({ version }) => nameOf(version)).sort()).toEqual(["copy-1", "copy-2", "wire"]);
    expect(origin.agency?.name).toMatch(/dpa/i);
  });

  test("are found by the beginnings of names", async () => {
    const found = await store.picture.directory("vene", 5);
    expect(found[0]).toMatchObject({ key: "VEN", name: "Venezuela", articles: 8 });
    expect(await store.picture.directory("'; --", 5)).toHaveLength(5);
  });

  test("page through events without a gap", async () => {
    const all = await store.picture.events({ limit: 100, order: "oldest" });
    const ids: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await store.picture.events({ limit: 2, order: "oldest", ...(after && { after }) });
      ids.push(...page.events.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(ids).toEqual(all.events.map(({ id }) => id));
    await expect(store.picture.events({ limit: 2, after: "x" })).rejects.toThrow(/place to go on from/);
  });

  test("count by what they are", async () => {
    const facets = await store.facets({ kinds: ["exchange"] });
    const { exchanges } = await store.counts();
    expect(facets).toMatchObject({ total: exchanges, kinds: { exchange: exchanges }, years: { 2024: exchanges } });
  });

  test("a changed article leaves the picture with what it no longer says, and comes back", async () => {
    const before = await theDelivery();
    const url = "https://own-2.example/1";
    await store.keep(await readingOf(ENGLISH, { url, outlet: "own-2", published: "2024-06-23" }));
    expect(await theDelivery()).toMatchObject({ articles: before.articles - 1, independent: before.independent - 1 });
    expect((await store.picture.directory("Island", 3)).length).toBe(0);
    await store.keep(await readingOf(NEWS, { url: "https://other.example/1" }));
    expect(await theDelivery()).toMatchObject({ articles: before.articles - 1 });
  });
});
