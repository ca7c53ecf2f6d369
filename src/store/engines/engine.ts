import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** The database as Drizzle sees it, the same over PGlite and over a server. */
export type Database = PgDatabase<PgQueryResultHKT & { readonly type: { readonly rows: Record<string, unknown>[] } }>;

/** An open database. Both engines speak the same SQL; what differs is how one opens and closes them. */
export interface Engine {
  readonly db: Database;
  readonly close: () => Promise<void>;
}
