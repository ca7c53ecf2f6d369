import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArticleQuery } from "./readings.ts";
import { ENGLISH, NEWS, readingOf } from "./sample.ts";
import { openStore, type Store } from "./store.ts";
import { PLACES } from "./test-places.ts";

describe.each(PLACES)("readings on $name", ({ make }) => {
  let place: Awaited<ReturnType<typeof make>>;
  let store: Store;
  beforeAll(async () => {
    place = await make();
    store = await openStore(place.where);
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  async function urlsOf(query: ArticleQuery): Promise<(string | null)[]> {
    const urls: (string | null)[] = [];
    for await (const { article } of store.readings(query)) urls.push(article.url);
    return urls;
  }

  test("come newest first, undated ones last, as they were kept, those of changed articles once", async () => {
    await store.keep(await readingOf(NEWS, { url: "https://a.example/undated" }));
    await store.keep(await readingOf(NEWS, { url: "https://a.example/old", published: "2026-01-01" }));
    await store.keep(await readingOf(NEWS, { url: "https://a.example/new", published: "2026-03-04" }));
    const changed = await readingOf(ENGLISH, { url: "https://a.example/old", published: "2026-01-02" });
    await store.keep(changed);
    const source = "a.example";
    const newestFirst = ["new", "old", "undated"].map((name) => `https://a.example/${name}`);
    expect(await urlsOf({ source })).toEqual(newestFirst);
    expect(await urlsOf({ source, language: "en" })).toEqual(["https://a.example/old"]);
    for await (const reading of store.readings({ source, language: "en" })) expect(reading).toEqual(changed);
  });

  test("are chosen by words, actor, source and day", async () => {
    await store.keep(await readingOf(NEWS, { url: "https://news.b.example/1", published: "2026-03-04" }));
    await store.keep(await readingOf(ENGLISH, { url: "https://b.example/2", published: "2026-03-05" }));
    const source = "b.example";
    expect(await urlsOf({ source, words: "Stahlpreis" })).toEqual(["https://news.b.example/1"]);
    expect(await urlsOf({ source, actor: "FIN" })).toHaveLength(2);
    expect(await urlsOf({ source: "news.b.example" })).toEqual(["https://news.b.example/1"]);
    expect(await urlsOf({ source, until: "2026-03-04" })).toEqual(["https://news.b.example/1"]);
    await expect(urlsOf({ words: "-only" })).rejects.toMatchObject({ code: "search.words" });
  });

  test("are all there where they are more than one page of the database", async () => {
    const one = await readingOf(ENGLISH, { published: "2026-03-05" });
    const urls = Array.from({ length: 45 }, (_, i) => `https://c.example/${i}`);
    for (const url of urls) await store.keep({ ...one, article: { ...one.article, url } });
    expect(await urlsOf({ source: "c.example" })).toEqual(urls.reverse());
  });
});
