import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore, type Store } from "../store/index.ts";
import { ENGLISH, NEWS } from "../store/sample.ts";
import { PLACES } from "../store/test-places.ts";
import { type Asking, serviceFor } from "./test-service.ts";

describe.each(PLACES)("the service on $name", ({ make }) => {
  let store: Store;
  let place: Awaited<ReturnType<typeof make>>;
  let asking: Asking;
  let version: number;

  beforeAll(async () => {
    place = await make();
    store = await openStore(place.where);
    asking = serviceFor(store);
    const article = { text: NEWS, url: "https://a.example/1", outlet: "Nordbote", published: "2026-03-05" };
    ({
      body: { version },
    } = await asking.send("POST", "/api/articles", article));
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  test("reads a text without keeping it", async () => {
    const before = await store.counts();
    const { status, body } = await asking.send("POST", "/api/read", { text: ENGLISH, published: "2026-03-05" });
    expect(status).toBe(200);
    expect(body.article).toMatchObject({ text: ENGLISH, language: "en", published: "2026-03-05" });
    expect(body.statements.length).toBeGreaterThan(0);
    expect(await store.counts()).toEqual(before);
  });

  test("reads a page: the article in it, and what the request says about it", async () => {
    const html = `<html><body><article><h1>Werft</h1>${`<p>${NEWS}</p>`.repeat(3)}<script>alert(1)</script></article></body></html>`;
    const { body } = await asking.send("POST", "/api/read", { html, outlet: "Nordbote", title: "Fähren" });
    expect(body.article).toMatchObject({ outlet: "Nordbote", title: "Fähren" });
    expect(body.article.text).not.toContain("alert");
  });

  test("keeps an article once and gives its reading, byte for byte what the engine says", async () => {
    const again = { text: NEWS, url: "https://a.example/1?utm_source=x", outlet: "Nordbote", published: "2026-03-05" };
    expect(await asking.send("POST", "/api/articles", again)).toMatchObject({
      status: 200,
      body: { version, standing: "known" },
    });
    const { body } = await asking.get(`/api/articles/${version}`);
    expect(body.article).toMatchObject({ version, url: "https://a.example/1", outlet: "Nordbote" });
    expect(body.reading.article.text).toBe(NEWS);
    expect(body.versions).toHaveLength(1);
  });

  test("another text at the same address is its next version", async () => {
    const url = "https://a.example/2";
    const first = await asking.send("POST", "/api/articles", { text: NEWS, url });
    const second = await asking.send("POST", "/api/articles", { text: `${NEWS}Nachtrag.`, url });
    expect([first.status, second.status, second.body.standing]).toEqual([201, 201, "changed"]);
    const { body } = await asking.get(`/api/articles/${first.body.version}`);
    expect(body.versions).toMatchObject([
      { version: first.body.version, number: 1, latest: false },
      { version: second.body.version, number: 2, latest: true },
    ]);
  });

  test("finds statements with their words, page by page", async () => {
    const { body } = await asking.get("/api/search?words=Stahlpreise&kind=statement&speaker=Ines&limit=1");
    const [hit] = body.hits;
    expect(hit.snippet.text).toContain("Die Stahlpreise lassen uns keine Wahl");
    const { text } = (await asking.get(`/api/articles/${hit.article.version}`)).body.reading.article;
    expect(text.slice(hit.snippet.start, hit.snippet.end)).toBe(hit.snippet.text);
    const next = await asking.get(`/api/search?words=Stahlpreise&kind=statement&limit=1&after=${body.next}`);
    expect(next.body.hits).toHaveLength(1);
    expect(next.body.hits[0].article.version).not.toBe(hit.article.version);
  });

  test("counts what is there", async () => {
    expect((await asking.get("/api/counts")).body).toEqual(await store.counts());
  });

  test.each([
    ["/api/search?limit=0", "query.limit"],
    ["/api/search?kind=rumour", "query.kind.0"],
    ["/api/search?since=2026-02-31", "query.since"],
    ["/api/search?colour=red", "query"],
    ["/api/articles/abc", "param.version"],
    ["/api/articles/99999999999", "param.version"],
  ])("names what is wrong with %s", async (path, at) => {
    const { status, body, headers } = await asking.get(path);
    expect(status).toBe(400);
    expect(headers.get("content-type")).toContain("application/problem+json");
    expect(body.errors.map((error: { at: string }) => error.at)).toContain(at);
  });

  test.each([
    ["search.words", "/api/search?words=%3F%3F"],
    ["search.cursor", "/api/search?after=nowhere"],
  ])("passes on what the archive refuses: %s", async (code, path) => {
    expect(await asking.get(path)).toMatchObject({ status: 400, body: { type: `urn:lagebild:${code}` } });
  });

  test("takes quotes, semicolons and patterns in every filter for letters", async () => {
    const hostile = encodeURIComponent("'); drop table versions; -- \" % _ \\ {a,b} $1 \u0000");
    for (const filter of ["words", "speaker", "actor", "source"]) {
      const { status } = await asking.get(`/api/search?${filter}=${filter === "words" ? "a" : ""}${hostile}`);
      expect(status).toBe(200);
    }
    expect((await store.counts()).versions).toBeGreaterThan(0);
  });

  test("says that there is no such article or path", async () => {
    expect(await asking.get("/api/articles/999999")).toMatchObject({ status: 404, body: { status: 404 } });
    expect(await asking.get("/api/none")).toMatchObject({ status: 404, body: { type: "urn:lagebild:path" } });
  });

  test.each([
    ["nothing", {}],
    ["both text and page", { text: "a", html: "b" }],
    ["an unknown field", { text: "a", colour: "red" }],
    ["a file's address", { url: "file:///etc/passwd" }],
    ["an impossible day", { text: "a", published: "2026-02-31" }],
    ["too long a text", { text: "a ".repeat(600_000) }],
    ["no JSON", "{"],
  ])("does not read %s", async (_, body) => {
    expect(await asking.send("POST", "/api/read", body)).toMatchObject({ status: 400 });
  });

  test("fetches nothing from this machine or its network", async () => {
    for (const url of ["http://127.0.0.1/", "http://[::1]/", "http://192.168.0.1/", "http://169.254.1.1/"]) {
      const { status, body } = await asking.send("POST", "/api/read", { url });
      expect([status, body.type]).toEqual([422, "urn:lagebild:web.private-address"]);
    }
  });
});
