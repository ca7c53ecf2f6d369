import { afterAll, beforeAll, expect, test } from "vitest";
import { type Arrival, fromJsonLines, LIMITS } from "../sources/index.ts";
import { openStore, type Store, StoreError } from "../store/index.ts";
import type { Job } from "./job.ts";
import { openThreads, type Threads } from "./threads.ts";
import { work } from "./work.ts";

const THREAD = new URL("../../dist/work/thread.js", import.meta.url);

const lines = [
  ...Array.from({ length: 30 }, (_, i) => ({
    id: `a${i}`,
    url: `https://a.example/${i % 25}`,
    text: `Pegel steigt\n\n„Wir schließen Tor ${i}“, sagte Schleusenwärterin Ines Beispiel am Montag in Emden.\n`,
  })),
  { id: "empty", text: " " },
];

let one: Threads;
let three: Threads;
beforeAll(() => {
  one = openThreads(1, { script: THREAD });
  three = openThreads(3, { script: THREAD });
});
afterAll(() => Promise.all([one.close(), three.close()]));

async function* jobs(options: Job["options"] = {}): AsyncGenerator<Job> {
  const bytes = Buffer.from(lines.map((line) => JSON.stringify(line)).join("\n"));
  async function* stream() {
    yield bytes;
  }
  for await (const arrival of fromJsonLines("lines", stream(), LIMITS) as AsyncGenerator<Arrival>)
    yield { ...arrival, options };
}

async function run(store: Store, threads: Threads, options: Job["options"] = {}, patience = 1_000) {
  const lines: string[] = [];
  for await (const done of work(jobs(options), { store, threads, patience })) {
    if ("notice" in done) lines.push(done.notice);
    else lines.push(`${done.source} ${done.outcome === "failed" ? done.failure.code : done.outcome}`);
  }
  return lines;
}

test("the archive and the results do not depend on the number of threads", { timeout: 240_000 }, async () => {
  const contents = [];
  for (const threads of [one, three]) {
    const store = await openStore("memory:");
    const results = await run(store, threads);
    const again = await run(store, three);
    const readings = await Promise.all(Array.from({ length: 30 }, (_, i) => store.reading(i + 1)));
    contents.push({ results, again, readings, counts: await store.counts() });
    await store.close();
  }
  expect(contents[1]).toEqual(contents[0]);
  const { results, again, counts } = contents[0]!;
  expect(results.slice(24, 27)).toEqual(["a24 new", "a25 changed", "a26 changed"]);
  expect(results.at(-1)).toBe("lines:31 source.empty");
  expect(again.slice(0, -1).every((line) => line.endsWith(" known"))).toBe(true);
  expect([counts.articles, counts.versions]).toEqual([25, 30]);
});

test("an archive that goes away for a while is waited for; one that stays away fails the jobs", {
  timeout: 240_000,
}, async () => {
  const store = await openStore("memory:");
  let failures = 2;
  const flaky: Store = {
    ...store,
    keepAll: async (entries, options) => {
      if (failures-- > 0) return entries.map(() => ({ error: new StoreError("store.away", "the server restarts") }));
      return store.keepAll(entries, options);
    },
  };
  const results = await run(flaky, three);
  expect(results[0]).toBe("the server restarts; trying again");
  expect(results[1]).toMatch(/^the archive is back after \d+\.\d seconds$/);
  expect(results.filter((line) => line.endsWith(" new"))).toHaveLength(25);

  failures = Number.POSITIVE_INFINITY;
  const lost = await run(flaky, three, { again: true }, 300);
  expect(lost.filter((line) => line.endsWith(" store.away"))).toHaveLength(30);
  failures = 0;
  expect((await run(flaky, three, { again: true })).filter((line) => line.endsWith(" outdated"))).toHaveLength(30);
  await store.close();
});
