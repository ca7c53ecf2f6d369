import { and, eq, max, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Article } from "../article/index.ts";
import { loadStem, type Stem } from "../language/index.ts";
import type { Reading } from "../reading/index.ts";
import type { Database } from "./engines/engine.ts";
import { refused } from "./errors.ts";
import { hashOf, keyOf, originOf } from "./identity.ts";
import { type Rows, rowsOf } from "./rows.ts";
import { articles, OF_READING, readings, versions } from "./schema.ts";
import { vectorOf } from "./vector.ts";
import { isNewer } from "./versions.ts";
import { wordsOf } from "./words.ts";

/** What the archive has of an article: nothing, another text, this text read by an older engine, all of it. */
export type Standing = "new" | "changed" | "outdated" | "known";

/** What adding the article with this engine would change. */
export async function standingOf(db: Database, article: Article, engine: string): Promise<Standing> {
  const found = await db
    .select({ hash: versions.hash, engine: readings.engine })
    .from(articles)
    .innerJoin(versions, eq(versions.article, articles.id))
    .leftJoin(readings, eq(readings.version, versions.id))
    .where(eq(articles.key, keyOf(article)));
  if (found.length === 0) return "new";
  const hash = hashOf(article.text);
  const same = found.find((version) => version.hash === hash);
  if (same === undefined) return "changed";
  return same.engine === null || isNewer(engine, same.engine) ? "outdated" : "known";
}

/**
 * Keeps a reading, in one transaction: afterwards all of it is there or, whatever happened, nothing. A text that stood
 * there before gets this reading in place of the older one; corrections of people stay. Gives the version's number in
 * the archive. Throws `store.refused`.
 */
export async function keep(db: Database, reading: Reading): Promise<number> {
  const stem = await loadStem(reading.article.language);
  try {
    return await db.transaction(async (tx) => {
      const article = await articleFor(tx, reading);
      const version = await versionFor(tx, article, reading, wordsOfArticle(reading, stem));
      await tx.execute(insertion(reading, version, rowsOf(reading, { version, day: dayOf(reading), stem })));
      return version;
    });
  } catch (error) {
    throw refused(error);
  }
}

/** The words that an article is found by: of its text, and of its title where that does not stand there. */
function wordsOfArticle({ article: { title, text } }: Reading, stem: Stem): string {
  const apart = title !== null && !text.includes(title);
  return vectorOf([wordsOf(apart ? title : "", stem), wordsOf(text, stem)]);
}

/** The article's row, locked, so that of two processes that add the same article one waits for the other. */
async function articleFor(tx: Database, { article }: Reading): Promise<number> {
  const [row] = await tx
    .insert(articles)
    .values({ key: keyOf(article), url: article.url })
    .onConflictDoUpdate({ target: articles.key, set: { key: sql`excluded.key` } })
    .returning({ id: articles.id });
  return row!.id;
}

/** The row of this very text, cleared of its reading; a new one, then the latest, where the text is new. */
async function versionFor(tx: Database, article: number, reading: Reading, words: string): Promise<number> {
  const { source } = reading;
  const { id: hash, text, language, title, outlet, authors, url, published } = reading.article;
  const [known] = await tx
    .select({ id: versions.id })
    .from(versions)
    .where(and(eq(versions.article, article), eq(versions.hash, hash)));
  if (known) {
    await tx.delete(readings).where(eq(readings.version, known.id));
    await tx.update(versions).set({ words, language }).where(eq(versions.id, known.id));
    return known.id;
  }
  const [before] = await tx
    .select({ number: max(versions.number) })
    .from(versions)
    .where(eq(versions.article, article));
  const number = (before?.number ?? 0) + 1;
  if (number > 1) await tx.update(versions).set({ latest: false }).where(eq(versions.article, article));
  const [row] = await tx
    .insert(versions)
    .values({
      article,
      number,
      latest: true,
      hash,
      source,
      url,
      title,
      outlet,
      origin: originOf(reading.article),
      authors: [...authors],
      published: publishedOf(published),
      day: dayOf(reading),
      language,
      text,
      words,
    })
    .returning({ id: versions.id });
  return row!.id;
}

/**
 * The reading and all of its rows as one statement with one parameter a table: `json_populate_recordset` turns JSON
 * into rows, which is many times quicker than a parameter a value and has no limit on their number. Foreign keys are
 * checked when the statement ends, so its parts may come in any order.
 */
function insertion(reading: Reading, version: number, rows: Rows): SQL {
  const { text: _, ...article } = reading.article;
  const document = JSON.stringify({ ...reading, article });
  const inserts = Object.entries<PgTable>(OF_READING)
    .map(([name, table]) => ({ name, table, list: rows[name as keyof Rows] }))
    .filter(({ list }) => list.length > 0)
    .map(
      ({ name, table, list }) =>
        sql`, ${sql.identifier(`new_${name}`)} as (insert into ${table}
          select * from json_populate_recordset(null::${table}, ${JSON.stringify(list)}::json))`,
    );
  return sql`with new_reading as (insert into ${readings} (version, engine, document)
    values (${version}, ${reading.lagebild}, ${document}::json))${sql.join(inserts)} select 1`;
}

/** The day of publication where it is one: an article may state "2024-02-31". */
function publishedOf(published: string | null): string | null {
  const day = new Date(`${published}T00:00:00Z`);
  return Number.isNaN(day.valueOf()) || day.toISOString().slice(0, 10) !== published ? null : published;
}

function dayOf({ article }: Reading): string {
  return publishedOf(article.published) ?? "-infinity";
}
