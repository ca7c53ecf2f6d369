import { sql } from "drizzle-orm";
import type { Database } from "../engines/engine.ts";
import { texts } from "../lists.ts";

/** Somebody of the directory. `key`: what the actor is called across articles. */
export interface Named {
  readonly key: string;
  readonly name: string;
  readonly kind: string | null;
  readonly code: string | null;
}

/** Names of keys; the key itself where the directory has none. */
export async function namesFor(db: Database, keys: Iterable<string>): Promise<(key: string) => Named> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return unnamed;
  const { rows } = await db.execute(sql`select key, name, kind, code from directory where key = any(${texts(wanted)})`);
  const known = new Map((rows as unknown as Named[]).map((one) => [one.key, one]));
  return (key) => known.get(key) ?? unnamed(key);
}

function unnamed(key: string): Named {
  return { key, name: key, kind: null, code: null };
}
