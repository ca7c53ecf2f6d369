import { sql } from "drizzle-orm";
import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { openPostgres } from "./postgres.ts";

const SERVER = process.env.LAGEBILD_TEST_POSTGRES;
if (SERVER === undefined) console.warn("SKIPPED: PostgreSQL. LAGEBILD_TEST_POSTGRES=postgres://… runs it");

afterEach(() => {
  vi.restoreAllMocks();
});

test.skipIf(SERVER === undefined)("a connection that breaks as a transaction begins is not kept", async () => {
  const { db, close } = await openPostgres(SERVER!);
  const query = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown;
  const spy = vi.spyOn(pg.Client.prototype as unknown as { query: typeof query }, "query");
  spy.mockImplementation(function (this: pg.Client, ...given) {
    if (JSON.stringify(given).includes("begin")) return Promise.reject(new Error("Connection terminated"));
    return query.apply(this, given);
  });
  for (let i = 0; i < 20; i++) await expect(db.transaction(async () => 1)).rejects.toThrow();
  spy.mockRestore();
  expect(await db.transaction(async (tx) => (await tx.execute(sql`select 2 as two`)).rows)).toEqual([{ two: 2 }]);
  await close();
});
