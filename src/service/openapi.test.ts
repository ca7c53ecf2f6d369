import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXPORT_FORMATS } from "../exports/index.ts";
import { REPORTS } from "../picture/sample.ts";
import { openStore, type Store } from "../store/index.ts";
import { PLACES } from "../store/test-places.ts";
import { type Answer, type Asking, serviceFor } from "./test-service.ts";

/** Every route as somebody asks it who looks for one delivery. */
const ASKED: readonly (readonly [path: string, asked: string])[] = [
  ["/api/counts", "/api/counts"],
  ["/api/rules", "/api/rules"],
  ["/api/search", "/api/search?words=Raketen&limit=5&kind=statement,event,exchange,article"],
  ["/api/search", "/api/search?gave=BLR&received=VEN"],
  ["/api/search", "/api/search?about=BLR"],
  ["/api/search/counts", "/api/search/counts?words=Raketen"],
  ["/api/actors", "/api/actors?q=vene"],
  ["/api/dossiers/{actor}", "/api/dossiers/BLR"],
  ["/api/dossiers/{actor}/{other}", "/api/dossiers/BLR/VEN"],
  ["/api/events", "/api/events?actor=BLR&other=VEN&contradicted=true&independent=2&class=material%20cooperation"],
  ["/api/timeline", "/api/timeline?since=2024-06-01&until=2024-06-30&type=AID,ASSAULT"],
  ["/api/exchanges", "/api/exchanges?giver=BLR&receiver=VEN&goods=munitions"],
  ["/api/network", "/api/network?by=year&actor=BLR"],
  ["/api/watchlists", "/api/watchlists"],
  ["/api/watchlists/{id}", "/api/watchlists/1"],
  ["/api/watchlists/{id}/alerts", "/api/watchlists/1/alerts?limit=3"],
  ["/api/articles/{version}", "/api/articles/1"],
  ["/api/articles/{version}/related", "/api/articles/1/related"],
  ["/api/articles/{version}/origin", "/api/articles/1/origin"],
];

/** The articles that an answer names, wherever it does. */
function versionsIn(answer: unknown): number[] {
  if (answer === null || typeof answer !== "object") return [];
  const own = "article" in answer ? [(answer.article as { version?: number }).version] : [];
  return [...own.filter((version) => version !== undefined), ...Object.values(answer).flatMap(versionsIn)];
}

describe.each(PLACES)("the API on $name", ({ make }) => {
  let store: Store;
  let place: Awaited<ReturnType<typeof make>>;
  let asking: Asking;
  let ajv: Ajv2020;

  beforeAll(async () => {
    place = await make();
    store = await openStore(place.where);
    asking = serviceFor(store);
    await store.watchlists.add({ name: "Raketen", watch: { pair: ["BLR", "VEN"] } });
    for (const [id, published, text] of REPORTS)
      await asking.send("POST", "/api/articles", { text, published, url: `https://${id}.example/1`, language: "de" });
    ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ ...(await asking.get("/openapi.json")).body, $id: "api" });
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  /** What a route gives has exactly the form that its description says. */
  function expectDescribed(path: string, { status, body }: Answer): void {
    const place = `${path.replaceAll("/", "~1").replaceAll("{", "%7B").replaceAll("}", "%7D")}/get/responses/${status}`;
    const type = status === 200 ? "application~1json" : "application~1problem+json";
    const check = ajv.getSchema(`api#/paths/${place}/content/${type}/schema`);
    expect(check, `${path} ${status} is described`).toBeDefined();
    expect(check!(body) || check!.errors).toBe(true);
  }

  test.each(ASKED)("%s gives what it says: %s", async (path, asked) => {
    const answer = await asking.get(asked);
    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.body).length).toBeGreaterThan(30);
    expectDescribed(path, answer);
  });

  test.each([
    ["/api/dossiers/{actor}", "/api/dossiers/XXX"],
    ["/api/dossiers/{actor}/{other}", "/api/dossiers/BLR/XXX"],
    ["/api/events/{id}", "/api/events/99.e9"],
    ["/api/events/{id}", "/api/events/elsewhere"],
    ["/api/events", "/api/events?after=nowhere"],
    ["/api/articles/{version}/origin", "/api/articles/99/origin"],
    ["/api/watchlists/{id}/alerts", "/api/watchlists/99/alerts"],
  ])("%s says what is wrong with %s", async (path, asked) => {
    const answer = await asking.get(asked);
    expect([400, 404]).toContain(answer.status);
    expectDescribed(path, answer);
  });

  test.each(EXPORT_FORMATS)("exports %s as a file", async (format) => {
    const { status, headers, body } = await asking.get(`/api/exports/${format}?actor=Belarus&since=2024-06-21`);
    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename="lagebild-[\w.-]+"$/);
    expect(typeof body === "string" ? body : JSON.stringify(body)).toMatch(/Raketen|BLR|Belarus/);
  });

  test.each([
    ["/api/articles/1/exports/jsonl", ["/api/articles/1"], "lagebild-articles-1-readings.jsonl"],
    [
      "/api/search/exports/jsonl?gave=BLR&received=VEN&kind=exchange",
      ["/api/search?gave=BLR&received=VEN&kind=exchange"],
    ],
    ["/api/search/exports/jsonl?words=Raketen", ["/api/search?words=Raketen&kind=statement,event,exchange,article"]],
    [
      "/api/dossiers/BLR/exports/jsonl",
      ["said", "about", "did", "met", "gave", "received"].map((p) => `/api/search?${p}=BLR`),
    ],
    ["/api/dossiers/BLR/VEN/exports/jsonl", ["/api/dossiers/BLR/VEN"], "lagebild-dossiers-BLR-VEN-readings.jsonl"],
    ["/api/exchanges/exports/jsonl?giver=BLR&goods=munitions", ["/api/exchanges?giver=BLR&goods=munitions"]],
  ])("exports of a view what the view rests on: %s", async (asked, shown, name?: string) => {
    const versions = new Set<number>();
    for (const view of shown)
      for (const version of versionsIn((await asking.get(`${view}${view.includes("?") ? "&limit=200" : ""}`)).body))
        versions.add(version);
    const { status, headers, body } = await asking.get(asked);
    expect(status).toBe(200);
    if (name !== undefined) expect(headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
    const sources = body
      .trimEnd()
      .split("\n")
      .map((line: string) => JSON.parse(line).article.url);
    expect(sources.length).toBe(new Set(sources).size);
    expect(sources.length).toBe(versions.size);
    expect(versions.size).toBeGreaterThan(0);
  });

  test("exports all accounts of an event, and of events those that their filters leave", async () => {
    const [event] = (await asking.get("/api/events?actor=BLR&other=VEN&independent=2")).body.events;
    const readings = async (path: string) => (await asking.get(path)).body.trimEnd().split("\n").filter(Boolean).length;
    expect(await readings(`/api/events/${event.id}/exports/jsonl`)).toBe(event.articles);
    expect(await readings("/api/events/exports/jsonl?actor=BLR&other=VEN&independent=2")).toBe(event.articles);
    expect(await readings("/api/events/exports/jsonl?actor=BLR&since=2030-01-01")).toBe(0);
    expect((await asking.get("/api/events/exports/jsonl?colour=red")).status).toBe(400);
    expect((await asking.get("/api/events/elsewhere/exports/jsonl")).status).toBe(400);
  });

  test("says what is wrong with an export before it begins", async () => {
    expect((await asking.get("/api/exports/pdf")).status).toBe(404);
    expect((await asking.get("/api/exports/jsonl?since=soon")).status).toBe(400);
    expect(await asking.get("/api/exports/jsonl?words=%3F")).toMatchObject({
      status: 400,
      body: { type: "urn:lagebild:search.words" },
    });
  });

  test("actors are found by the beginning of a name and by their key, the key's own first", async () => {
    for (const asked of ["vene", "VEN"])
      expect((await asking.get(`/api/actors?q=${asked}`)).body.actors[0]).toMatchObject({ key: "VEN" });
    expect((await asking.get("/api/actors?q=EN")).body.actors.map(({ key }: { key: string }) => key)).not.toContain(
      "VEN",
    );
  });

  test("what is corrected is gone from every list, stands among the corrections, and can be taken back", async () => {
    const [{ id }] = (await asking.get("/api/events?actor=BLR&other=VEN&independent=2")).body.events;
    const [version, record] = id.split(".");
    const before = (await asking.get(`/api/events/${id}`)).body.event.accounts;
    const asked = { version: Number(version), record: "event", id: record, action: "reject", author: "Ines" };
    const made = await asking.send("POST", "/api/corrections", asked);
    expect(made.status).toBe(201);
    const [event] = (await asking.get("/api/events?actor=BLR&other=VEN&independent=2")).body.events;
    expect(event.accounts).toBe(before - 1);
    const article = await asking.get(`/api/articles/${version}`);
    expectDescribed("/api/articles/{version}", article);
    expect(article.body.corrections).toMatchObject([{ action: "reject", author: "Ines", undone: null }]);
    expect(article.body.reading.events.map((one: { id: string }) => one.id)).not.toContain(record);
    expectDescribed("/api/corrections", await asking.get("/api/corrections"));
    const line = JSON.parse((await asking.get("/api/exports/corrections")).body);
    expect(line).toMatchObject({ action: "reject", before: { id: record }, after: null });
    expect((await asking.send("DELETE", `/api/corrections/${made.body.id}`)).status).toBe(204);
    expect((await asking.send("DELETE", `/api/corrections/${made.body.id}`)).status).toBe(404);
    expect((await asking.get(`/api/events/${id}`)).body.event.accounts).toBe(before);
  });

  test.each([
    ["an unknown record", { record: "event", id: "e99", action: "reject" }, 400],
    ["a record that is none", { record: "event", id: "'; --", action: "reject" }, 400],
    ["nobody's word", { record: "event", id: "e1", action: "reject", author: " " }, 400],
    ["a split of an event", { record: "event", id: "e1", action: "split", mentions: [[0, 1]], as: { name: "x" } }, 400],
    [
      "a field that the record does not have",
      { record: "event", id: "e1", action: "edit", fields: { colour: 1 } },
      400,
    ],
    ["words outside of the text", { record: "event", id: "e1", action: "edit", fields: { evidence: [[0, 9e6]] } }, 400],
  ])("does not correct by %s", async (_, asked, status) => {
    const answer = await asking.send("POST", "/api/corrections", { version: 1, author: "Ines", ...asked });
    expect(answer.status).toBe(status);
  });

  test("the delivery is one event told by six origins, each account with its words", async () => {
    const { body } = await asking.get("/api/events?actor=BLR&other=VEN&independent=2");
    const [event] = body.events;
    expect(event).toMatchObject({ articles: 8, independent: 6, contradictions: 2 });
    const comparison = await asking.get(`/api/events/${event.id}`);
    expectDescribed("/api/events/{id}", comparison);
    for (const { accounts } of comparison.body.origins)
      for (const { hit } of accounts) {
        const { text } = (await asking.get(`/api/articles/${hit.article.version}`)).body.reading.article;
        const { start, end } = hit.spans.find((span: { role: string }) => span.role === "evidence");
        expect(text.slice(start, end)).toContain("Raketen");
      }
  });
});
