import { randomUUID } from "node:crypto";
import pg from "pg";

/** A kind of database that the tests run on. */
export interface Place {
  readonly name: string;
  /** A fresh, empty place for an archive, and what removes it again. */
  readonly make: () => Promise<{ readonly where: string; readonly remove: () => Promise<void> }>;
}

const SERVER = process.env.LAGEBILD_TEST_POSTGRES;

const memory: Place = { name: "PGlite", make: async () => ({ where: "memory:", remove: async () => {} }) };
const server: Place = { name: "PostgreSQL", make: () => makeDatabase(SERVER!) };

/** Every engine that is there. The same tests run on each. */
export const PLACES: readonly Place[] = SERVER === undefined ? [memory] : [memory, server];

if (SERVER === undefined) {
  console.warn("SKIPPED on PostgreSQL: no server. Give one as LAGEBILD_TEST_POSTGRES=postgres://user@host/database");
}

async function makeDatabase(url: string) {
  const name = `lagebild_test_${randomUUID().replaceAll("-", "")}`;
  await query(url, `create database ${name}`);
  const where = new URL(url);
  where.pathname = `/${name}`;
  return { where: where.href, remove: () => query(url, `drop database ${name} with (force)`) };
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
