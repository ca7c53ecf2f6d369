import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Reading } from "../reading/index.ts";
import type { Engine } from "./engines/engine.ts";
import { openMemory } from "./engines/pglite.ts";
import { entryOf } from "./entry.ts";
import { keepAll } from "./keep.ts";
import { migrate } from "./migrate.ts";
import { OF_READING } from "./of-reading.ts";
import { NEWS, readingOf } from "./sample.ts";
import { corrections, findings, mentions, parts, roles, spans, times, versions } from "./schema.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openMemory();
  await migrate(engine.db);
});
afterAll(() => engine.close());

async function keep(...readings: Reading[]): Promise<number> {
  const kept = await keepAll(engine.db, await Promise.all(readings.map(entryOf)));
  return (kept[0] as { version: number }).version;
}

test("reading again replaces what the machine found and keeps what people decided", async () => {
  const reading = await readingOf(NEWS, { url: "https://a.example/1" });
  const version = await keep(reading);
  const [statement] = reading.statements;
  const [start, stop] = statement!.content[0]!;
  await engine.db
    .insert(corrections)
    .values({ version, action: "note", record: "statement", start, stop, stated: {}, author: "ines" });

  await keep({ ...reading, lagebild: "99.0.0", statements: [statement!], events: [], exchanges: [] });
  const kept = await engine.db.select({ id: findings.id }).from(findings).where(eq(findings.version, version));
  expect(kept).toEqual([{ id: statement!.id }]);
  const decided = await engine.db.select().from(corrections).where(eq(corrections.version, version));
  expect(decided).toMatchObject([{ action: "note", start, stop, author: "ines", undone: null }]);
});

test("every row of a reading leads to words of its text", async () => {
  const reading = await readingOf(NEWS, { url: "https://a.example/2" });
  await keep(reading);
  for (const table of [parts, mentions, roles, times, spans, OF_READING.goods]) {
    const outside = await engine.db
      .select({ version: table.version })
      .from(table)
      .innerJoin(versions, eq(versions.id, table.version))
      .where(sql`${table.start} >= ${table.stop} or ${table.stop} > length(${versions.text})`);
    expect(outside).toEqual([]);
  }
  const bare = await engine.db
    .select({ id: findings.id })
    .from(findings)
    .where(
      sql`not exists (select from spans s where s.version = findings.version and s.finding = findings.id
        and s.role in ('content', 'evidence') and s.start >= findings.start)`,
    );
  expect(bare).toEqual([]);
  const rows = await engine.db.select({ id: findings.id }).from(findings);
  expect(rows.length).toBeGreaterThan(reading.statements.length);
});

test("of many kept at once only what is at fault is refused; two of one article are two versions", async () => {
  const url = "https://a.example/3";
  const first = await readingOf(NEWS, { url });
  const second = await readingOf(`${NEWS}Nachtrag.\n`, { url });
  const broken = {
    ...first,
    article: { ...first.article, url: `${url}/x` },
    statements: [{ ...first.statements[0]!, within: "s9" }],
  };
  const entries = await Promise.all([first, broken, second, second].map(entryOf));
  const kept = await keepAll(engine.db, entries);
  expect(kept).toMatchObject([
    { standing: "new" },
    { error: { code: "store.refused" } },
    { standing: "changed" },
    { standing: "known" },
  ]);
  const all = await keepAll(engine.db, entries.slice(2), { again: true });
  expect(all).toMatchObject([{ standing: "outdated" }, { standing: "outdated" }]);
});
