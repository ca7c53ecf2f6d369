import { sql } from "drizzle-orm";
import type { Database } from "../engines/engine.ts";
import { numbers } from "../lists.ts";
import { matchWatchlists } from "../watchlists/match.ts";
import { settleClusters } from "./settle-clusters.ts";
import { settleDirectory } from "./settle-directory.ts";
import { settleOrigins } from "./settle-origins.ts";

/** Kept readings that are worked into the picture in one transaction. */
const BATCH = 200;
/** Any number but that of `migrate`: of two processes that settle one server's archive one waits for the other. */
const LOCK = 0x1a9f;

/**
 * Works what was kept since the last time into origins, clusters, directory and watch lists. Reading does it before it answers, so
 * that it sees everything; adding does it now and then, so that nobody waits long. Where nothing was kept it costs one
 * look at an empty table.
 */
export async function settle(db: Database): Promise<void> {
  for (;;) {
    const { rows } = await db.execute(sql`select exists (select from changes) as open`);
    if (rows[0]?.open !== true) return;
    await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
      const { rows: changes } = await tx.execute(
        sql`select id, version, sides from changes order by id limit ${BATCH}`,
      );
      if (changes.length === 0) return;
      const versions = [...new Set(changes.map(({ version }) => Number(version)))];
      const grouped = await settleOrigins(tx, versions);
      const sides = new Set([...changes.flatMap((change) => change.sides as string[]), ...grouped]);
      const contradictions = await settleClusters(tx, [...sides]);
      await settleDirectory(tx, versions);
      await matchWatchlists(tx, { versions, contradictions });
      await tx.execute(sql`delete from changes where id = any(${numbers(changes.map(({ id }) => Number(id)))})`);
    });
  }
}
