import { eq, sql } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { REPORTS } from "../picture/sample.ts";
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
  const entries = await Promise.all([first, first, second, second].map(entryOf));
  const impossible = JSON.stringify([{ ord: 0, kind: "paragraph", start: -1, stop: 3 }]);
  entries[1] = { ...entries[1]!, key: "a.example/x", rows: { ...entries[1]!.rows, parts: impossible } };
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

test("a reading that names what it does not have is none, so rows that are not asked again name what is there", async () => {
  const [, published, text] = REPORTS[0]!;
  const reading = await readingOf(text, { url: "https://a.example/4", published });
  const [statement] = reading.statements;
  const [event] = reading.events;
  const wrong: Partial<Reading>[] = [
    { statements: [{ ...statement!, within: "s9" }] },
    { events: [{ ...event!, time: "t9" }] },
    { events: [{ ...event!, source: ["a99"] }] },
    { events: [{ ...event!, saidBy: ["s99"] }] },
  ];
  for (const part of wrong)
    await expect(entryOf({ ...reading, ...part })).rejects.toMatchObject({ code: "store.refused" });

  await keepAll(engine.db, [await entryOf(reading)], { checked: true });
  for (const table of Object.values(OF_READING).map((one) => getTableConfig(one)))
    for (const key of table.foreignKeys.map((one) => one.reference())) {
      const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => sql.identifier(name));
      const [own, other] = [names(key.columns), names(key.foreignColumns)];
      const pairs = own.map((column, i) => sql`o.${column} is not null and r.${other[i]!} is null`);
      const on = own.map((column, i) => sql`r.${other[i]!} = o.${column}`);
      const { rows } = await engine.db.execute(sql`select o.* from ${sql.identifier(table.name)} o
        left join ${key.foreignTable} r on ${sql.join(on, sql` and `)} where ${sql.join(pairs, sql` and `)}`);
      expect(rows).toEqual([]);
    }
  const { rows } = await engine.db.execute(sql`show session_replication_role`);
  expect(rows).toEqual([{ session_replication_role: "origin" }]);
});
