import { and, asc, eq, ne } from "drizzle-orm";
import { corrected } from "./corrections/corrected.ts";
import { orderDay } from "./days.ts";
import type { Database } from "./engines/engine.ts";
import { readingOf } from "./readings.ts";
import { ROWS, replaceRows } from "./replace.ts";
import { readings } from "./schema.ts";

/** Makes the rows of a version again, from the kept reading and what people corrected. */
export async function remakeRows(tx: Database, version: number): Promise<void> {
  const reading = await readingOf(tx, version);
  if (reading === null) return;
  const day = orderDay(reading.article.published);
  await replaceRows(tx, { version, day }, await corrected(tx, version, reading));
}

/** Makes all rows again that an older lagebild made, or that a correction reaches; each version in a transaction. */
export async function refresh(db: Database): Promise<void> {
  await db
    .update(readings)
    .set({ rows: 0 })
    .where(and(ne(readings.rows, ROWS), ne(readings.rows, 0)));
  for (;;) {
    const done = await db.transaction(async (tx) => {
      const [stale] = await tx
        .select({ version: readings.version })
        .from(readings)
        .where(eq(readings.rows, 0))
        .orderBy(asc(readings.version))
        .limit(1)
        .for("update", { skipLocked: true });
      if (stale === undefined) return true;
      await remakeRows(tx, stale.version);
      return false;
    });
    if (done) return;
  }
}
