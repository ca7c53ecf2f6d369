import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { StoreError } from "../errors.ts";
import type { Engine } from "./engine.ts";

/** Milliseconds after which a server that does not answer is said to be out of reach. */
const PATIENCE = 10_000;

/** An archive on a PostgreSQL server (15 or newer). Throws `store.unreachable`; its message holds no password. */
export async function openPostgres(url: string): Promise<Engine> {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: PATIENCE, max: 8 });
  pool.on("error", () => {
    // An idle connection broke (server restarted): the pool makes a new one for the next query.
  });
  // One in use tells the query that it serves; without a listener the event would end the program.
  pool.on("connect", (client) => {
    client.on("error", () => {});
  });
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw new StoreError("store.unreachable", `${nameOf(url)} cannot be reached: ${reasonOf(error)}`, error);
  }
  const db = Object.assign(drizzle(pool), { transaction: transactionsOf(pool) });
  return { db: db as unknown as Engine["db"], embedded: false, needRoom: () => {}, close: () => pool.end() };
}

/** Drizzle's own keeps a connection for ever on which BEGIN failed, and a pool with such a one never ends. */
function transactionsOf(pool: pg.Pool): NodePgDatabase["transaction"] {
  return async (run, config) => {
    const client = await pool.connect();
    try {
      return await drizzle(client).transaction(run, config);
    } finally {
      client.release();
    }
  };
}

function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}

function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
