import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromInput } from "../from-input.ts";
import type { Arrival } from "./document.ts";
import { fromFile, fromFolder, fromStandardInput } from "./from-file.ts";
import { type Intake, intakeOf } from "./intake.ts";

let folder = "";
const PAGE = `<html><body><article><h1>Fähre fährt</h1><p>${"Die Fähre fährt wieder, sagte der Kapitän. ".repeat(8)}</p></article></body></html>`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sources-"));
  await mkdir(join(folder, "b-folder"));
  const files: Record<string, string | Uint8Array> = {
    "a.txt": "Erster Text.",
    "c.html": Buffer.from(PAGE.replace("<html>", '<html><meta charset="iso-8859-1">'), "latin1"),
    "d.md": "Vierter Text.",
    "e.pdf": "%PDF-1.4",
    "f.txt": Buffer.from("%PDF-1.4\n"),
    ".hidden.txt": "Nicht lesen.",
    "b-folder/inner.TXT": "Zweiter Text.",
    "Z.txt": "Großbuchstaben stehen vorn.",
    "lines.jsonl": `\ufeff{"id":"x1","text":"Eins.","title":"Titel","authors":"Kim Ott","published":"2024-06-20"}\n\n{"text":\n{"text":"Zwei."}\r\n{"id":"x3"}\n[]\n${JSON.stringify({ id: 4, html: PAGE, url: "https://bote.example/x", title: "Eigener Titel" })}\n{"id":"x5","text":7}`,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  await symlink(folder, join(folder, "loop"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function* opened(arrivals: AsyncIterable<Arrival | Intake>) {
  for await (const arrival of arrivals) yield "document" in arrival ? await intakeOf(arrival) : arrival;
}

async function all(inputs: AsyncIterable<Arrival | Intake>) {
  const found: [string, string][] = [];
  for await (const input of opened(inputs)) {
    const source = input.source.replace(`${folder}/`, "");
    found.push([source, "error" in input ? input.error.code : input.article.text]);
  }
  return found;
}

describe("fromFolder", () => {
  it("reads the files with known endings by name, folders inside too, and goes on after a failure", async () => {
    const found = await all(fromFolder(folder));
    expect(found.map(([source]) => source)).toEqual([
      "Z.txt",
      "a.txt",
      "b-folder/inner.TXT",
      "c.html",
      "f.txt",
      "x1",
      "lines.jsonl:3",
      "lines.jsonl:4",
      "lines.jsonl:5",
      "lines.jsonl:6",
      "4",
      "lines.jsonl:8",
    ]);
    expect(new Map(found).get("f.txt")).toBe("source.binary");
    expect(new Map(found).get("c.html")).toContain("Die Fähre fährt wieder, sagte der Kapitän.");
  });
});

describe("fromFolder without anything to read", () => {
  it("says so", async () => {
    await mkdir(join(folder, ".none", "inner"), { recursive: true });
    await writeFile(join(folder, ".none", "notes.md"), "Kein Artikel.");
    expect(await all(fromFolder(join(folder, ".none")))).toEqual([[".none", "source.empty"]]);
  });
});

describe("a .jsonl file", () => {
  it("holds an article a line; a bad line costs only itself", async () => {
    const found = new Map(await all(fromFile(join(folder, "lines.jsonl"))));
    expect(found.get("x1")).toBe("Eins.");
    expect(found.get("lines.jsonl:3")).toBe("source.invalid-line");
    expect(found.get("lines.jsonl:4")).toBe("Zwei.");
    expect(found.get("lines.jsonl:5")).toBe("source.invalid-line");
    expect(found.get("lines.jsonl:8")).toBe("source.invalid-line");
  });

  it("says more than the page in it", async () => {
    const articles = [];
    for await (const input of opened(fromFile(join(folder, "lines.jsonl"))))
      if ("article" in input) articles.push(input.article);
    expect(articles[0]).toMatchObject({
      title: "Titel",
      authors: ["Kim Ott"],
      published: "2024-06-20",
      outlet: null,
      parts: null,
    });
    expect(articles[2]).toMatchObject({ title: "Eigener Titel", url: "https://bote.example/x" });
    expect(articles[2]!.text).toContain("Fähre fährt");
  });

  it("drops a line over the limit without keeping it", async () => {
    const found = await all(fromFile(join(folder, "lines.jsonl"), { bytes: 100 }));
    expect(found.find(([source]) => source === "lines.jsonl:7")?.[1]).toBe("source.too-large");
    expect(found.find(([source]) => source === "lines.jsonl:4")?.[1]).toBe("Zwei.");
  });
});

describe("fromFile", () => {
  it("says clearly what cannot be read", async () => {
    expect(await all(fromFile(join(folder, "none.txt")))).toEqual([["none.txt", "source.missing"]]);
    expect(await all(fromFile(join(folder, "none.jsonl")))).toEqual([["none.jsonl", "source.missing"]]);
    expect(await all(fromFile(join(folder, "e.pdf")))).toEqual([["e.pdf", "source.unsupported"]]);
    expect(await all(fromFile(join(folder, "b-folder")))).toEqual([["b-folder", "source.unreadable"]]);
  });

  it("looks into a file whose name does not say what it is", async () => {
    await mkdir(join(folder, ".unnamed"));
    const path = join(folder, ".unnamed", "download");
    for (const [content, start] of [
      [PAGE, "Fähre fährt\n\nDie Fähre"],
      ['{"text":"Eins."}', "Eins."],
      ["Ein Text.", "Ein Text."],
    ] as const) {
      await writeFile(path, content);
      expect((await all(fromFile(path)))[0]![1].slice(0, start.length)).toBe(start);
    }
  });

  it("refuses a file over the limit", async () => {
    const path = join(folder, "large.txt");
    await writeFile(path, Buffer.alloc(50_000_000, "Ein Satz. "));
    expect(await all(fromFile(path))).toEqual([["large.txt", "source.too-large"]]);
    expect((await all(fromFile(path, { bytes: 60_000_000 })))[0]![1].length).toBe(50_000_000);
    await rm(path);
  });
});

describe("fromStandardInput", () => {
  it("tells a page from plain text", async () => {
    expect(await all(fromStandardInput(Readable.from([Buffer.from("Ein"), Buffer.from(" Text.")])))).toEqual([
      ["-", "Ein Text."],
    ]);
    const [page] = await all(fromStandardInput(Readable.from([Buffer.from(PAGE)])));
    expect(page![1]).toMatch(/^Fähre fährt\n\nDie Fähre/);
    expect(await all(fromStandardInput(Readable.from([Buffer.alloc(200)]), { bytes: 100 }))).toEqual([
      ["-", "source.too-large"],
    ]);
  });

  it("reads articles that come one a line, however the stream is cut", async () => {
    const bytes = Buffer.from('\ufeff{"id":"x1","text":"Eins."}\n{"text":"Zwei."}\nkein JSON\n');
    for (const size of [1, 7, 1_000]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      expect(await all(fromStandardInput(Readable.from(chunks)))).toEqual([
        ["x1", "Eins."],
        ["-:2", "Zwei."],
        ["-:3", "source.invalid-line"],
      ]);
    }
  });
});

describe("fromInput", () => {
  it("tells files, folders and addresses apart", async () => {
    expect(await all(fromInput(join(folder, "a.txt")))).toEqual([["a.txt", "Erster Text."]]);
    expect(await all(fromInput(join(folder, "d.md")))).toEqual([["d.md", "Vierter Text."]]);
    expect(await all(fromInput(join(folder, "b-folder")))).toEqual([["b-folder/inner.TXT", "Zweiter Text."]]);
    expect(await all(fromInput(join(folder, "none")))).toEqual([["none", "source.missing"]]);
    expect(await all(fromInput("ftp://bote.example/a"))).toEqual([["ftp://bote.example/a", "web.protocol"]]);
  });
});
