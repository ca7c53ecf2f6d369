import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** The database as Drizzle sees it, the same over PGlite and over a server. */
export type Database = PgDatabase<PgQueryResultHKT & { readonly type: { readonly rows: Record<string, unknown>[] } }>;

/** An open database. Both engines speak the same SQL; what differs is how one opens and closes them. */
export interface Engine {
  readonly db: Database;
  /** Whether it is this process's own, which may leave out checks that were made before. */
  readonly embedded: boolean;
  /** Throws `store.away` where there is no room to keep more; a server says so itself. */
  readonly needRoom: () => void;
  readonly close: () => Promise<void>;
}
