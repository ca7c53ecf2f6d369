import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore, type Store } from "../store/index.ts";
import { startServing } from "./serving.ts";
import { type Asking, serviceFor } from "./test-service.ts";

const ARTICLE = { text: "Norwegen soll Finnland zwölf Schlepper liefern." };
let store: Store;
let asking: Asking;

beforeAll(async () => {
  store = await openStore("memory:");
  asking = serviceFor(store);
});
afterAll(() => store.close());

describe("a server for this machine alone", () => {
  test.each(["localhost", "localhost:4127", "127.0.0.1:4127", "[::1]:4127"])("answers to %s", async (host) => {
    expect((await asking.get("/api/counts", { host })).status).toBe(200);
  });

  test.each(["evil.example", "evil.example:4127", "127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0"])(
    "does not answer to %s, the name of a page that points its own name here",
    async (host) => {
      expect(await asking.get("/api/counts", { host })).toMatchObject({
        status: 403,
        body: { type: "urn:lagebild:host" },
      });
    },
  );

  test("lets its own page write, and programs, but no page of another site", async () => {
    const write = (headers: Record<string, string>) =>
      asking.send("POST", "/api/read", ARTICLE, { host: "localhost:4127", ...headers });
    expect((await write({})).status).toBe(200);
    expect((await write({ origin: "http://localhost:4127", "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect((await write({ origin: "https://evil.example" })).status).toBe(403);
    expect((await write({ origin: "http://localhost:9999" })).status).toBe(403);
    expect((await write({ origin: "null" })).status).toBe(403);
    expect((await write({ "sec-fetch-site": "cross-site" })).status).toBe(403);
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])(
    "takes no body as '%s', which another site's form could send",
    async (type) => {
      expect((await asking.send("POST", "/api/read", ARTICLE, { "content-type": type })).status).toBe(415);
    },
  );

  test("takes no body beyond its limit, whether or not its length is told", async () => {
    const huge = JSON.stringify({ text: "a".repeat(17_000_000) });
    expect((await asking.send("POST", "/api/read", huge)).status).toBe(413);
    const body = new Blob([huge]).stream();
    const headers = { "content-type": "application/json" };
    const request = new Request("http://localhost/api/read", {
      method: "POST",
      headers,
      body,
      duplex: "half",
    } as object);
    expect((await asking.app.request(request)).status).toBe(413);
  });
});

describe("a server that others reach", () => {
  const token = "s3cret-of-the-server";
  test("shows to everybody and lets nobody write without its token", async () => {
    const open = serviceFor(store, { token });
    const write = (authorization?: string) =>
      open.send("POST", "/api/articles", ARTICLE, { host: "news.example", ...(authorization && { authorization }) });
    expect((await open.get("/api/counts", { host: "news.example" })).status).toBe(200);
    const refused = await write();
    expect(refused.status).toBe(401);
    expect(refused.headers.get("www-authenticate")).toContain("Bearer");
    for (const wrong of ["Bearer wrong", "Bearer ", token, `Basic ${token}`, `Bearer ${token}x`])
      expect((await write(wrong)).status).toBe(401);
    expect((await store.counts()).articles).toBe(0);
    expect((await write(`Bearer ${token}`)).status).toBe(201);
  });

  test("has a token whether or not one is given", async () => {
    const context = { store, allowPrivate: false, port: 0 };
    const made = await startServing({ ...context, host: "0.0.0.0", token: null });
    const given = await startServing({ ...context, host: "0.0.0.0", token });
    const loopback = await startServing({ ...context, host: "127.0.0.1", token });
    expect(made.token).toMatch(/^[\w-]{32}$/);
    expect([given.token, loopback.token]).toEqual([token, null]);
    const response = await fetch(`${loopback.url}/api/counts`);
    expect(await response.json()).toEqual(await store.counts());
    for (const serving of [made, given, loopback]) await serving.stop();
  });
});

describe("what is served", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "lagebild-page-"));
    mkdirSync(join(folder, "assets"));
    writeFileSync(join(folder, "index.html"), "<!doctype html><title>Lagebild</title>");
    writeFileSync(join(folder, "assets", "page-1a2b.js"), "export {};");
    writeFileSync(join(folder, "..", "outside.txt"), "outside");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("the page at its addresses, its files, and nothing beside them", async () => {
    const { get } = serviceFor(store, { page: folder });
    const browser = { accept: "text/html,application/xhtml+xml" };
    for (const path of ["/", "/actors/RUS", "/actors/organization::u.n.", "/search"])
      expect((await get(path, browser)).body).toContain("<title>Lagebild");
    expect((await get("/search")).status).toBe(404);
    const script = await get("/assets/page-1a2b.js");
    expect(script.headers.get("cache-control")).toContain("immutable");
    for (const path of ["/assets/none.js", "/../outside.txt", "/%2e%2e/outside.txt", "/..%2foutside.txt", "/api/none"])
      expect((await get(path)).body).not.toBe("outside");
    expect((await get("/assets/none.js")).status).toBe(404);
    expect((await get("/api/none")).body.status).toBe(404);
  });

  test("the models of the engine, once: a browser that has one is told that it is still the same", async () => {
    const { get } = serviceFor(store);
    const model = await get("/models/de.bin");
    expect(model.status).toBe(200);
    expect((await get("/models/de.bin", { "if-none-match": model.headers.get("etag") ?? "" })).status).toBe(304);
    expect((await get("/models/fr.bin")).status).toBe(404);
    expect((await get("/models/..%2fpackage.json")).status).toBe(404);
  });

  test("everything with a policy that runs no script but the page's own", async () => {
    for (const path of ["/api/counts", "/api/none", "/openapi.json"]) {
      const { headers } = await asking.get(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(policy.replace("'wasm-unsafe-eval'", "")).not.toMatch(/unsafe|\*/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  test("a description whose schemas are ones", async () => {
    const { body } = await asking.get("/openapi.json");
    expect(body.openapi).toBe("3.1.0");
    expect(Object.keys(body.paths)).toContain("/api/articles/{version}");
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ ...body, $id: "api" });
    for (const name of Object.keys(body.components.schemas))
      expect(ajv.getSchema(`api#/components/schemas/${name}`), name).toBeDefined();
  });
});
