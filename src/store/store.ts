import { sql } from "drizzle-orm";
import type { Article } from "../article/index.ts";
import type { Reading } from "../reading/index.ts";
import { articleOf, versionOf } from "./article.ts";
import { shownReading } from "./corrections/correct.ts";
import { type Corrections, correctionsIn } from "./corrections/corrections.ts";
import type { Database, Engine } from "./engines/engine.ts";
import { type Entry, entryOf } from "./entry.ts";
import { refused } from "./errors.ts";
import { type FeedBook, feedBook } from "./feeds/feed-book.ts";
import { type KeepOptions, type Kept, keepAll, type Standing, standingsOf } from "./keep.ts";
import { texts } from "./lists.ts";
import { migrate } from "./migrate.ts";
import { type Picture, pictureOf } from "./picture/picture.ts";
import { settle } from "./picture/settle.ts";
import { type ArticleQuery, readingsOf, readingsTelling } from "./readings.ts";
import { refresh } from "./refresh.ts";
import { type Facets, facets } from "./search/facets.ts";
import { type SearchPage, search } from "./search/search.ts";
import type { SearchQuery } from "./search/search-query.ts";
import type { Told } from "./told.ts";
import { type Watchlists, watchlistsIn } from "./watchlists/watchlists.ts";
import { whereOf } from "./where.ts";

/** An open archive. Everything rejects with a `StoreError` or the database's own error; nothing is half done. */
export interface Store {
  /** What adding this article with this version of the engine would change. */
  readonly standing: (article: Article, engine: string) => Promise<Standing>;
  /** The same of many, in their order. */
  readonly standings: (list: readonly Article[], engine: string) => Promise<Standing[]>;
  /** Keeps a reading, wholly or not at all; gives the number of its version. The article went through `storable`. */
  readonly keep: (reading: Reading) => Promise<number>;
  /** Keeps many, in their order; never rejects: what is refused says why. What is there already stays as it is. */
  readonly keepAll: (entries: readonly Entry[], options?: KeepOptions) => Promise<Kept[]>;
  /** The reading of a version as people corrected it; null where there is none. */
  readonly reading: (version: number) => Promise<Reading | null>;
  /** The readings of all articles that meet the conditions, newest first, a few in memory at a time. */
  readonly readings: (query: ArticleQuery) => AsyncIterable<Reading>;
  /** The same of the articles that tell something: what a search, an event, a ledger rests on. */
  readonly readingsTelling: (told: Told) => AsyncIterable<Reading>;
  /** A version's article and all of its versions; null where there is none. */
  readonly article: (version: number) => ReturnType<typeof articleOf>;
  /** The version that holds this very text of this very article; null where there is none. */
  readonly versionOf: (article: Article) => Promise<number | null>;
  /** One page of hits, newest first. */
  readonly search: (query: SearchQuery) => Promise<SearchPage>;
  /** What a search finds, counted by each of its filters. */
  readonly facets: (query: SearchQuery) => Promise<Facets>;
  /** What the readings tell side by side. */
  readonly picture: Picture;
  readonly corrections: Corrections;
  readonly counts: () => Promise<Counts>;
  /** Versions that were added in the last seconds. */
  readonly added: (seconds: number) => Promise<number>;
  /** What is remembered of the feeds that are followed. */
  readonly feeds: FeedBook;
  readonly watchlists: Watchlists;
  /** Makes searches quick after much was added; changes no answer. */
  readonly tidy: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Counts {
  readonly articles: number;
  readonly versions: number;
  /** Of the latest versions. */
  readonly statements: number;
  readonly events: number;
  readonly exchanges: number;
}

/**
 * Opens an archive and brings its tables up to date: a folder, `postgres://…`, or `memory:`. A folder that is not there
 * is made, unless `make` is false. Throws a `StoreError`: `store.locked` where another process has the folder,
 * `store.missing`, `store.unreachable` …
 */
export async function openStore(name: string, { make = true }: { readonly make?: boolean } = {}): Promise<Store> {
  const { db, embedded, needRoom, close } = await engineFor(name, make);
  try {
    await migrate(db);
    await refresh(db);
  } catch (error) {
    await close();
    throw refused(error);
  }
  return {
    standing: async (article, engine) => (await standingsOf(db, [article], engine).catch(fail))[0]!,
    standings: (list, engine) => standingsOf(db, list, engine).catch(fail),
    keep: (reading) => keep(db, reading),
    keepAll: (entries, options) => keepAll(db, entries, { ...options, checked: embedded, needRoom }),
    readings: (query) => readingsOf(db, query),
    readingsTelling: (told) => readingsTelling(db, told),
    reading: (version) => shownReading(db, version),
    article: (version) => articleOf(db, version),
    versionOf: (article) => versionOf(db, article),
    search: (query) => search(db, query).catch(fail),
    facets: (query) => facets(db, query).catch(fail),
    picture: pictureOf(db),
    corrections: correctionsIn(db),
    counts: () => countsOf(db),
    added: async (seconds) => {
      const { rows } = await db.execute(sql`select count(*)::int as count from versions
        where added > now() - make_interval(secs => ${seconds}::float8)`);
      return Number(rows[0]!.count);
    },
    feeds: feedBook(db),
    watchlists: watchlistsIn(db),
    tidy: async () => {
      await settle(db);
      await db.execute(sql`select gin_clean_pending_list(index::regclass) from unnest(${texts(LISTED)}) as index`);
      await db.execute(
        sql`analyze versions, findings, parties, actors, spans, goods, named, accounts, clusters, edges, deliveries, directory`,
      );
    },
    close,
  };
}

/** Indexes that take what is new into a list first, which a search has to look through. */
const LISTED = ["versions_words", "findings_words", "parties_words", "actors_words", "prints_sample"];

async function keep(db: Database, reading: Reading): Promise<number> {
  const [kept] = await keepAll(db, [await entryOf(reading)], { again: true });
  if ("error" in kept!) throw kept.error;
  return kept!.version;
}

function fail(error: unknown): never {
  throw refused(error);
}

/** Each engine is loaded where it is used: PGlite costs 100 ms and its memory even unopened. */
async function engineFor(name: string, make: boolean): Promise<Engine> {
  const where = whereOf(name);
  if (where.kind === "server") return (await import("./engines/postgres.ts")).openPostgres(where.url);
  const { openFolder, openMemory } = await import("./engines/pglite.ts");
  return where.kind === "memory" ? openMemory() : openFolder(where.path, { make });
}

async function countsOf(db: Database): Promise<Counts> {
  const { rows } = await db.execute(sql`select
    (select count(*) from articles)::int as articles,
    (select count(*) from versions)::int as versions,
    count(*) filter (where kind = 'statement')::int as statements,
    count(*) filter (where kind = 'event')::int as events,
    count(*) filter (where kind = 'exchange')::int as exchanges
    from findings f where not exists (select from versions v where v.id = f.version and not v.latest)`);
  return rows[0] as unknown as Counts;
}
