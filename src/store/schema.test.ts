import { getTableColumns, is, sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "./engines/engine.ts";
import { openMemory } from "./engines/pglite.ts";
import * as feeds from "./feeds/feed-schema.ts";
import { migrate } from "./migrate.ts";
import { OF_READING } from "./of-reading.ts";
import * as picture from "./picture-schema.ts";
import * as schema from "./schema.ts";
import * as watch from "./watchlists/watch-schema.ts";

const TABLES = Object.values({ ...schema, ...picture, ...feeds, ...watch })
  .filter((one) => is(one, PgTable))
  .map((table) => getTableConfig(table));

let engine: Engine;
beforeAll(async () => {
  engine = await openMemory();
  await migrate(engine.db);
});
afterAll(() => engine.close());

const rowsOf = async (query: string) => (await engine.db.execute(sql.raw(query))).rows;
const sorted = (lines: readonly string[]) => [...lines].sort();

describe("the migrations make what the schema says", () => {
  test("tables and columns, their types and whether they may be null", async () => {
    const made = await rowsOf(`select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not attisdropped and c.relname <> 'migrations'`);
    const said = TABLES.flatMap(({ name, columns }) =>
      columns.map((column) => {
        const type = column.getSQLType();
        return `${name}.${column.name} ${type}${column.notNull ? " not null" : ""}`;
      }),
    );
    expect(sorted(made.map(({ line }) => String(line)))).toEqual(sorted(said));
  });

  test("foreign keys and what follows a deletion", async () => {
    const made = await rowsOf(`select t.relname || ' ' || r.relname || ' ' || f.confdeltype::text || ' ' ||
      (select string_agg(a.attname, ',' order by k.n) from unnest(f.conkey) with ordinality k(c, n)
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.c) as line
      from pg_constraint f join pg_class t on t.oid = f.conrelid join pg_class r on r.oid = f.confrelid
      where f.contype = 'f'`);
    const said = TABLES.flatMap(({ name, foreignKeys }) =>
      foreignKeys.map((key) => {
        const { columns, foreignTable } = key.reference();
        const deletion = { cascade: "c", "set null": "n" }[key.onDelete as string] ?? "a";
        return `${name} ${getTableConfig(foreignTable).name} ${deletion} ${columns.map((c) => c.name).join(",")}`;
      }),
    );
    expect(sorted(made.map(({ line }) => String(line)))).toEqual(sorted(said));
  });

  test("indexes", async () => {
    const made = await rowsOf(`select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
      where c.relnamespace = 'public'::regnamespace and not exists
        (select from pg_constraint p where p.conindid = i.indexrelid and p.contype <> 'f')`);
    const said = TABLES.flatMap(({ indexes }) => indexes.map(({ config }) => String(config.name)));
    expect(sorted(made.map(({ name }) => String(name)))).toEqual(sorted(said));
  });

  test("what a reading fills stands in the order that its foreign keys want", () => {
    for (const table of Object.values(OF_READING)) expect(getTableColumns(table)).toHaveProperty("version");
  });
});

test("migrating twice changes nothing; an archive of a newer lagebild is refused", async () => {
  await migrate(engine.db);
  await engine.db.execute(sql`insert into migrations (name) values ('9999-later')`);
  await expect(migrate(engine.db)).rejects.toThrow(/newer version of lagebild/);
});
