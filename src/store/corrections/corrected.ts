import { and, asc, inArray, isNull } from "drizzle-orm";
import type { Reading } from "../../reading/index.ts";
import type { Database } from "../engines/engine.ts";
import { corrections } from "../schema.ts";
import { applied } from "./apply.ts";
import type { KeptCorrection } from "./correction.ts";

/** The reading of a version with what people corrected in it. */
export async function corrected(db: Database, version: number, reading: Reading): Promise<Reading> {
  return (await correctedAll(db, [{ version, reading }]))[0] as Reading;
}

/** The readings of some versions, in their order, with what people corrected in them: one query for all. */
export async function correctedAll(
  db: Database,
  list: readonly { readonly version: number; readonly reading: Reading }[],
): Promise<Reading[]> {
  if (list.length === 0) return [];
  const ids = list.map(({ version }) => version);
  const kept = await db
    .select()
    .from(corrections)
    .where(and(inArray(corrections.version, ids), isNull(corrections.undone)))
    .orderBy(asc(corrections.id));
  return list.map(({ version, reading }) => {
    const own = kept.filter((one) => one.version === version);
    // The columns hold what `correct` put there.
    return own.length === 0 ? reading : applied(reading, own as unknown as KeptCorrection[]);
  });
}
