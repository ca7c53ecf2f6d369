import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

const NEWS = `Fähre liegt fest

Die Kapitänin Ines Beispiel hat am Mittwoch in Bergen die Abfahrt abgesagt. „Der Sturm ist zu stark“, sagte sie.
`;

let folder = "";
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lagebild-add-"));
  mkdirSync(file("articles"));
  for (const name of ["a", "b", "c"]) writeFileSync(file(`articles/${name}.txt`), `${NEWS}${name}\n`);
  const versions = ["x", "y"].map((id) => JSON.stringify({ id, text: `${NEWS}${id}`, url: "https://a.example/1" }));
  writeFileSync(file("versions.jsonl"), `${versions.join("\n")}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [CLI, "add", ...args], { env: { ...process.env, LAGEBILD_DB: file("archive") } });
}

async function add(...args: string[]) {
  const child = start(...args);
  const text = async (stream: AsyncIterable<Buffer>) => {
    let all = "";
    for await (const chunk of stream) all += chunk;
    return all;
  };
  const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, "close")]);
  return { out, err, code };
}

describe("lagebild add", { timeout: 120_000 }, () => {
  test("keeps what is new and passes over what is there", async () => {
    expect(await add(file("articles"))).toEqual({ code: 0, out: "3 articles added\n", err: "" });
    expect(await add(file("articles"))).toEqual({ code: 0, out: "0 articles added, 3 there already\n", err: "" });
    expect((await add(file("articles"), "--again", "--json")).out).toBe(
      '{"new":0,"changed":0,"outdated":3,"known":0,"failed":0}\n',
    );
  });

  test("another text at the same address is a new version; each input has its line of JSON", async () => {
    const { out, code } = await add(file("versions.jsonl"), "--jsonl");
    expect([code, out]).toEqual([0, '{"source":"x","outcome":"new"}\n{"source":"y","outcome":"changed"}\n']);
  });

  test("names what cannot be read, keeps the others and ends with 1", async () => {
    const { out, err, code } = await add(file("missing.txt"), file("articles/a.txt"));
    expect([code, out]).toEqual([1, "0 articles added, 1 there already, 1 failed\n"]);
    expect(err).toMatch(/^lagebild: [^\n]*missing\.txt: [^\n]+\n$/);
  });

  test("a folder that is somebody else's is left alone", async () => {
    const { err, code } = await add(file("articles/a.txt"), "--db", file("articles"));
    expect([code, err]).toEqual([
      1,
      `lagebild: ${file("articles")} holds other files: name a new or an empty folder\n`,
    ]);
    expect(readFileSync(file("articles/a.txt"), "utf8")).toBe(`${NEWS}a\n`);
  });

  test("a second process is told who has the archive; Ctrl-C ends the first one cleanly", async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => JSON.stringify({ id: `${i}`, text: `${NEWS}${i}` }));
    writeFileSync(file("many.jsonl"), `${lines.join("\n")}\n`);
    const first = start(file("many.jsonl"), "--jsonl");
    let out = "";
    first.stdout!.on("data", (chunk) => {
      out += chunk;
    });
    await once(first.stdout!, "data");
    const second = await add(file("articles"));
    expect([second.code, second.err]).toEqual([1, expect.stringContaining(`in use by process ${first.pid}`)]);
    first.kill("SIGINT");
    expect(await once(first, "close")).toEqual([130, null]);
    const { out: again } = await add(file("articles"), "--jsonl");
    expect(again.match(/"known"/g)).toHaveLength(3);
    expect(out).toMatch(/^(?:\{"source":"\d+","outcome":"new"\}\n)+$/);
  });

  test.each([[[]], [["a.txt", "--json", "--jsonl"]], [["a.txt", "--lang", "fr"]]])(
    "wrong usage %j ends with 2",
    async (args) => expect((await add(...args)).code).toBe(2),
  );
});
