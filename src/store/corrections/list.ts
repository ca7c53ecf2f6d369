import { and, desc, eq, lt } from "drizzle-orm";
import type { Database } from "../engines/engine.ts";
import { corrections, versions } from "../schema.ts";
import type { Change, Recorded } from "./correction.ts";

/** A correction as lists show it. */
export interface CorrectionEntry {
  readonly id: number;
  readonly version: number;
  readonly action: (typeof corrections.$inferSelect)["action"];
  readonly record: (typeof corrections.$inferSelect)["record"];
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly words: string;
  /** The record as it was shown. */
  readonly stated: Recorded;
  readonly change: Change | null;
  readonly author: string;
  /** ISO 8601. */
  readonly made: string;
  readonly undone: string | null;
}

export interface CorrectionQuery {
  readonly version?: number;
  readonly limit: number;
  /** The number of a correction, to go on behind it. */
  readonly before?: number;
}

/** Corrections, the newest first: of one version, or of all. `before`: the number of one, to go on behind it. */
export async function correctionsOf(
  db: Database,
  { version, limit, before }: CorrectionQuery,
): Promise<CorrectionEntry[]> {
  const rows = await db
    .select({ row: corrections, text: versions.text })
    .from(corrections)
    .innerJoin(versions, eq(versions.id, corrections.version))
    .where(
      and(
        version === undefined ? undefined : eq(corrections.version, version),
        before === undefined ? undefined : lt(corrections.id, before),
      ),
    )
    .orderBy(desc(corrections.id))
    .limit(limit);
  return rows.map(({ row, text }) => {
    const { id, version, action, record, stated, change, author, made, undone } = row;
    return {
      ...{ id, version, action, record, start: row.start, end: row.stop, author },
      words: text.slice(row.start, row.stop),
      stated: (stated as { record: Recorded }).record,
      change: change as Change | null,
      made: new Date(made).toISOString(),
      undone: undone && new Date(undone).toISOString(),
    };
  });
}
