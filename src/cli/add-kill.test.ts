import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../store/index.ts";
import { PLACES } from "../store/test-places.ts";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
/** Each costs the start of a database, so `.ci/run` sets it and a quick run elsewhere does without. */
const MOMENTS = Number(process.env.LAGEBILD_TEST_KILLS ?? 0);
/** Of these the first ones meet the making of the archive. */
const AT_BIRTH = Math.ceil(MOMENTS / 5);
const ARTICLES = 20 * MOMENTS;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lagebild-kill-"));
  const lines = Array.from({ length: ARTICLES }, (_, i) =>
    JSON.stringify({
      id: `${i}`,
      url: `https://a.example/${i}`,
      text: `Hafen ${i} gesperrt\n\n„Pier ${i} ist gesperrt“, sagte Hafenmeisterin Ines Beispiel am Mittwoch in Oslo. Norwegen soll Finnland Pumpen liefern.\n`,
    }),
  );
  writeFileSync(join(folder, "one.jsonl"), `${lines[0]}\n`);
  writeFileSync(join(folder, "all.jsonl"), `${lines.join("\n")}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Outcomes by source, as they are printed: each after its transaction. */
function start(where: string, input: string): { child: ChildProcess; printed: Map<string, string> } {
  const child = spawn(process.execPath, [CLI, "add", join(folder, input), "--db", where, "--jsonl"]);
  const printed = new Map<string, string>();
  createInterface(child.stdout).on("line", (line) => {
    const { source, outcome } = JSON.parse(line);
    printed.set(source, outcome);
  });
  return { child, printed };
}

/** Numbers in [0, 1), the same in every run. Park and Miller 1988. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const places = [
  { name: "a folder", make: async () => ({ where: join(folder, "archive"), remove: async () => {} }) },
  ...PLACES.filter(({ name }) => name === "PostgreSQL"),
];

if (MOMENTS === 0) console.warn("SKIPPED: kill -9 during an add. LAGEBILD_TEST_KILLS=20 runs it, as .ci/run does");

test.skipIf(MOMENTS === 0).each(places)(
  "kill -9 at any moment of an add to $name loses nothing and leaves nothing half",
  {
    timeout: 240_000,
  },
  async ({ make }) => {
    const { where, remove } = await make();
    const random = numbers(7);
    const kept = new Set<string>();

    const killed = async (longest: number) => {
      const { child, printed } = start(where, "all.jsonl");
      await wait(random() * longest);
      child.kill("SIGKILL");
      await once(child, "close");
      for (const [source, outcome] of printed) {
        expect([source, outcome]).toEqual([source, kept.has(source) ? "known" : "new"]);
        kept.add(source);
      }
    };
    const timed = async (input: string) => {
      const begin = performance.now();
      const { child, printed } = start(where, input);
      expect(await once(child, "close")).toEqual([0, null]);
      return { took: performance.now() - begin, printed };
    };

    for (let i = 0; i < AT_BIRTH; i++) await killed(2_000);
    await timed("one.jsonl");
    kept.add("0");
    const { took } = await timed("one.jsonl");
    for (let i = AT_BIRTH; i < MOMENTS; i++) await killed(took * 1.5);

    const { printed } = await timed("all.jsonl");
    for (const source of kept) expect([source, printed.get(source)]).toEqual([source, "known"]);
    expect(printed.size).toBe(ARTICLES);

    const store = await openStore(where);
    const { articles, versions, statements, events, exchanges } = await store.counts();
    expect([articles, versions]).toEqual([ARTICLES, ARTICLES]);
    expect(statements).toBeGreaterThanOrEqual(ARTICLES);
    const inDocuments = { statements: 0, events: 0, exchanges: 0 };
    for (let version = 1; version <= ARTICLES * 3; version++) {
      const reading = await store.reading(version);
      if (reading === null) continue;
      inDocuments.statements += reading.statements.length;
      inDocuments.events += reading.events.length;
      inDocuments.exchanges += reading.exchanges.length;
    }
    expect({ statements, events, exchanges }).toEqual(inDocuments);
    await store.close();
    await remove();
  },
);
