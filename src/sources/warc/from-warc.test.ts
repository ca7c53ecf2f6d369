import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { fromFile } from "../files/from-file.ts";
import { intakeOf } from "../files/intake.ts";
import { LIMITS, type Limits } from "../files/limits.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "warc-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const page = (words: string) =>
  `<html lang="de"><body><article><h1>${words}</h1><p>${"Die Fähre fährt wieder, sagte der Kapitän. ".repeat(8)}</p></article></body></html>`;

interface Answer {
  readonly url: string;
  readonly body: string | Uint8Array;
  readonly headers?: Record<string, string>;
  readonly statusline?: string;
  readonly type?: "response" | "resource" | "request" | "conversion";
}

async function record(answer: Answer, gzip: boolean): Promise<Buffer> {
  const { url, body, headers = { "Content-Type": "text/html; charset=utf-8" }, statusline, type = "response" } = answer;
  async function* bytes() {
    yield Buffer.from(body);
  }
  const isHttp = type === "response" || type === "request";
  const made = WARCRecord.create(
    {
      url,
      type,
      date: "2024-06-20T00:00:00Z",
      ...(isHttp ? { httpHeaders: headers } : { warcHeaders: headers }),
      ...(statusline && { statusline }),
    },
    bytes(),
  );
  return Buffer.from(await WARCSerializer.serialize(made, { gzip }));
}

const news = (i: number): Answer => ({ url: `https://a.example/${i}`, body: page(`Nachricht ${i}`) });

async function read(name: string, bytes: Uint8Array, limits: Limits = LIMITS): Promise<string[]> {
  await writeFile(join(folder, name), bytes);
  const found: string[] = [];
  for await (const arrival of fromFile(join(folder, name), limits)) {
    const input = await intakeOf(arrival);
    const source = input.source.replace(`${folder}/`, "");
    found.push(`${source} ${"error" in input ? input.error.code : input.article.text.split("\n", 1)[0]}`);
  }
  return found;
}

const MIXED: Answer[] = [
  news(1),
  { url: "https://a.example/p.png", body: "x", headers: { "Content-Type": "image/png" } },
  { url: "https://a.example/gone", body: page("Weg"), statusline: "HTTP/1.1 404 Not Found" },
  { url: "https://a.example/1", body: "", type: "request", statusline: "GET /1 HTTP/1.1" },
  {
    url: "https://a.example/latin",
    body: Buffer.from(page("Größe"), "latin1"),
    headers: { "content-type": "text/html; charset=iso-8859-1" },
  },
  {
    url: "https://a.example/packed",
    body: gzipSync(page("Gepackt")),
    headers: { "Content-Type": "text/html", "Content-Encoding": "gzip" },
  },
  {
    url: "https://a.example/br",
    body: brotliCompressSync(page("Brotli")),
    headers: { "Content-Type": "text/html", "Content-Encoding": "br" },
  },
  {
    url: "https://a.example/stored",
    body: page("Ausgepackt"),
    headers: { "Content-Type": "text/html", "Content-Encoding": "gzip" },
  },
  {
    url: "https://a.example/chunks",
    body: `5\r\n<html\r\n${(page("Stücke").length - 5 + 6).toString(16)}\r\n${page("Stücke").slice(5)}\r\n0\r\n\r\n`,
    headers: { "Content-Type": "text/html", "Transfer-Encoding": "chunked" },
  },
  { url: "https://a.example/text", body: "Nur Text.", headers: { "Content-Type": "text/plain" }, type: "resource" },
  { url: "https://a.example/empty", body: "" },
  {
    url: "https://a.example/bomb",
    body: gzipSync(Buffer.alloc(30_000_000)),
    headers: { "Content-Type": "text/html", "Content-Encoding": "gzip" },
  },
  news(2),
];
const READ = [
  "https://a.example/1 Nachricht 1",
  "https://a.example/latin Größe",
  "https://a.example/packed Gepackt",
  "https://a.example/br Brotli",
  "https://a.example/stored Ausgepackt",
  "https://a.example/chunks Stücke",
  "https://a.example/text Nur Text.",
  "https://a.example/empty source.no-text",
  "https://a.example/bomb source.too-large",
  "https://a.example/2 Nachricht 2",
];

describe.each([
  ["packed", true, "a.warc.gz"],
  ["plain", false, "a.warc"],
] as const)("a %s web archive", (_, gzip, name) => {
  const records = (answers: Answer[]) => Promise.all(answers.map((answer) => record(answer, gzip)));

  it("gives its pages and texts; the rest is passed over", async () => {
    expect(await read(name, Buffer.concat(await records(MIXED)))).toEqual(READ);
  });

  it("a broken record is reported once, with its place, and the others are read", async () => {
    const [one, two, three, four] = await records([1, 2, 3, 4].map(news));
    const torn = Buffer.from(two!);
    torn.fill(0x55, torn.length >> 2, torn.length >> 1);
    if (!gzip) torn.fill(0x55, 0, 20);
    const lost = three!.subarray(0, three!.length - (gzip ? 40 : 400));
    const found = await read(name, Buffer.concat([one!, torn, four!, lost, one!, four!, lost]));
    const pages = found.filter((line) => line.startsWith("https"));
    expect(pages.slice(0, 2)).toEqual(["https://a.example/1 Nachricht 1", "https://a.example/4 Nachricht 4"]);
    expect(pages.at(-1)).toBe("https://a.example/4 Nachricht 4");
    const errors = found.filter((line) => !line.startsWith("https"));
    expect(errors[0]).toBe(`${name} at byte ${one!.length} source.broken-record`);
    expect(errors.at(-1)).toMatch(/ at byte \d+ source\.broken-record$/);
    expect(errors).toHaveLength(3);
  });

  it("a page over the limit is refused alone", async () => {
    const large: Answer = { url: "https://a.example/large", body: `${page("Lang")}${" ".repeat(50_000)}` };
    const bytes = Buffer.concat(await records([news(1), large, news(2)]));
    const found = await read(name, bytes, { bytes: 20_000 });
    expect(found).toEqual([
      "https://a.example/1 Nachricht 1",
      "https://a.example/large source.too-large",
      "https://a.example/2 Nachricht 2",
    ]);
  });

  it("memory stays flat however long it is", { timeout: 240_000 }, async () => {
    const noise = Buffer.from(Array.from({ length: 400_000 }, (_, i) => (i * i * 31 + (i >> 3)) & 0xff));
    const film: Answer = { url: "https://a.example/film", body: noise, headers: { "Content-Type": "video/mp4" } };
    const [one, big] = await records([news(1), film]);
    const file = createWriteStream(join(folder, name));
    const stretch = Buffer.concat([one!, big!, big!]);
    for (let i = 0; i < 120; i++) file.write(stretch);
    await new Promise<void>((done) => file.end(done));
    let pages = 0;
    let most = 0;
    for await (const arrival of fromFile(join(folder, name))) {
      if ("document" in arrival) pages++;
      collect();
      most = Math.max(most, process.memoryUsage().arrayBuffers);
    }
    expect(pages).toBe(120);
    // 96 MB went by. What is free counts until the collector's own thread has swept it, so a busy machine shows some of it.
    expect(most).toBeLessThan(48_000_000);
  });
});

describe("what is no web archive", () => {
  it.each([
    ["empty.warc.gz", "", ["empty.warc.gz source.empty"]],
    ["text.warc", "Kein Archiv.", ["text.warc at byte 0 source.broken-record"]],
    ["text.warc.gz", "Kein Archiv.", ["text.warc.gz at byte 0 source.broken-record"]],
    ["zeros.warc", "\0".repeat(3_000_000), ["zeros.warc at byte 0 source.broken-record"]],
  ])("%s says so", async (name, content, lines) => {
    expect(await read(name, Buffer.from(content))).toEqual(lines);
  });

  it("a file full of false beginnings is given up in bounded time", async () => {
    const bytes = Buffer.alloc(300_000, Buffer.from([0x1f, 0x8b, 0x08]));
    const found = await read("false.warc.gz", bytes);
    expect(found).toEqual(["false.warc.gz at byte 0 source.broken-record", "false.warc.gz source.broken-record"]);
  });
});
