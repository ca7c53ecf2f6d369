import { loadStem, type Stem } from "../language/index.ts";
import type { Reading } from "../reading/index.ts";
import { dayOrNull, orderDay } from "./days.ts";
import { StoreError } from "./errors.ts";
import { keyOf, originOf } from "./identity.ts";
import { type Listed, listedRows, type Rows, rowsOf } from "./rows.ts";
import type { versions } from "./schema.ts";
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
  /** The rows of each table; their version is not known yet and counts for nothing. */
  readonly rows: Listed;
  /** What its events have in common with their other accounts, for which clusters have to be made again. */
  readonly sides: readonly string[];
  /** What its actors are called across articles, as far as people have not merged them with others. */
  readonly own: readonly string[];
}

/** A reading as an entry of the archive. Pure; O(size of the reading). Its article went through `storable`. Throws `store.refused`. */
export async function entryOf(reading: Reading): Promise<Entry> {
  const { source, lagebild, article } = reading;
  const { id: hash, text, parts: _, ...known } = article;
  const stem = await loadStem(article.language);
  const published = dayOrNull(article.published);
  const day = orderDay(article.published);
  const rows = rowsOf(reading, { version: 0, day, stem, merged: (key) => key });
  checkNames(rows);
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
    rows: listedRows(rows),
    sides: [...new Set(rows.accounts.flatMap(({ sides }) => sides ?? []))],
    own: [...new Set(rows.actors.map(({ own }) => own))],
  };
}

/** Throws `store.refused` where a record names another one that the reading does not have. */
function checkNames({ actors, findings, times, parties, links }: Rows): void {
  const known = new Set([...actors, ...findings, ...times].map(({ id }) => id));
  const named = [
    ...findings.flatMap(({ within, time }) => [within, time]),
    ...parties.map(({ actor }) => actor),
    ...links.map(({ other }) => other),
  ];
  const missing = named.find((id) => id != null && !known.has(id));
  if (missing != null) throw new StoreError("store.refused", `the reading names ${missing}, which it does not have`);
}

/** The words that an article is found by: of its text, and of its title where that does not stand there. */
function wordsOfArticle({ article: { title, text } }: Reading, stem: Stem): string {
  const apart = title !== null && !text.includes(title);
  return vectorOf([wordsOf(apart ? title : "", stem), wordsOf(text, stem)]);
}
