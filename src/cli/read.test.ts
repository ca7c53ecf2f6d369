import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Reading, readingSchema } from "../reading/contract.ts";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

const NEWS = `Hafen bleibt geschlossen

Die Hafenmeisterin Ines Beispiel hat am Mittwoch in Oslo die Sperrung verlängert. „Der Kai ist nicht sicher“, sagte sie. Norwegen soll Pumpen liefern.
`;
const ENGLISH = `Harbour stays closed

Harbour master Ines Example said on Wednesday: “The quay is not safe.” Norway will reportedly deliver pumps.
`;

let folder = "";
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lagebild-cli-"));
  writeFileSync(file("news.txt"), NEWS);
  writeFileSync(file("english.txt"), ENGLISH);
  writeFileSync(file("empty.txt"), "");
  writeFileSync(file("picture.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
  writeFileSync(file("huge.txt"), Buffer.alloc(50 * 2 ** 20, "Der Kai ist gesperrt. "));
  mkdirSync(file("many"));
  mkdirSync(file("none"));
  for (const name of ["b", "a", "c"]) writeFileSync(file(`many/${name}.txt`), `${NEWS}${name}\n`);
  const articles = ["x", "y"].map((id) => JSON.stringify({ id, text: NEWS, published: "2024-06-20" }));
  writeFileSync(file("articles.jsonl"), `${articles.join("\n")}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], { input = "", env = {} }: { input?: string; env?: NodeJS.ProcessEnv } = {}) {
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, ...env } });
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return outcome(child);
}

function outcome(child: ChildProcess): Promise<Outcome> {
  let out = "";
  let err = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

const lines = (out: string): Reading[] =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const valuesOf = (reading: Reading) => reading.times.map(({ value }) => value);

describe("JSON", () => {
  test("of one input is one reading that keeps the published schema", async () => {
    const valid = new Ajv2020().compile(readingSchema());
    for (const name of ["news.txt", "english.txt"]) {
      const { code, out, err } = await run(["read", file(name), "--json", "--layers", "tokens"]);
      const reading = JSON.parse(out);
      expect([code, err]).toEqual([0, ""]);
      expect(valid(reading), JSON.stringify(valid.errors)).toBe(true);
      expect(reading.source).toBe(file(name));
      expect(reading.article.text).toBe(name === "news.txt" ? NEWS : ENGLISH);
      expect(reading.tokens.length).toBeGreaterThan(15);
    }
  });

  test("of several inputs is an array in their order", async () => {
    const { code, out } = await run(["read", file("news.txt"), file("english.txt"), "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out).map((r: Reading) => r.source)).toEqual([file("news.txt"), file("english.txt")]);
  });

  test("has no tokens unless they are asked for", async () => {
    const { out } = await run(["read", file("news.txt"), "--json"]);
    expect(JSON.parse(out)).not.toHaveProperty("tokens");
  });
});

describe("JSON lines", () => {
  test("come in the order of the inputs, folders by name, articles of a file by their ids", async () => {
    const { code, out } = await run(["read", file("english.txt"), file("many"), file("articles.jsonl"), "--jsonl"]);
    expect(code).toBe(0);
    const sources = lines(out).map(({ source }) => source);
    const many = ["a", "b", "c"].map((name) => file(`many/${name}.txt`));
    expect(sources).toEqual([file("english.txt"), ...many, "x", "y"]);
  });

  test("are the same bytes in every run", async () => {
    const args = ["read", folder, "--jsonl", "--layers", "tokens"];
    const [first, second] = [await run(args), await run(args)];
    expect(first.out.length).toBeGreaterThan(1000);
    expect(second.out).toBe(first.out);
  });

  test("of standard input name it -", async () => {
    const { code, out } = await run(["read", "-", "--jsonl"], { input: NEWS });
    expect(code).toBe(0);
    expect(lines(out).map((r) => [r.source, r.article.text])).toEqual([["-", NEWS]]);
  });

  test("of JSON lines on standard input have the ids of these", async () => {
    const input = `${JSON.stringify({ id: "x", text: NEWS })}\n${JSON.stringify({ text: ENGLISH })}\n`;
    const { out } = await run(["read", "-", "--jsonl"], { input });
    expect(lines(out).map((r) => [r.source, r.article.language])).toEqual([
      ["x", "de"],
      ["-:2", "en"],
    ]);
  });
});

describe("an input that cannot be read", () => {
  test("is named in one line, the others are printed, the exit code is 1", async () => {
    const missing = file("missing.txt");
    const { code, out, err } = await run(["read", file("news.txt"), missing, file("english.txt"), "--jsonl"]);
    expect(code).toBe(1);
    expect(lines(out).map(({ source }) => source)).toEqual([file("news.txt"), file("english.txt")]);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain(missing);
  });

  test.each(["picture.txt", "huge.txt", "empty.txt", "none"])("%s: one clear line, no crash", async (name) => {
    const { code, out, err } = await run(["read", file(name), "--jsonl"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^lagebild: [^\n]*: [^\n]+\n$/);
    expect(err).toContain(file(name));
    expect(err).not.toContain("    at ");
  });

  test("leaves an array of the others", async () => {
    const { code, out } = await run(["read", file("missing.txt"), file("news.txt"), "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out).map((r: Reading) => r.source)).toEqual([file("news.txt")]);
  });
});

test("an article in a language that cannot be read gives an empty reading that says why", async () => {
  const text =
    "Le port reste fermé après la tempête, ont annoncé lundi les autorités de la ville, qui ne sont pas sûres.";
  const { code, out } = await run(["read", "-", "--jsonl"], { input: text });
  expect(code).toBe(0);
  expect(lines(out)[0]).toMatchObject({ statements: [], article: { language: "fr", text } });
  expect(lines(out)[0]?.notes.join(" ")).toMatch(/"fr"/);
  expect((await run(["read", "-"], { input: text })).out).toMatch(/French.*cannot be read/s);
});

describe("options", () => {
  test("--lang decides the language", async () => {
    const { out } = await run(["read", file("news.txt"), "--jsonl", "--lang", "en"]);
    expect(lines(out)[0]?.article.language).toBe("en");
  });

  test.each([
    [["read"]],
    [["read", "news.txt", "--nonsense"]],
    [["read", "news.txt", "--json", "--jsonl"]],
    [["read", "news.txt", "--lang", "fr"]],
    [["read", "news.txt", "--published", "2024-02-30"]],
    [["read", "news.txt", "--layers", "trees"]],
    [["rread", "news.txt"]],
    [[]],
  ])("wrong usage %j is told on standard error and ends with 2", async (args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err.length).toBeGreaterThan(10);
  });

  test("--published sets the day that relative dates count from", async () => {
    const args = ["read", file("news.txt"), "--jsonl", "--published"];
    const [june, july] = [await run([...args, "2024-06-20"]), await run([...args, "2024-07-11"])];
    expect(valuesOf(lines(june.out)[0]!)).toContain("2024-06-19");
    expect(valuesOf(lines(july.out)[0]!)).toContain("2024-07-10");
  });

  test("--help and --version are no errors", async () => {
    const help = await run(["read", "--help"]);
    expect(help.code).toBe(0);
    for (const word of ["Examples", "Exit codes", "--jsonl", "--published"]) expect(help.out).toContain(word);
    const version = await run(["--version"]);
    const { out } = await run(["read", file("news.txt"), "--json"]);
    expect([version.code, version.out]).toEqual([0, `${JSON.parse(out).lagebild}\n`]);
  });
});

describe("the briefing", () => {
  test("is printed without colour where the output is no terminal", async () => {
    const { code, out } = await run(["read", file("news.txt")], { env: { FORCE_COLOR: "1" } });
    expect(code).toBe(0);
    expect(out).toContain("Hafen bleibt geschlossen");
    expect(out).toContain("„Der Kai ist nicht sicher“");
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  test.skipIf(!existsSync("/dev/full"))("a full disk is told in one line", async () => {
    const full = openSync("/dev/full", "w");
    const child = spawn(process.execPath, [CLI, "read", file("news.txt")], { stdio: ["ignore", full, "pipe"] });
    const { code, err } = await outcome(child);
    closeSync(full);
    expect(code).toBe(1);
    expect(err).toMatch(/^lagebild: the output [^\n]+\n$/);
  });

  test("a reader that goes away ends the program quietly", async () => {
    const child = spawn(process.execPath, [CLI, "read", ...Array(40).fill(file("news.txt"))]);
    child.stdout.once("data", () => child.stdout.destroy());
    const { err } = await outcome(child);
    expect(err).toBe("");
  });
});

test("--csv prints one table of all inputs, its headings once", async () => {
  const names = ["north.txt", "south.txt"].map(file);
  for (const name of names) writeFileSync(name, "Norwegen hat am Mittwoch 20 Raketen an Island geliefert.");
  const { code, out } = await run(["read", ...names, "--csv", "exchanges"]);
  const [head = "", ...rows] = out.trimEnd().split("\r\n");
  expect(code).toBe(0);
  expect(head.startsWith("Exchange ID,Recipient,")).toBe(true);
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toContain("Island,ISL,Norwegen,NOR,Raketen,munitions,20,");
});
