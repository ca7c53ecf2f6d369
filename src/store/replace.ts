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

/** What an article tells of, as far as clusters and directory have to be made again where it changes. */
export interface Touched {
  readonly sides: readonly string[];
  readonly keys: readonly string[];
}

/** The sides and keys of some versions as their rows have them now. */
export async function touchedBy(tx: Database, versions: readonly number[]): Promise<Touched> {
  if (versions.length === 0) return { sides: [], keys: [] };
  const ids = numbers(versions);
  const { rows } = await tx.execute(sql`select
    array(select distinct sides from accounts where version = any(${ids}) and sides is not null) as sides,
    array(select distinct k from actors, unnest(array[key, party]) k where version = any(${ids})) as keys`);
  return rows[0] as unknown as Touched;
}

/** Says that versions have changed, for the next time that the picture is settled. */
export async function noteChanges(
  tx: Database,
  list: readonly { readonly version: number; readonly touched: Touched }[],
): Promise<void> {
  const rows = list.map(({ version, touched: { sides, keys } }) => sql`(${version}, ${texts(sides)}, ${texts(keys)})`);
  await tx.execute(sql`insert into ${changes} (version, sides, keys) values ${sql.join(rows, sql`, `)}`);
}

/** Puts the rows of a reading, as people corrected it, in the place of those that its version has. */
export async function replaceRows(
  tx: Database,
  { version, day }: { readonly version: number; readonly day: string },
  reading: Reading,
): Promise<void> {
  const before = await touchedBy(tx, [version]);
  const stem = await loadStem(reading.article.language);
  const rows = listedRows(rowsOf(reading, { version, day, stem, merged: await mergesOf(tx) }));
  for (const table of [findings, actors, times, parts, prints, origins])
    await tx.delete(table).where(eq(table.version, version));
  const inserts = insertions([{ version, rows }]);
  if (inserts.length > 0) await tx.execute(sql`with ${sql.join(inserts, sql`, `)} select 1`);
  const after = await touchedBy(tx, [version]);
  await noteChanges(tx, [
    { version, touched: before },
    { version, touched: after },
  ]);
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
