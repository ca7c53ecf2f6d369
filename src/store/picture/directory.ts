import { sql } from "drizzle-orm";
import type { Actor } from "../../reading/index.ts";
import type { Database } from "../engines/engine.ts";
import { wordsQueryOf } from "../search/words-query.ts";
import { nameWords, UNCHANGED, wordsOf } from "../words.ts";
import type { Called } from "./called.ts";
import { withNames } from "./names.ts";
import { settle } from "./settle.ts";

/** Everybody whom the latest versions tell of, by what the actor is called across articles. */
export interface DirectoryEntry {
  readonly key: string;
  readonly name: string;
  /** Null where only those who act for it are named: a ministry, an army. */
  readonly kind: Actor["kind"] | null;
  readonly code: string | null;
  readonly sector: string | null;
  readonly wikidata: string | null;
  /** In how many articles the actor, or who acts for it, is named. */
  readonly articles: number;
  readonly names: readonly { readonly name: string; readonly articles: number }[];
  /** Of whom no article names, so that the key stands for the name: what the languages call it, by BCP 47; else null. */
  readonly called: Called | null;
}

const ENTRY = sql`key, name, kind, code, sector, wikidata, articles, names`;

/** Whose key it is, then whose names begin with the words, who is named most comes first; without words all, in that order. */
export async function directory(db: Database, asked: string, limit: number): Promise<DirectoryEntry[]> {
  await settle(db);
  const beginnings = Array.from(wordsOf(asked, UNCHANGED), ({ form }) => `${form}*`).slice(0, 8);
  const words = await wordsQueryOf(beginnings.join(" "));
  const { rows } = await db.execute(sql`select ${ENTRY} from directory
    ${words ? sql`where words @@ ${words.query}::tsquery or key = ${asked}` : sql``}
    order by key = ${asked} desc, articles desc, key collate "C" limit ${limit}`);
  return withNames(rows as unknown as Omit<DirectoryEntry, "called">[]);
}

/** The entry of a key; null where no article tells of it. */
export async function directoryEntry(db: Database, key: string): Promise<DirectoryEntry | null> {
  const { rows } = await db.execute(sql`select ${ENTRY} from directory where key = ${key}`);
  const [entry] = await withNames(rows as unknown as Omit<DirectoryEntry, "called">[]);
  return entry ?? null;
}

/** Names that are looked through for one that is exactly what was asked. */
const CANDIDATES = 50;

/**
 * Whom somebody means: whose key it is, else who is called exactly so, else who is named most of those whose names begin
 * with the words. Null where nobody's do.
 */
export async function whoIs(db: Database, asked: string): Promise<DirectoryEntry | null> {
  await settle(db);
  const own = (await directoryEntry(db, asked)) ?? (await directoryEntry(db, asked.toUpperCase()));
  if (own !== null || nameWords(asked).length === 0) return own;
  const found = await directory(db, asked, CANDIDATES);
  const wanted = nameWords(asked).join(" ");
  const exact = found.find(({ names }) => names.some(({ name }) => nameWords(name).join(" ") === wanted));
  return exact ?? found[0] ?? null;
}
