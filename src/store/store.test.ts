import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VERSION } from "../reading/index.ts";
import { articleOf, ENGLISH, NEWS, readingOf } from "./sample.ts";
import { openStore, type Store } from "./store.ts";
import { PLACES } from "./test-places.ts";

describe.each(PLACES)("an archive on $name", ({ make }) => {
  let store: Store;
  let place: Awaited<ReturnType<typeof make>>;
  beforeAll(async () => {
    place = await make();
    store = await openStore(place.where);
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  test("gives a reading back as the engine made it", async () => {
    for (const [text, url] of [
      [NEWS, "https://a.example/1"],
      [ENGLISH, "https://a.example/2"],
    ] as const) {
      const reading = await readingOf(text, {
        url,
        outlet: "Küstenblatt",
        published: "2026-03-04",
        authors: ["A", "B"],
      });
      const version = await store.keep(reading);
      expect(reading.statements.length).toBeGreaterThan(0);
      expect(JSON.stringify(await store.reading(version))).toBe(JSON.stringify(reading));
    }
    expect(await store.reading(999_999)).toBeNull();
  });

  test("knows an article by its address, however that is written", async () => {
    const url = "https://www.b.example/news/7/?utm_source=mail#top";
    expect(await store.standing(articleOf(NEWS, { url }), VERSION)).toBe("new");
    await store.keep(await readingOf(NEWS, { url }));
    expect(await store.standing(articleOf(NEWS, { url: "http://b.example/news/7" }), VERSION)).toBe("known");
  });

  test("another text at the same address is a new version of the same article", async () => {
    const url = "https://c.example/1";
    await store.keep(await readingOf(NEWS, { url }));
    const later = `${NEWS}\nNachtrag: Die Werft widersprach.\n`;
    expect(await store.standing(articleOf(later, { url }), VERSION)).toBe("changed");
    const before = await store.counts();
    await store.keep(await readingOf(later, { url }));
    const after = await store.counts();
    expect(after.articles).toBe(before.articles);
    expect(after.versions).toBe(before.versions + 1);
  });

  test("the same text at two addresses, or in two papers, is two articles", async () => {
    const before = await store.counts();
    await store.keep(await readingOf(ENGLISH, { url: "https://d.example/1" }));
    await store.keep(await readingOf(ENGLISH, { url: "https://e.example/1" }));
    await store.keep(await readingOf(ENGLISH, { outlet: "Morning Post" }));
    await store.keep(await readingOf(ENGLISH, { outlet: "Evening Post" }));
    expect((await store.counts()).articles).toBe(before.articles + 4);
  });

  test("keeping a reading twice changes nothing", async () => {
    const reading = await readingOf(NEWS, { url: "https://f.example/1" });
    const version = await store.keep(reading);
    const before = await store.counts();
    expect(await store.keep(reading)).toBe(version);
    expect(await store.counts()).toEqual(before);
  });

  test("two that keep the same article at the same moment make one of it", async () => {
    const reading = await readingOf(NEWS, { url: "https://g.example/1" });
    const before = await store.counts();
    const kept = await Promise.all([1, 2, 3, 4].map(() => store.keep(reading)));
    expect(new Set(kept).size).toBe(1);
    expect((await store.counts()).articles).toBe(before.articles + 1);
  });

  test("a newer engine's reading takes the place of the older one's", async () => {
    const url = "https://h.example/1";
    const reading = await readingOf(NEWS, { url });
    const version = await store.keep(reading);
    expect(await store.standing(articleOf(NEWS, { url }), "99.0.0")).toBe("outdated");
    expect(await store.standing(articleOf(NEWS, { url }), "0.0.1")).toBe("known");
    const newer = { ...reading, lagebild: "99.0.0", statements: [], events: [], exchanges: [] };
    expect(await store.keep(newer)).toBe(version);
    expect(await store.standing(articleOf(NEWS, { url }), VERSION)).toBe("known");
    expect((await store.reading(version))?.statements).toEqual([]);
  });

  test("a reading that contradicts itself is refused as a whole", async () => {
    const reading = await readingOf(NEWS, { url: "https://i.example/1" });
    const [statement] = reading.statements;
    const before = await store.counts();
    const broken = { ...reading, statements: [...reading.statements, { ...statement!, id: "s99", within: "s100" }] };
    await expect(store.keep(broken)).rejects.toThrow(/^the reading names s100, which it does not have/);
    const empty = { ...reading, statements: [{ ...statement!, cue: [[7, 7]] as [number, number][] }] };
    await expect(store.keep(empty)).rejects.toThrow(/check constraint/);
    expect(await store.counts()).toEqual(before);
    expect(await store.standing(articleOf(NEWS, { url: "https://i.example/1" }), VERSION)).toBe("new");
  });

  test("keeps what is hostile: quotes, NUL, half characters, impossible days, long words", async () => {
    const text = `Ines'); drop table articles; -- \\ \u0000 \ud800 “${"x".repeat(5000)}”\n\n${NEWS}`;
    const reading = await readingOf(text, { outlet: "O'\u0000", authors: ["'"], published: "2026-02-31" });
    const version = await store.keep(reading);
    expect(await store.reading(version)).toEqual(reading);
    expect(reading.article.text.length).toBe(text.length);
  });

  test("keeps an address of any length", async () => {
    const url = `https://j.example/${"x".repeat(9000)}`;
    await store.keep(await readingOf(NEWS, { url }));
    expect(await store.standing(articleOf(NEWS, { url }), VERSION)).toBe("known");
    expect(await store.standing(articleOf(NEWS, { url: `${url}y` }), VERSION)).toBe("new");
  });

  test("keeps an article that says nothing", async () => {
    const version = await store.keep(await readingOf(" "));
    expect((await store.reading(version))?.notes).not.toEqual([]);
  });
});
