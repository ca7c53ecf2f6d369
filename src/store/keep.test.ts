import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "./engines/engine.ts";
import { openMemory } from "./engines/pglite.ts";
import { keep } from "./keep.ts";
import { migrate } from "./migrate.ts";
import { NEWS, readingOf } from "./sample.ts";
import { corrections, findings, mentions, OF_READING, parts, roles, spans, times, versions } from "./schema.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openMemory();
  await migrate(engine.db);
});
afterAll(() => engine.close());

test("reading again replaces what the machine found and keeps what people decided", async () => {
  const reading = await readingOf(NEWS, { url: "https://a.example/1" });
  const version = await keep(engine.db, reading);
  const [statement] = reading.statements;
  const [start, stop] = statement!.content[0]!;
  await engine.db
    .insert(corrections)
    .values({ version, action: "reject", record: "statement", start, stop, stated: statement, author: "ines" });

  await keep(engine.db, { ...reading, lagebild: "99.0.0", statements: [statement!], events: [], exchanges: [] });
  const kept = await engine.db.select({ id: findings.id }).from(findings).where(eq(findings.version, version));
  expect(kept).toEqual([{ id: statement!.id }]);
  const decided = await engine.db.select().from(corrections).where(eq(corrections.version, version));
  expect(decided).toMatchObject([{ action: "reject", start, stop, author: "ines", stated: statement, undone: null }]);
});

test("every row of a reading leads to words of its text", async () => {
  const reading = await readingOf(NEWS, { url: "https://a.example/2" });
  await keep(engine.db, reading);
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
