import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

const ARTICLES = [
  {
    id: "one",
    url: "https://a.example/1",
    published: "2026-03-04",
    text: "Polen lieferte Lettland am Dienstag 300 Zelte.",
  },
  {
    id: "two",
    url: "https://b.example/2",
    published: "2026-03-05",
    text: "Norwegen drohte Finnland am Mittwoch mit Zöllen.",
  },
];

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lagebild-export-"));
  writeFileSync(join(folder, "in.jsonl"), ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join(""));
  expect((await run("add", join(folder, "in.jsonl"))).code).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const env = { ...process.env, LAGEBILD_DB: join(folder, "archive") };
  return new Promise((resolve) =>
    execFile(process.execPath, [CLI, ...args], { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : error.code, out, err }),
    ),
  );
}

describe("lagebild export", { timeout: 120_000 }, () => {
  test("writes what read would print of the same articles, newest first", async () => {
    const { code, out, err } = await run("export", "csv-events");
    expect([code, err]).toEqual([0, ""]);
    const read = await run("read", join(folder, "in.jsonl"), "--export", "csv-events");
    const [head, ...rows] = read.out.trimEnd().split("\r\n");
    expect(out.trimEnd().split("\r\n")).toEqual([head, ...rows.reverse()]);
    expect(rows.length).toBeGreaterThan(1);
  });

  test.each(["jsonl", "annotations", "graphml"])("as %s the words of the article are there", async (format) => {
    const { code, out, err } = await run("export", format, "Zelte", "--actor", "POL", "--until", "2026-03-04");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Polen lieferte Lettland am Dienstag 300 Zelte");
    expect(out).not.toContain("Zöllen");
  });

  test("a file is there when it is whole, and nothing else beside it", async () => {
    const target = join(folder, "out.json");
    expect(await run("export", "stix", "-o", target)).toEqual({ code: 0, out: "", err: "" });
    expect(JSON.parse(readFileSync(target, "utf8")).type).toBe("bundle");
    expect(readdirSync(folder).sort()).toEqual(["archive", "in.jsonl", "out.json"]);
  });

  test("says what is wrong: no archive, no folder, no such format", async () => {
    const elsewhere = join(folder, "nowhere");
    expect(await run("export", "ftm", "--db", elsewhere)).toMatchObject({
      code: 1,
      err: `lagebild: there is no archive in ${elsewhere}: lagebild add makes one\n`,
    });
    expect(await run("export", "ftm", "-o", join(elsewhere, "x"))).toMatchObject({ code: 1, out: "" });
    expect((await run("export", "xlsx")).code).toBe(2);
    expect((await run("export", "ftm", "--since", "2026-02-30")).code).toBe(2);
  });
});
