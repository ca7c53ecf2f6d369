import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Fetcher, openFetcher } from "../../sources/index.ts";
import { openStore, type Store } from "../../store/index.ts";
import { openThreads, type Threads } from "../threads.ts";
import { type WatchMeans, watch } from "./watch.ts";

// The test's own server counts as public, every other address as it is.
vi.mock("../../sources/web/address.ts", async (original) => {
  return { ...(await original<object>()), isPublicAddress: (address: string) => address === "127.0.0.1" };
});

const THREAD = new URL("../../../dist/work/thread.js", import.meta.url);
const page = (title: string) =>
  `<html lang="de"><body><article><h1>${title}</h1><p>${"Die Fähre fährt wieder, sagte Kapitänin Ines Beispiel. ".repeat(6)}</p></article></body></html>`;
const feed = (...names: string[]) =>
  `<rss version="2.0"><channel><title>Bote</title>${names.map((name) => `<item><link>/page/${name}</link></item>`).join("")}</channel></rss>`;

let server: Server;
let base = "";
let asked: string[] = [];
let news: string[] = [];
let failing = false;

function endless(response: ServerResponse, piece: Buffer, pause = 0): void {
  const more = () => {
    if (response.destroyed) return;
    if (response.write(piece)) setTimeout(more, pause);
    else response.once("drain", more);
  };
  more();
}

const answers: Record<string, RequestListener> = {
  "/good": (request, response) => {
    const etag = `"${news.join()}"`;
    if (failing) return response.writeHead(500).end();
    if (request.headers["if-none-match"] === etag) return response.writeHead(304).end();
    return response.writeHead(200, { etag }).end(feed(...news));
  },
  "/slow": () => {},
  "/endless": (_, response) => endless(response, Buffer.from(" "), 100),
  "/huge": (_, response) => endless(response, Buffer.alloc(1_000_000, " ")),
  "/broken-server": (_, response) => response.writeHead(500).end("no"),
  "/busy": (_, response) => response.writeHead(404).end(),
  "/inside": (_, response) => response.writeHead(302, { location: "http://127.0.0.2/feed" }).end(),
  "/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
  "/bomb": (_, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(40_000_000, " "))),
  "/xxe": (_, response) =>
    response.end(
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "${base}/secret">]><rss version="2.0"><channel><title>&x;</title></channel></rss>`,
    ),
  "/torn": (_, response) => response.end("<rss><channel><item>"),
  "/charset": (_, response) => response.writeHead(200, { "content-type": "text/xml; charset=utf-16" }).end(feed("c")),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url!;
    asked.push(path);
    if (path.startsWith("/page/")) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page(path));
    } else (answers[path] ?? ((_, r) => r.writeHead(404).end()))(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let store: Store;
let fetcher: Fetcher;
let threads: Threads;
beforeAll(() => {
  threads = openThreads(1, { script: THREAD });
});
afterAll(() => threads.close());
beforeEach(async () => {
  asked = [];
  news = ["1", "2", "3"];
  failing = false;
  store = await openStore("memory:");
  fetcher = await openFetcher({ pace: 1, timeout: 4_000 });
});
afterEach(async () => {
  await fetcher.close();
  await store.close();
});

async function run(paths: string[], options: Partial<WatchMeans> & { readonly stopAfter?: number } = {}) {
  const { stopAfter = Number.POSITIVE_INFINITY, ...means } = options;
  const lines: string[] = [];
  const stop = new AbortController();
  const all = { store, fetcher, threads, signal: stop.signal, interval: 0, once: true, options: {}, ...means };
  for await (const done of watch(
    paths.map((path) => base + path),
    all,
  )) {
    if ("notice" in done) lines.push(done.notice.replaceAll(base, ""));
    else lines.push(`${done.source.replace(base, "")} ${done.outcome}`);
    if (lines.length >= stopAfter) break;
  }
  stop.abort();
  return lines.sort();
}

test("what is new is read once, whatever comes between", { timeout: 240_000 }, async () => {
  const first = await run(["/good"], { stopAfter: 1 });
  expect(first).toHaveLength(1);
  news = ["4", "5"];
  const second = await run(["/good"]);
  expect(second).toHaveLength(4);
  expect(second.filter((line) => line.endsWith(" new")).length).toBeGreaterThanOrEqual(2);
  expect(new Set([...first, ...second].map((line) => line.split(" ")[0])).size).toBe(5);
  asked = [];
  expect(await run(["/good"])).toEqual([]);
  expect(asked).toEqual(["/good"]);
  expect((await store.counts()).versions).toBe(5);
  expect((await store.feeds.states())[0]).toMatchObject({ done: 5, waiting: 0 });
});

test("an unchanged feed is asked with conditions; entries that were read are not fetched again", {
  timeout: 240_000,
}, async () => {
  const first = await run(["/good"], { interval: 3600 });
  expect(first).toEqual(["/page/1 new", "/page/2 new", "/page/3 new"]);
  expect(asked[0]).toBe("/robots.txt");
  asked = [];
  expect(await run(["/good"])).toEqual([]);
  expect(asked).toEqual([]);
  const [state] = await store.feeds.states();
  expect(state).toMatchObject({ title: "Bote", done: 3, waiting: 0, failures: 0, error: null, lag: 0 });
});

test("hostile feeds each cost one line and bounded time, the good one is read", { timeout: 240_000 }, async () => {
  const hostile = Object.keys(answers).filter((path) => path !== "/good" && path !== "/charset");
  const lines = await run([...hostile, "/charset", "/good"], { interval: 600 });
  // Which limit a flood meets first depends on the machine.
  const flood = /^(\/bomb|\/huge): (?:it is larger than 10 MB: save the article and give the file|no answer.*later) \(/;
  expect(lines.map((line) => line.replace(flood, "$1: too large or too slow ("))).toEqual(
    [
      "/bomb: too large or too slow (asked again in 20 minutes)",
      "/broken-server: the server answered 500 (asked again in 20 minutes)",
      "/busy: the server answered 404 (asked again in 20 minutes)",
      "/endless: no answer within 4 seconds: try again later (asked again in 20 minutes)",
      "/huge: too large or too slow (asked again in 20 minutes)",
      "/inside: 127.0.0.2 is an address of a private network, which is not fetched: --allow-private allows it (asked again in 20 minutes)",
      "/loop: it redirects more than 5 times: give the last address (asked again in 20 minutes)",
      "/page/1 new",
      "/page/2 new",
      "/page/3 new",
      "/page/c new",
      "/slow: no answer within 4 seconds: try again later (asked again in 20 minutes)",
      "/torn: this is no feed that can be read: check its address in a browser (asked again in 20 minutes)",
      "/xxe: this is no feed that can be read: check its address in a browser (asked again in 20 minutes)",
    ].sort(),
  );
  expect(asked).not.toContain("/secret");
});

test("a feed that fails is asked less and less often, and its entries come when it is back", {
  timeout: 240_000,
}, async () => {
  failing = true;
  expect(await run(["/good"], { interval: 60 })).toEqual(["/good: the server answered 500 (asked again in 2 minutes)"]);
  expect((await store.feeds.states())[0]).toMatchObject({ failures: 1, error: "the server answered 500" });
  failing = false;
  expect(await run(["/good"], { interval: 60 })).toEqual([]);
});
