import { sql } from "drizzle-orm";
import type { Database } from "../engines/engine.ts";
import { texts } from "../lists.ts";
import { type Called, calledBy } from "./called.ts";

/** Somebody of the directory. `key`: what the actor is called across articles. */
export interface Named {
  readonly key: string;
  readonly name: string;
  readonly kind: string | null;
  readonly code: string | null;
  /** Of whom no article names, so that the key stands for the name: what the languages call it, by BCP 47; else null. */
  readonly called: Called | null;
}

/** Names of keys; the key itself where the directory has none. */
export async function namesFor(db: Database, keys: Iterable<string>): Promise<(key: string) => Named> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return unnamed;
  const { rows } = await db.execute(sql`select key, name, kind, code from directory where key = any(${texts(wanted)})`);
  const known = new Map((await withNames(rows as unknown as Unnamed[])).map((one) => [one.key, one]));
  return (key) => known.get(key) ?? unnamed(key);
}

type Unnamed = Omit<Named, "called">;

/** Entries of the directory, those without a name of their own with what the languages call them. */
export async function withNames<Entry extends { readonly key: string; readonly name: string }>(
  entries: readonly Entry[],
): Promise<(Entry & { readonly called: Called | null })[]> {
  const called = await calledBy(entries.filter(({ key, name }) => key === name));
  return entries.map((entry) => ({ ...entry, called: called(entry.key) }));
}

function unnamed(key: string): Named {
  return { key, name: key, kind: null, code: null, called: null };
}
