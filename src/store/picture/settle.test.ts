import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Reading } from "../../reading/index.ts";
import type { Engine } from "../engines/engine.ts";
import { openMemory } from "../engines/pglite.ts";
import { entryOf } from "../entry.ts";
import { keepAll } from "../keep.ts";
import { migrate } from "../migrate.ts";
import { ENGLISH, NEWS, readingOf } from "../sample.ts";
import { settle } from "./settle.ts";

let engine: Engine;
const texts = [NEWS, ENGLISH, `${NEWS}Nachtrag.\n`];
beforeAll(async () => {
  engine = await openMemory();
  await migrate(engine.db);
});
afterAll(() => engine.close());

/** A reading of an engine that finds fewer actors, and none of what they say and do. */
function poorer(reading: Reading, lagebild: string, actors: number): Reading {
  return { ...reading, lagebild, actors: reading.actors.slice(0, actors), statements: [], events: [], exchanges: [] };
}

const rowsOf = async (query: string) => (await engine.db.execute(sql.raw(query))).rows;

test("however articles change and whenever it is settled, the directory counts what their latest versions tell", async () => {
  const step = fc.record({
    url: fc.constantFrom("https://a.example/1", "https://a.example/2", "https://a.example/3"),
    text: fc.nat({ max: texts.length - 1 }),
    engine: fc.nat({ max: 9 }),
    actors: fc.nat({ max: 8 }),
    settled: fc.boolean(),
  });
  let newest = 1;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const { url, text, actors, engine: plus, settled } of steps) {
        newest += plus;
        const reading = poorer(await readingOf(texts[text]!, { url }), `${newest}.0.0`, actors);
        await keepAll(engine.db, [await entryOf(reading)]);
        if (settled) await settle(engine.db);
      }
      await settle(engine.db);
      const counted = await rowsOf(`select key, articles from directory order by key collate "C"`);
      const there = await rowsOf(`select k as key, count(distinct version)::int as articles
        from actors a join versions v on v.id = a.version, unnest(array[key, party]) k
        where latest group by k order by k collate "C"`);
      expect(counted).toEqual(there);
      const named = await rowsOf(`select key, n->>'name' as name, (n->>'articles')::int as articles
        from directory, jsonb_array_elements(names) n order by key collate "C", n->>'name' collate "C"`);
      const names = await rowsOf(`select key, name, count(distinct version)::int as articles
        from actors a join versions v on v.id = a.version
        where latest group by key, name order by key collate "C", name collate "C"`);
      expect(named).toEqual(names);
    }),
    { numRuns: 25 },
  );
});
