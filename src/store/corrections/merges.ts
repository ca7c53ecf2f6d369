import { sql } from "drizzle-orm";
import type { Database } from "../engines/engine.ts";

/**
 * What people said to be one actor in all articles: for a key the one that it was merged into, in the end; itself where
 * it was not.
 */
export async function mergesOf(db: Database): Promise<(key: string) => string> {
  const { rows } = await db.execute(sql`select change->>'from' as "from", change->>'key' as key from corrections
    where action = 'merge' and undone is null and change->>'key' is not null order by id`);
  const into = new Map(rows.map(({ from, key }) => [String(from), String(key)]));
  return (key) => {
    const seen = new Set([key]);
    for (let at = key; ; ) {
      const next = into.get(at);
      if (next === undefined || seen.has(next)) return at;
      seen.add(next);
      at = next;
    }
  };
}
