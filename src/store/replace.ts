import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { loadStem } from "../language/index.ts";
import type { Reading } from "../reading/index.ts";
import { mergesOf } from "./corrections/merges.ts";
import type { Database } from "./engines/engine.ts";
import { numbers, texts } from "./lists.ts";
import { type OF_READING, TABLES } from "./of-reading.ts";
import { changes, origins, prints } from "./picture-schema.ts";
import { type Listed, listedRows, rowsOf } from "./rows.ts";
import { actors, findings, parts, readings, times } from "./schema.ts";

/** How rows are made of readings. A higher number makes all that are there again when an archive is opened. */
export const ROWS = 3;

/** What the events of some versions have in common with their other accounts, as their rows have it now. */
export async function sidesIn(tx: Database, versions: readonly number[]): Promise<string[]> {
  if (versions.length === 0) return [];
  const { rows } = await tx.execute(sql`select distinct sides from accounts
    where version = any(${numbers(versions)}) and sides is not null`);
  return rows.map(({ sides }) => String(sides));
}

/** Says that versions have changed, for the next time that the picture is settled. */
export async function noteChanges(
  tx: Database,
  list: readonly { readonly version: number; readonly sides: readonly string[] }[],
): Promise<void> {
  const rows = list.map(({ version, sides }) => sql`(${version}, ${texts(sides)})`);
  await tx.execute(sql`insert into ${changes} (version, sides) values ${sql.join(rows, sql`, `)}`);
}

/** Puts the rows of a reading, as people corrected it, in the place of those that its version has. */
export async function replaceRows(
  tx: Database,
  { version, day }: { readonly version: number; readonly day: string },
  reading: Reading,
): Promise<void> {
  const before = await sidesIn(tx, [version]);
  const stem = await loadStem(reading.article.language);
  const rows = listedRows(rowsOf(reading, { version, day, stem, merged: await mergesOf(tx) }));
  for (const table of [findings, actors, times, parts, prints, origins])
    await tx.delete(table).where(eq(table.version, version));
  const inserts = insertions([{ version, rows }]);
  if (inserts.length > 0) await tx.execute(sql`with ${sql.join(inserts, sql`, `)} select 1`);
  const after = await sidesIn(tx, [version]);
  await noteChanges(tx, [{ version, sides: [...before, ...after] }]);
  await tx.update(readings).set({ rows: ROWS }).where(eq(readings.version, version));
}

/**
 * All rows of some readings, an insertion a table with one parameter a reading: `json_populate_recordset` turns JSON
 * into rows, which is many times quicker than a parameter a value and has no limit on their number. To be parts of one
 * statement: foreign keys are checked when it ends, so they may come in any order.
 */
export function insertions(written: readonly { readonly version: number; readonly rows: Listed }[]): SQL[] {
  return TABLES.flatMap(([name, table]) => {
    const lists = written
      .filter(({ rows }) => rows[name] !== null)
      .map(({ version, rows }) => sql`(${version}::int, ${rows[name]}::json)`);
    return lists.length === 0 ? [] : [insertionInto(name, table, lists)];
  });
}

function insertionInto(name: keyof typeof OF_READING, table: PgTable, lists: readonly SQL[]): SQL {
  const columns = Object.values(getTableColumns(table)).map((column) => column.name);
  const into = columns.map((column) => sql.identifier(column));
  const from = columns.map((column) => (column === "version" ? sql`of.version` : sql`r.${sql.identifier(column)}`));
  return sql`${sql.identifier(`new_${name}`)} as (insert into ${table} (${sql.join(into, sql`, `)})
    select ${sql.join(from, sql`, `)} from (values ${sql.join([...lists], sql`, `)}) as of (version, list)
    cross join lateral json_populate_recordset(null::${table}, of.list) as r)`;
}
