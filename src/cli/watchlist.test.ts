import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PLACES } from "../store/test-places.ts";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const NEWS =
  "„Der Sturm ist zu stark“, sagte Kapitänin Ines Beispiel am Mittwoch in Bergen. Die Fähre bleibt im Hafen.";
const PAGE = `<html lang="de"><body><article><h1>Fähre liegt fest</h1>${`<p>${NEWS}</p>`.repeat(3)}</article></body></html>`;

let folder = "";
let server: Server;
let base = "";
const told: { readonly url: string; readonly body: string }[] = [];
let status = 200;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lagebild-watchlist-"));
  server = createServer((request, response) => {
    if (request.url === "/feed")
      response.end('<rss version="2.0"><channel><title>Bote</title><item><link>/1</link></item></channel></rss>');
    else if (request.url === "/1") response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
    else if (request.method === "POST") {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        told.push({ url: request.url!, body });
        response.writeHead(status).end();
      });
    } else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(join(folder, "first.jsonl"), `${JSON.stringify({ id: "first", text: "Der Hafen öffnet morgen." })}\n`);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function start(db: string, ...args: string[]) {
  const child = spawn(process.execPath, [CLI, ...args, "--db", db]);
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  return { child, said, ended: once(child, "close").then(([code]) => ({ code, ...said })) };
}
const lagebild = (...args: string[]) => start(join(folder, "archive"), ...args).ended;

describe("lagebild watchlist", { timeout: 480_000 }, () => {
  test("watches for a search, tells a webhook, shows what was found, and forgets", async () => {
    expect((await lagebild("add", join(folder, "first.jsonl"))).code).toBe(0);
    expect(await lagebild("watchlist", "list")).toEqual({ code: 0, out: "Nothing is watched for.\n", err: "" });
    const hook = ["--webhook", `${base}/hook`];
    const added = await lagebild("watchlist", "add", "Fähren", "Sturm", "--kind", "statement", ...hook);
    expect(added).toMatchObject({ code: 0, err: "" });
    expect(added.out).toMatch(/^Watch list 1\nSecret of its webhook, shown once: whsec_\S+\n$/);

    status = 500;
    const watching = ["watch", `${base}/feed`, "--once", "--allow-private", "--address", "https://desk.example/"];
    const first = await lagebild(...watching);
    expect(first.err).toBe('lagebild: webhook of "Fähren": the server answered 500 (tried again in 5 seconds)\n');
    status = 200;
    await new Promise((done) => setTimeout(done, 5_500));
    expect((await lagebild(...watching)).err).toBe("");
    expect((await lagebild(...watching)).err).toBe("");
    expect(told.map(({ url }) => url)).toEqual(["/hook", "/hook"]);
    const { type, data } = JSON.parse(told[1]!.body);
    expect([type, data.watchlist.name, data.words]).toEqual([
      "lagebild.statement",
      "Fähren",
      expect.stringContaining("Sturm"),
    ]);
    expect(data.reader).toMatch(/^https:\/\/desk\.example\/articles\/2\?record=s\d$/);

    const { out } = await lagebild("watchlist", "list");
    expect(out).toMatch(/^1 · Fähren · 1 alert · the last \d{4}-/);
    expect(out).toContain("    Sturm; kinds statement\n");
    expect(out).toContain(": 1 sent, 0 waiting\n");
    const shown = await lagebild("watchlist", "show", "1");
    expect(shown.out).toMatch(/^\d+ · \d{4}-\d\d-\d\d \d\d:\d\d · statement\nFähre liegt fest\n/);
    expect(shown.out).toContain("„Der Sturm ist zu stark“");
    const [alert] = JSON.parse((await lagebild("watchlist", "show", "1", "--json")).out).alerts;
    expect(alert.hit.article.version).toBe(2);

    expect((await lagebild("watchlist", "remove", "1")).code).toBe(0);
    for (const action of ["remove", "show", "follow"])
      expect(await lagebild("watchlist", action, "1")).toMatchObject({
        code: 1,
        err: "lagebild: there is no watch list 1\n",
      });
  });

  test.each([
    [["add"], 2, /missing required argument/],
    [["add", "x"], 2, /give words or a condition/],
    [["add", "x", "--between", "RUS"], 2, /a pair has two actors/],
    [["add", "x", "Wort", "--between", "RUS", "--and", "PRK"], 2, /not both/],
    [["add", "x", "--kind", "rumour"], 2, /--kind/],
    [["add", "x", "Wort", "--webhook", "file:///x"], 2, /http or https/],
    [["add", "x", "--between", "Niemand", "--and", "PRK"], 1, /no article in the archive tells of "Niemand"/],
    [["add", "x", "??"], 1, /no word in what is looked for/],
    [["show", "x"], 2, /give a number/],
    [["burn"], 2, /unknown command/],
  ])("%j ends with %i and says why", async (args, code, why) => {
    const { err, ...rest } = await lagebild("watchlist", ...args);
    expect([rest.code, err]).toEqual([code, expect.stringMatching(why)]);
  });

  test("a pair is named by codes, whether or not anybody writes of them yet", async () => {
    const { out, code } = await lagebild("watchlist", "add", "Waffen", "--between", "RUS", "--and", "PRK", "--json");
    expect([code, JSON.parse(out).secret]).toEqual([0, null]);
    expect((await lagebild("watchlist", "list")).out).toContain("between RUS and PRK\n");
  });

  const shared = PLACES.find(({ name }) => name === "PostgreSQL");
  test.skipIf(shared === undefined)("follow prints what others add, as it comes", async () => {
    const { where, remove } = await shared!.make();
    const file = join(folder, "second.jsonl");
    writeFileSync(file, `${JSON.stringify({ id: "second", text: `Fähre liegt fest\n\n${NEWS}` })}\n`);
    await start(where, "add", join(folder, "first.jsonl")).ended;
    await start(where, "watchlist", "add", "Fähren", "Sturm").ended;
    const { child, said, ended } = start(where, "watchlist", "follow", "1", "--every", "1");
    await new Promise((done) => setTimeout(done, 3_000));
    expect(said.out).toBe("");
    await start(where, "add", file).ended;
    for (let i = 0; i < 300 && !said.out.includes("\n\n"); i++) await new Promise((done) => setTimeout(done, 100));
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 0, err: "" });
    expect(said.out).toContain("„Der Sturm ist zu stark“");
    await remove();
  });
});
