import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NEWS, readingOf } from "../sample.ts";
import { openStore, type Store } from "../store.ts";
import { PLACES } from "../test-places.ts";
import type { Hit } from "./search.ts";
import type { SearchQuery } from "./search-query.ts";

const HARBOUR = `Hafen von Narvik geschlossen

Die Hafenmeisterin Ines Beispiel hat am Dienstag in Narvik den Hafen geschlossen. „Die Raketen liegen noch im Wasser“, sagte Hafenmeisterin Ines Beispiel. Ein Sprecher der Reederei erklärte, die Schiffe würden warten.
`;
const ENGLISH = `Port closed

Harbour master Tom Example said on Tuesday in Oslo: “The rockets are still in the water.” A spokesman said the ships would wait.
`;
const LONG = `Chronik\n\n${"Nichts geschah an diesem Tag. ".repeat(300)}Dann kam die Zwillingsfähre an.\n`;

describe.each(PLACES)("searching on $name", ({ make }) => {
  let store: Store;
  let place: Awaited<ReturnType<typeof make>>;

  beforeAll(async () => {
    place = await make();
    store = await openStore(place.where);
    const add = async (text: string, known: Parameters<typeof readingOf>[1]) => {
      await store.keep(await readingOf(text, known));
    };
    await add(HARBOUR.replace("Raketen", "Torpedos"), { url: "https://www.kueste.example/1", published: "2026-03-01" });
    await add(HARBOUR, { url: "https://www.kueste.example/1", outlet: "Küsten-Blatt", published: "2026-03-03" });
    await add(ENGLISH, { url: "https://news.post.example/2", outlet: "The Post", published: "2026-03-05" });
    await add(NEWS, { url: "https://werft.example/3", published: "2026-03-04" });
    await add(LONG, { outlet: "Archiv" });
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  const all = async (query: SearchQuery): Promise<readonly Hit[]> =>
    (await store.search({ limit: 200, ...query })).hits;
  const sources = async (query: SearchQuery) => [...new Set((await all(query)).map(({ article }) => article.url))];

  test("finds the forms of a word, in any case, with or without umlauts", async () => {
    for (const words of ["Rakete", "RAKETEN", "raketen liegen", "hafenmeisterin raketen"])
      expect(await sources({ words })).toEqual(["https://www.kueste.example/1"]);
    expect(await sources({ words: "rocket" })).toEqual(["https://news.post.example/2"]);
    expect(await sources({ words: "zwillingsfahre" })).toEqual([null]);
    expect(await sources({ words: "Unterseeboot" })).toEqual([]);
  });

  test("phrases, beginnings and words to leave out", async () => {
    expect(await sources({ words: '"noch im Wasser"' })).toEqual(["https://www.kueste.example/1"]);
    expect(await sources({ words: '"Wasser noch"' })).toEqual([]);
    expect(await sources({ words: "Zwillings*" })).toEqual([null]);
    expect(await sources({ words: "Beispiel -Hafen", kinds: ["article"] })).toEqual(["https://werft.example/3"]);
  });

  test("only the latest version of an article is found", async () => {
    expect(await all({ words: "Torpedos" })).toEqual([]);
  });

  test("each hit shows its words, with what was looked for marked, and where they stand", async () => {
    const [hit, ...others] = await all({ words: "Raketen", kinds: ["statement"] });
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ kind: "statement", type: "Direct", certainty: { level: "asserted" } });
    const at = (start: number, end: number) => HARBOUR.slice(start, end);
    const { start, end, text, marks } = hit!.snippet;
    expect(text).toBe(at(start, end));
    expect(marks.map(([from, to]) => at(from, to))).toEqual(["Raketen"]);
    const content = hit!.spans.filter(({ role }) => role === "content");
    expect(content.map((span) => at(span.start, span.end))).toEqual(["„Die Raketen liegen noch im Wasser“"]);
    expect(hit!.article).toMatchObject({ outlet: "Küsten-Blatt", published: "2026-03-03", language: "de" });
    expect((await store.reading(hit!.article.version))?.statements.map(({ id }) => id)).toContain(hit!.id);
  });

  test("of a long article the words around the first match are shown", async () => {
    const [hit] = await all({ words: "Zwillingsfähre", kinds: ["article"] });
    const { text, marks, start } = hit!.snippet;
    expect(text.length).toBeLessThan(400);
    expect(marks.map(([from, to]) => text.slice(from - start, to - start))).toEqual(["Zwillingsfähre"]);
  });

  test("filters by speaker, source, actor, day and language", async () => {
    const kueste = "https://www.kueste.example/1";
    const post = "https://news.post.example/2";
    expect(await sources({ words: "Raketen", speaker: "ines beispiel" })).toEqual([kueste]);
    expect(await all({ words: "Raketen", speaker: "Niemand" })).toEqual([]);
    expect(await all({ words: "Raketen", speaker: "…" })).toEqual([]);
    for (const source of ["Küsten-Blatt", "kusten", "kueste.example", "www.kueste.example", "KUESTE.example"])
      expect(await sources({ source })).toEqual([kueste]);
    expect(await sources({ source: "post.example" })).toEqual([post]);
    expect(await sources({ source: "ost.example" })).toEqual([]);
    expect(await sources({ language: "en" })).toEqual([post]);
    expect(await sources({ since: "2026-03-04" })).toEqual([post, "https://werft.example/3"]);
    expect(await sources({ until: "2026-03-03" })).toEqual([kueste]);
    const actors = await all({ actor: "NOR" });
    expect(new Set(actors.map(({ article }) => article.url))).toContain("https://werft.example/3");
  });

  test("filters by kind, type, certainty and status", async () => {
    const everything = await all({});
    for (const kind of ["statement", "event", "exchange", "article"] as const) {
      const only = await all({ kinds: [kind] });
      expect(only).toEqual(everything.filter((hit) => hit.kind === kind));
    }
    const direct = await all({ types: ["Direct"] });
    expect(direct.length).toBeGreaterThan(0);
    expect(direct).toEqual(everything.filter(({ type }) => type === "Direct"));
    const hearsay = await all({ certainty: ["hearsay"] });
    expect(hearsay).toEqual(everything.filter(({ certainty }) => certainty?.level === "hearsay"));
    const occurred = await all({ status: ["occurred", "future"] });
    expect(occurred).toEqual(everything.filter(({ status }) => status === "occurred" || status === "future"));
  });

  test("pages, put together, are the whole, whatever is added meanwhile", async () => {
    const whole = (await all({})).map(({ article, id }) => [article.url, id]);
    const paged: unknown[] = [];
    let after: string | null = null;
    do {
      const page = await store.search({ limit: 2, ...(after === null ? {} : { after }) });
      paged.push(...page.hits.map(({ article, id }) => [article.url, id]));
      after = page.next;
      if (paged.length === 4)
        await store.keep(await readingOf(NEWS, { url: "https://new.example", published: "2026-03-09" }));
    } while (after !== null);
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(6);
  });

  test.each([
    [{ words: "-Hafen" }, "search.words"],
    [{ words: "%& !" }, "search.words"],
    [{ words: "a ".repeat(40) }, "search.words"],
    [{ limit: 0 }, "search.limit"],
    [{ limit: 1e9 }, "search.limit"],
    [{ since: "2026-02-30" }, "store.refused"],
    [{ language: "\u0000" }, "store.refused"],
    [{ after: "bm9uZQ" }, "search.cursor"],
    [{ after: Buffer.from('["2026-13-45",1,0,"s1"]').toString("base64url") }, "search.cursor"],
    [{ after: Buffer.from('["2026-01-01",1,0,"x\' or 1=1"]').toString("base64url") }, "search.cursor"],
  ])("%j is refused with a code of its own", async (query, code) => {
    await expect(store.search(query)).rejects.toMatchObject({ code });
  });

  test("what looks like SQL or like the database's own query language is only words", async () => {
    for (const words of ["Hafen'); drop table articles; --", "Hafen & !Narvik | 'x':*", "\\' Hafen", "Hafen:*<->"]) {
      const hits = await all({ words, speaker: "'); --\"", source: '{a,b}"', actor: '"}' }).catch(String);
      expect(Array.isArray(hits) ? hits : []).toEqual([]);
    }
    expect((await store.counts()).articles).toBeGreaterThan(3);
  });
});
