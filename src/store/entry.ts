import type { PgTable } from "drizzle-orm/pg-core";
import { loadStem, type Stem } from "../language/index.ts";
import type { Reading } from "../reading/index.ts";
import { keyOf, originOf } from "./identity.ts";
import { rowsOf } from "./rows.ts";
import { OF_READING, type versions } from "./schema.ts";
import { vectorOf } from "./vector.ts";
import { wordsOf } from "./words.ts";

/**
 * A reading made ready for the database: all that can be worked out without it, as plain data, so that threads do it
 * and the one writer of an embedded archive only writes.
 */
export interface Entry {
  /** What makes it the same article as another: see `keyOf`. */
  readonly key: string;
  readonly version: Omit<typeof versions.$inferInsert, "id" | "article" | "number" | "latest" | "added">;
  readonly engine: string;
  /** The reading without its text, as JSON. */
  readonly document: string;
  /** The rows of each table as a JSON list; their version is not known yet and counts for nothing. */
  readonly rows: Readonly<Record<keyof typeof OF_READING, string | null>>;
}

/** The tables that a reading fills, in their order. */
export const TABLES = Object.entries(OF_READING) as [keyof typeof OF_READING, PgTable][];

/** A reading as an entry of the archive. Pure; O(size of the reading). Its article went through `storable`. */
export async function entryOf(reading: Reading): Promise<Entry> {
  const { source, lagebild, article } = reading;
  const { id: hash, text, parts: _, ...known } = article;
  const stem = await loadStem(article.language);
  const published = publishedOf(article.published);
  const day = published ?? "-infinity";
  const rows = rowsOf(reading, { version: 0, day, stem });
  const words = wordsOfArticle(reading, stem);
  return {
    key: keyOf(article),
    version: {
      ...known,
      authors: [...article.authors],
      hash,
      source,
      origin: originOf(article),
      published,
      day,
      text,
      words,
    },
    engine: lagebild,
    document: JSON.stringify({ ...reading, article: { ...article, text: undefined } }),
    rows: Object.fromEntries(
      TABLES.map(([name]) => [name, rows[name].length > 0 ? JSON.stringify(rows[name]) : null]),
    ) as Entry["rows"],
  };
}

/** The words that an article is found by: of its text, and of its title where that does not stand there. */
function wordsOfArticle({ article: { title, text } }: Reading, stem: Stem): string {
  const apart = title !== null && !text.includes(title);
  return vectorOf([wordsOf(apart ? title : "", stem), wordsOf(text, stem)]);
}

/** The day of publication where it is one: an article may state "2024-02-31". */
function publishedOf(published: string | null): string | null {
  const day = new Date(`${published}T00:00:00Z`);
  return Number.isNaN(day.valueOf()) || day.toISOString().slice(0, 10) !== published ? null : published;
}
