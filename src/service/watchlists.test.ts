import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REPORTS } from "../picture/sample.ts";
import { fromFeed } from "../sources/index.ts";
import { openStore, type Store } from "../store/index.ts";
import { NEWS } from "../store/sample.ts";
import { PLACES } from "../store/test-places.ts";
import { type Asking, serviceFor } from "./test-service.ts";

describe.each(PLACES)("watch lists over HTTP on $name", ({ make }) => {
  let store: Store;
  let place: Awaited<ReturnType<typeof make>>;
  let asking: Asking;
  beforeAll(async () => {
    place = await make();
    store = await openStore(place.where);
    asking = serviceFor(store);
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  const add = (watch: unknown, more: object = {}) =>
    asking.send("POST", "/api/watchlists", { name: "Werften & Häfen", watch, ...more });
  const keep = (url: string, text: string, published = "2026-03-05") =>
    asking.send("POST", "/api/articles", { text, url, outlet: "Nordbote", published });

  test("a search becomes a feed whose entries lead to the reader at the words", async () => {
    const made = await add({ search: { words: "Stahlpreise", kinds: ["statement"] } });
    expect([made.status, made.body.secret]).toEqual([201, null]);
    const path = `/api/watchlists/${made.body.id}`;
    const empty = await asking.get(`${path}/feed.atom`);
    expect(empty.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect((await fromFeed(Buffer.from(empty.body), "http://localhost/", "application/atom+xml")).entries).toEqual([]);
    const { version } = (await keep("https://a.example/1?b=1&c=2", NEWS)).body;

    const { alerts, next } = (await asking.get(`${path}/alerts`)).body;
    expect([alerts.length, next]).toEqual([1, null]);
    const { body, headers } = await asking.get(`${path}/feed.atom`);
    const feed = await fromFeed(Buffer.from(body), "http://localhost/", "application/atom+xml");
    const reader = `http://localhost/articles/${version}?record=${alerts[0].hit.id}`;
    expect([feed.title, feed.entries.map(({ url }) => url)]).toEqual(["Werften & Häfen", [reader]]);
    expect(body).toContain(`<id>urn:uuid:${alerts[0].uid}</id>`);
    expect(body).toContain(`<updated>${alerts[0].found}</updated>`);
    expect(body).toContain("<p>„Die Stahlpreise lassen uns keine Wahl“, sagte sie</p>");
    expect(body).toContain('<link rel="related" href="https://a.example/1?b=1&amp;c=2"/>');
    const { start, end } = alerts[0].hit.snippet;
    const { text } = (await asking.get(`/api/articles/${version}`)).body.reading.article;
    expect(text.slice(start, end)).toBe("„Die Stahlpreise lassen uns keine Wahl“, sagte sie");

    const again = await asking.get(`${path}/feed.atom`, { "if-none-match": headers.get("etag")! });
    expect([again.status, again.body]).toEqual([304, ""]);
    expect((await asking.get(`${path}/feed.atom`)).body).toBe(body);
  });

  test("a pair finds contradictions, each with both accounts", async () => {
    const { id } = (await add({ pair: ["BLR", "VEN"] })).body;
    for (const [name, published, text] of REPORTS.filter(([one]) => ["wire", "number"].includes(one)))
      await asking.send("POST", "/api/articles", { text, published, url: `https://${name}.example/`, language: "de" });
    const { alerts } = (await asking.get(`/api/watchlists/${id}/alerts?limit=200`)).body;
    const { contradicts, hit } = alerts.find(({ kind }: { kind: string }) => kind === "contradiction");
    expect([contradicts.on, contradicts.of]).toEqual(["number", "raketen"]);
    const { body } = await asking.get(`/api/watchlists/${id}/feed.atom`);
    expect(body).toContain("<title>contradiction (number: raketen): Belarus → Venezuela: ");
    expect(body).toContain(hit.snippet.text);
    expect(body).toContain(contradicts.hit.snippet.text);
    const page = (await asking.get(`/api/watchlists/${id}/alerts?limit=1`)).body;
    const rest = (await asking.get(`/api/watchlists/${id}/alerts?limit=200&after=${page.next}`)).body;
    expect([...page.alerts, ...rest.alerts]).toEqual(alerts);
  });

  test("a webhook's secret is told once, its address never", async () => {
    const { body } = await add({ search: { actor: "Norwegen" } }, { webhook: "https://desk.example/t0ken" });
    expect(body.secret).toMatch(/^whsec_/);
    const lists = JSON.stringify((await asking.get("/api/watchlists")).body);
    expect(lists).toContain('"host":"desk.example"');
    expect(lists).not.toMatch(/t0ken|whsec_/);
    expect((await asking.send("DELETE", `/api/watchlists/${body.id}`)).status).toBe(204);
    expect((await asking.send("DELETE", `/api/watchlists/${body.id}`)).status).toBe(404);
  });

  test.each([
    ["nothing to look for", { search: {} }, {}],
    ["no word", { search: { words: "??" } }, {}],
    ["an unknown condition", { search: { colour: "red" } }, {}],
    ["a page of a search", { search: { words: "a", limit: 3 } }, {}],
    ["one and the same actor twice", { pair: ["BLR", "BLR"] }, {}],
    ["three actors", { pair: ["BLR", "VEN", "NOR"] }, {}],
    ["a webhook on a file", { pair: ["BLR", "VEN"] }, { webhook: "file:///etc/passwd" }],
    ["a webhook with a password", { pair: ["BLR", "VEN"] }, { webhook: "https://a:b@desk.example/" }],
  ])("does not watch for %s", async (_, watch, more) => {
    expect(await add(watch, more)).toMatchObject({ status: 400, body: { status: 400 } });
  });

  test("writing needs the token where the server has one; a list that is not there is none", async () => {
    const open = serviceFor(store, { token: "secret" });
    const asked = { name: "x", watch: { pair: ["BLR", "VEN"] } };
    expect((await open.send("POST", "/api/watchlists", asked)).status).toBe(401);
    expect((await open.send("DELETE", "/api/watchlists/1")).status).toBe(401);
    const headers = { authorization: "Bearer secret" };
    expect((await open.send("POST", "/api/watchlists", asked, headers)).status).toBe(201);
    for (const path of ["", "/alerts", "/feed.atom"])
      expect((await asking.get(`/api/watchlists/999${path}`)).status).toBe(404);
    expect((await asking.get("/api/watchlists/x/feed.atom")).status).toBe(400);
  });
});
