import { sql } from "drizzle-orm";
import type { Database } from "./engines/engine.ts";
import { StoreError } from "./errors.ts";
import articles from "./migrations/0001-articles.sql.ts";
import picture from "./migrations/0002-picture.sql.ts";
import feeds from "./migrations/0003-feeds.sql.ts";
import prints from "./migrations/0004-prints.sql.ts";
import watchlists from "./migrations/0005-watchlists.sql.ts";
import pending from "./migrations/0006-pending.sql.ts";
import takers from "./migrations/0007-takers.sql.ts";
import past from "./migrations/0008-past.sql.ts";
import calls from "./migrations/0009-calls.sql.ts";

/** The steps that make the tables, in their order. A step that was released is never changed: a new one is added. */
const MIGRATIONS: readonly { readonly name: string; readonly script: string }[] = [
  { name: "0001-articles", script: articles },
  { name: "0002-picture", script: picture },
  { name: "0003-feeds", script: feeds },
  { name: "0004-prints", script: prints },
  { name: "0005-watchlists", script: watchlists },
  { name: "0006-pending", script: pending },
  { name: "0007-takers", script: takers },
  { name: "0008-past", script: past },
  { name: "0009-calls", script: calls },
];

/** Any number that nobody else locks by: two processes that open one server's archive migrate one after the other. */
const LOCK = 0x1a9e;

/** Brings the tables up to date, all steps or none. Throws `store.newer` where a newer Lagebild has been at them. */
export async function migrate(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    await tx.execute(sql`create table if not exists migrations (
      name text primary key,
      applied timestamptz not null default now()
    )`);
    const { rows } = await tx.execute(sql`select name from migrations`);
    const applied = new Set(rows.map(({ name }) => name));
    const known = new Set(MIGRATIONS.map(({ name }) => name));
    if ([...applied].some((name) => !known.has(String(name)))) {
      throw new StoreError("store.newer", "a newer version of lagebild wrote this archive: update lagebild");
    }
    for (const { name, script } of MIGRATIONS.filter((migration) => !applied.has(migration.name))) {
      for (const statement of script.split(/;$/m)) {
        if (statement.trim() !== "") await tx.execute(sql.raw(statement));
      }
      await tx.execute(sql`insert into migrations (name) values (${name})`);
    }
  });
}
