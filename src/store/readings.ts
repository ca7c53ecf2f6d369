import { desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Reading } from "../reading/index.ts";
import { correctedAll } from "./corrections/corrected.ts";
import type { Database } from "./engines/engine.ts";
import { refused } from "./errors.ts";
import { readings, versions } from "./schema.ts";
import { articleConditions } from "./search/conditions.ts";
import type { Position } from "./search/cursor.ts";
import type { SearchQuery } from "./search/search-query.ts";
import { wordsQueryOf } from "./search/words-query.ts";
import { type Told, versionsTelling } from "./told.ts";

/** Which articles. Everything that is given must hold. */
export type ArticleQuery = Pick<SearchQuery, "words" | "actor" | "source" | "since" | "until" | "language">;

/** Readings in memory at a time. */
const PAGE = 20;

/**
 * The readings of the latest versions as people corrected them, latest day of publication first, of one day what was added last. They come a few
 * at a time; what is added meanwhile neither repeats nor hides one. Throws `search.words`.
 */
export async function* readingsOf(db: Database, query: ArticleQuery): AsyncGenerator<Reading> {
  const words = await wordsQueryOf(query.words ?? "");
  let after: Position | null = null;
  do {
    const rows: Row[] = await pageOf(db, articleConditions(query, { words, after }) ?? undefined).catch(fail);
    yield* await shownOf(db, rows);
    after = rows.length < PAGE ? null : { ...rows[PAGE - 1]!, start: -1, id: "" };
  } while (after !== null);
}

/**
 * The readings of the articles that tell something, in the same order and as people corrected them. Which articles these
 * are is settled before the first one comes. Throws `search.words`.
 */
export async function* readingsTelling(db: Database, told: Told): AsyncGenerator<Reading> {
  const ids = await versionsTelling(db, told).catch(fail);
  for (let from = 0; from < ids.length; from += PAGE)
    yield* await shownOf(db, await pageOf(db, inArray(versions.id, ids.slice(from, from + PAGE))).catch(fail));
}

/** A version with its reading, and its place in the order. */
interface Row extends Kept {
  readonly version: number;
  readonly day: string;
}

function shownOf(db: Database, rows: readonly Row[]): Promise<readonly Reading[]> {
  return correctedAll(
    db,
    rows.map((row) => ({ version: row.version, reading: readingFrom(row) })),
  );
}

async function pageOf(db: Database, conditions: SQL | undefined): Promise<Row[]> {
  return db
    .select({ ...READING, version: versions.id, day: sql<string>`${versions.day}::text` })
    .from(versions)
    .innerJoin(readings, eq(readings.version, versions.id))
    .where(conditions)
    .orderBy(desc(versions.day), desc(versions.id))
    .limit(PAGE);
}

function fail(error: unknown): never {
  throw refused(error);
}

/** The reading of a version as the engine gave it; null where there is none. */
export async function readingOf(db: Database, version: number): Promise<Reading | null> {
  const [row] = await db
    .select(READING)
    .from(versions)
    .innerJoin(readings, eq(readings.version, versions.id))
    .where(eq(versions.id, version));
  return row === undefined ? null : readingFrom(row);
}

/** What a reading is made of again: the text is kept once, in its version. */
interface Kept {
  readonly text: string;
  readonly document: unknown;
}
const READING = { text: versions.text, document: readings.document };

function readingFrom({ text, document }: Kept): Reading {
  const reading = document as Reading;
  const { id, text: _, ...article } = reading.article;
  return { ...reading, article: { id, text, ...article } };
}
