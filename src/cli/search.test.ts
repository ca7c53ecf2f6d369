import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

const NEWS = `Fähre liegt fest\u001b[31m

„Der Sturm ist zu stark“, sagte Kapitänin Ines Beispiel am Mittwoch in Bergen. Die Fähre bleibt im Hafen.
`;

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lagebild-search-"));
  const article = { id: "one", text: NEWS, url: "https://a.example/1", outlet: "Küstenblatt", published: "2026-03-04" };
  writeFileSync(join(folder, "articles.jsonl"), `${JSON.stringify(article)}\n`);
  expect((await run("add", join(folder, "articles.jsonl"))).code).toBe(0);
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

describe("lagebild search", { timeout: 120_000 }, () => {
  test("prints what is found below its article", async () => {
    const { code, out, err } = await run("search", "Stürme", "--speaker", "Beispiel");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Küstenblatt · 2026-03-04 · https://a.example/1\n");
    expect(out).toMatch(/\[s1\] direct speech.* · Ines Beispiel · asserted/);
    expect(out).toContain("„Der Sturm ist zu stark“");
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  test("as JSON each hit has its words and where they stand", async () => {
    const { hits, next } = JSON.parse((await run("search", "sturm", "--kind", "Statement", "--json")).out);
    expect(next).toBeNull();
    expect(hits).toHaveLength(1);
    const { snippet, spans, article } = hits[0];
    expect(snippet.text).toBe(NEWS.slice(snippet.start, snippet.end));
    expect(snippet.marks.map(([start, end]: [number, number]) => NEWS.slice(start, end))).toEqual(["Sturm"]);
    expect(spans.map(({ role }: { role: string }) => role)).toContain("cue");
    expect(article).toMatchObject({ source: "one", outlet: "Küstenblatt" });
  });

  test("goes on where a page ends", async () => {
    const first = JSON.parse((await run("search", "--limit", "1", "--json")).out);
    const second = JSON.parse((await run("search", "--limit", "1", "--json", "--after", first.next)).out);
    expect(second.hits).toHaveLength(1);
    expect(second.hits[0].id).not.toBe(first.hits[0].id);
  });

  test("says so where nothing is found, or where there is no archive, and makes none", async () => {
    expect((await run("search", "Unterseeboot")).out).toBe("Nothing found.\n");
    const elsewhere = join(folder, "nowhere");
    for (let i = 0; i < 2; i++) {
      const { code, err } = await run("search", "x", "--db", elsewhere);
      expect([code, err]).toEqual([1, `lagebild: there is no archive in ${elsewhere}: lagebild add makes one\n`]);
    }
  });

  test.each([
    [["--type", "AGREE,nonsense"]],
    [["--kind", "articles"]],
    [["--limit", "0"]],
    [["--since", "2026-02-30"]],
  ])("wrong usage %j ends with 2", async (args) => {
    const { code, out, err } = await run("search", ...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^error: /);
  });

  test.each([[["--", "-Sturm"]], [["x", "--after", "nonsense"]]])("%j is refused in one line", async (args) => {
    const { code, err } = await run("search", ...args);
    expect(code).toBe(1);
    expect(err).toMatch(/^lagebild: [^\n]+\n$/);
  });
});
