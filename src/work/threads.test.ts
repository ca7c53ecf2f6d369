import { afterEach, expect, test } from "vitest";
import type { Article } from "../article/index.ts";
import type { Document } from "../sources/index.ts";
import { openThreads, type Threads } from "./threads.ts";

/** A thread that dies, hangs or answers as the document's name says. */
const SCRIPT = new URL(
  `data:text/javascript,${encodeURIComponent(`
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ values: [{ source }] }) => {
  if (source === "dies") process.exit(3);
  if (source === "throws") throw new Error("inner fault");
  if (source === "hangs") for (;;);
  if (source === "fails") parentPort.postMessage({ failure: { code: "source.empty", message: "there is no text" } });
  else parentPort.postMessage({ value: { source } });
});`)}`,
);

let threads: Threads;
afterEach(() => threads.close());

function open(source: string): Promise<Article> {
  const document: Document = {
    source,
    form: "text",
    bytes: new Uint8Array(),
    contentType: null,
    url: null,
    otherwise: {},
  };
  return threads.open(document);
}

test("what brings its thread down fails alone; what waited behind it is done by another", async () => {
  threads = openThreads(2, { script: SCRIPT });
  const names = ["a", "dies", "b", "fails", "c", "throws", "d", "e"];
  const results = await Promise.allSettled(names.map(open));
  expect(results.map((result) => (result.status === "fulfilled" ? result.value.source : result.reason.code))).toEqual([
    "a",
    "work.crashed",
    "b",
    "source.empty",
    "c",
    "work.crashed",
    "d",
    "e",
  ]);
});

test("what takes too long is ended", async () => {
  threads = openThreads(1, { script: SCRIPT, patience: 2_000 });
  const [slow, quick] = await Promise.allSettled([open("hangs"), open("a")]);
  expect(slow).toMatchObject({ reason: { code: "work.time", message: "it was not read within 2 seconds" } });
  expect(quick).toMatchObject({ value: { source: "a" } });
});

test("closing refuses what is under way", async () => {
  threads = openThreads(1, { script: SCRIPT });
  const slow = open("hangs");
  const refused = expect(slow).rejects.toMatchObject({ code: "work.closed" });
  await threads.close();
  await refused;
});
