import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const PAGE = `<html lang="de"><body><article><h1>Fähre fährt</h1><p>${"Die Fähre fährt wieder, sagte Kapitänin Ines Beispiel. ".repeat(6)}</p></article></body></html>`;

let folder = "";
let server: Server;
let base = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lagebild-collect-"));
  server = createServer((request, response) => {
    if (request.url === "/feed")
      response.end('<rss version="2.0"><channel><title>Bote</title><item><link>/1</link></item></channel></rss>');
    else if (request.url === "/1") response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(
    join(folder, "feeds.opml"),
    `<opml version="2.0"><head/><body><outline type="rss" text="Bote" xmlUrl="${base}/feed"/><outline type="rss" text="Weg" xmlUrl="${base}/gone"/></body></opml>`,
  );
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function lagebild(...args: string[]) {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { ...process.env, LAGEBILD_DB: join(folder, "archive") },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, "close");
  return { code, out: out.replaceAll(base, ""), err: err.replaceAll(base, "") };
}

test("watch reads what a list of feeds leads to, once; status tells how they are", { timeout: 480_000 }, async () => {
  const first = await lagebild("watch", join(folder, "feeds.opml"), "--once", "--allow-private");
  expect(first).toEqual({
    code: 0,
    out: "new      /1\n",
    err: "lagebild: /gone: the server answered 404 (asked again in 30 minutes)\n",
  });
  const status = await lagebild("status");
  expect(status.out.split("\n")).toEqual([
    "archive 1 articles, 1 versions; 1 within an hour, 0.00 a second",
    "feed Bote: 1 read, 0 waiting",
    "feed /gone: 0 read, 0 waiting; failed 1 times: the server answered 404",
    "",
  ]);
  expect((await lagebild("status", "--prometheus")).out).toContain('lagebild_feed_lag_seconds{feed="/feed"} 0\n');
  expect((await lagebild("watch", join(folder, "feeds.opml"), "--once", "--allow-private")).out).toBe("");
});

test.each([
  [["watch", "missing.opml"], 1, /missing\.opml/],
  [["watch"], 2, /missing required argument/],
  [["watch", "x.opml", "--every", "0"], 2, /from 1 to 10080/],
  [["work", "--queue", "nats://127.0.0.1:1"], 1, /no NATS server answers at nats:\/\/127\.0\.0\.1:1/],
  [["add", "x.txt", "--queue", "http://a"], 1, /a queue is nats:\/\/host:4222/],
  [["work"], 2, /--queue/],
  [["dead", "bury", "--queue", "nats://a"], 2, /there is no "bury"/],
])("%j ends with %i and says why", { timeout: 120_000 }, async (args, code, why) => {
  const { err, ...rest } = await lagebild(...args);
  expect([rest.code, err]).toEqual([code, expect.stringMatching(why)]);
});
