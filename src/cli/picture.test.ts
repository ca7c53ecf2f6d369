import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REPORTS } from "../picture/sample.ts";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lagebild-picture-"));
  const lines = REPORTS.map(([id, published, text]) =>
    JSON.stringify({
      id,
      published,
      text,
      language: "de",
      outlet: `Blatt\u001b[31m ${id}`,
      url: `https://${id}.example/1`,
    }),
  );
  writeFileSync(join(folder, "articles.jsonl"), `${lines.join("\n")}\n`);
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

/** Lines as one, as they are broken at the width of the terminal. */
const flat = (text: string) => text.replace(/\s+/g, " ");

let id = "";

describe("what many articles tell, in the terminal", { timeout: 120_000 }, () => {
  test("timeline: the delivery once, with its origins and contradictions", async () => {
    const { code, out, err } = await run("timeline", "--actor", "Belarus", "--other", "VEN", "--independent", "2");
    expect([code, err]).toEqual([0, ""]);
    expect(flat(out)).toMatch(
      /2024-06-19 · Belarus → Venezuela · aid · 8 articles, 6 origins · 2 contradictions · \[\d+\.e\d+\]/,
    );
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    id = /\[(\d+\.e\d+)\]/.exec(out)![1]!;
  });

  test("compare: accounts by origin, and what they contradict each other on", async () => {
    const { code, out } = await run("compare", id);
    expect(code).toBe(0);
    expect(out).toMatch(/^ORIGIN \d: dpa {2}3$/m);
    expect(out).toMatch(/^ORIGIN 6 {2}1$/m);
    expect(flat(out)).toMatch(/THEY CONTRADICT EACH OTHER 2 whether it happened .* the number of raketen/);
  });

  test("exchanges: what became of the delivery, step by step", async () => {
    const { code, out } = await run("exchanges", "--giver", "Belarus", "--receiver", "Venezuela");
    expect(code).toBe(0);
    expect(flat(out)).toContain("Belarus → Venezuela · munitions · delivered 8× · denied once · 8 articles");
    expect(flat(out)).toMatch(/2024-06-22 · delivered · did not happen/);
  });

  test("dossier: of one, and of two", async () => {
    const one = await run("dossier", "belarus");
    expect(one.code).toBe(0);
    expect(one.out).toMatch(/^Belarus \(BLR\)\n8 articles/);
    expect(one.out).toMatch(/^GAVE {2}8$/m);
    const two = await run("dossier", "VEN", "Q184", "--json");
    expect(JSON.parse(two.out)).toMatchObject({ actor: { key: "VEN" }, other: { key: "BLR" } });
  });

  test("corrections: none yet", async () => {
    expect((await run("corrections", "--json")).out).toBe("[]\n");
  });

  test("says what is not there, and what is wrong", async () => {
    const nobody = await run("dossier", "Niemand");
    expect([nobody.code, nobody.out]).toEqual([1, ""]);
    expect(nobody.err).toBe('lagebild: no article in the archive tells of "Niemand"\n');
    for (const wrong of [
      ["compare", "elsewhere"],
      ["timeline", "--type", "RUMOUR"],
      ["timeline", "--limit", "0"],
      ["timeline", "--independent", "x"],
      ["exchanges", "--goods", "dreams"],
      ["exchanges", "--since", "soon"],
    ])
      expect((await run(...wrong)).code, wrong.join(" ")).toBe(2);
  });
});
