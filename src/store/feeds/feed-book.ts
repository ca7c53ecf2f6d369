import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "../engines/engine.ts";
import { hashOf } from "../identity.ts";
import { feedEntries, feeds } from "./feed-schema.ts";

/** A feed that is to be asked, with what it last said of itself. */
export interface DueFeed {
  readonly id: number;
  readonly url: string;
  readonly etag: string | null;
  readonly modified: string | null;
  readonly failures: number;
}

/** An entry of a feed as the feed gave it. */
export interface NewEntry {
  readonly key: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly content: string | null;
}

/** An entry whose article is not in the archive yet. */
export interface WaitingEntry extends NewEntry {
  readonly feed: number;
  readonly attempts: number;
}

/** How a feed is doing. */
export interface FeedState {
  readonly url: string;
  readonly title: string | null;
  readonly checked: string | null;
  readonly newest: string | null;
  readonly failures: number;
  readonly error: string | null;
  readonly done: number;
  readonly failed: number;
  readonly waiting: number;
  /** Seconds that the oldest entry has waited to be read, or that the feed should have been asked; 0 where none. */
  readonly lag: number;
}

/** What is remembered of feeds, so that a restart reads nothing twice and misses nothing. */
export interface FeedBook {
  /** Adds the feeds that are not there yet; what an ended process had in hand is free again. */
  readonly follow: (urls: readonly string[]) => Promise<void>;
  /** Those of the feeds whose time has come. */
  readonly due: (urls: readonly string[]) => Promise<DueFeed[]>;
  /** Milliseconds until the next feed or entry is due; null where there is none. */
  readonly pause: (urls: readonly string[]) => Promise<number | null>;
  /** What a feed gave, in one transaction: its new entries wait from now on. Gives how many are new. */
  readonly fetched: (
    feed: number,
    what: {
      readonly title: string | null;
      readonly etag: string | null;
      readonly modified: string | null;
      readonly entries: readonly NewEntry[];
    },
    seconds: number,
  ) => Promise<number>;
  /** It is as it was. */
  readonly unchanged: (feed: number, seconds: number) => Promise<void>;
  readonly failed: (feed: number, error: string, seconds: number) => Promise<void>;
  /** Entries whose time has come, hosts taking turns; they are in this process's hand from now on. */
  readonly take: (urls: readonly string[], most: number) => Promise<WaitingEntry[]>;
  readonly entryDone: (entry: Pick<WaitingEntry, "feed" | "key">) => Promise<void>;
  /** `seconds`: when to try again; null for never. */
  readonly entryFailed: (
    entry: Pick<WaitingEntry, "feed" | "key">,
    error: string,
    seconds: number | null,
  ) => Promise<void>;
  readonly states: () => Promise<FeedState[]>;
}

/** In nobody's hand, or for so long that whoever took it is gone. */
const FREE = sql`(taken is null or taken < now() - interval '10 minutes')`;

export function feedBook(db: Database): FeedBook {
  const set = (feed: number, values: Record<string, unknown>) => db.update(feeds).set(values).where(eq(feeds.id, feed));
  const one = ({ feed, key }: Pick<WaitingEntry, "feed" | "key">) =>
    and(eq(feedEntries.feed, feed), eq(feedEntries.key, short(key)));
  return {
    follow: async (urls) => {
      if (urls.length === 0) return;
      await db
        .insert(feeds)
        .values(urls.map((url) => ({ url })))
        .onConflictDoNothing();
      await db.execute(sql`update feed_entries set taken = null from feeds
        where feeds.id = feed and state = 'waiting' and ${inArray(feeds.url, [...urls])}`);
    },
    due: async (urls) => {
      const { id, url, etag, modified, failures } = feeds;
      return db
        .select({ id, url, etag, modified, failures })
        .from(feeds)
        .where(and(inArray(url, [...urls]), sql`${feeds.due} <= now()`))
        .orderBy(feeds.due, id);
    },
    pause: async (urls) => {
      const { rows } =
        await db.execute(sql`select ceil(extract(epoch from min(due) - now()) * 1000)::int as pause from (
        select due from feeds where ${inArray(feeds.url, [...urls])}
        union all select e.due from feed_entries e join feeds on feeds.id = e.feed
          where e.state = 'waiting' and ${FREE} and ${inArray(feeds.url, [...urls])}) as all_due`);
      const pause = rows[0]?.pause;
      return pause === null || pause === undefined ? null : Math.max(0, Number(pause));
    },
    fetched: (feed, { title, etag, modified, entries }, seconds) =>
      db.transaction(async (tx) => {
        const rows = entries.map((entry) => ({
          ...entry,
          key: short(entry.key),
          authors: [...entry.authors],
          feed,
          state: "waiting" as const,
        }));
        const added =
          rows.length === 0
            ? []
            : await tx.insert(feedEntries).values(rows).onConflictDoNothing().returning({ key: feedEntries.key });
        const newest = added.length > 0 ? { newest: sql`now()` } : {};
        await tx
          .update(feeds)
          .set({ title, etag, modified, ...checked(seconds), ...newest, failures: 0, error: null })
          .where(eq(feeds.id, feed));
        return added.length;
      }),
    unchanged: async (feed, seconds) => {
      await set(feed, { ...checked(seconds), failures: 0, error: null });
    },
    failed: async (feed, error, seconds) => {
      await set(feed, { ...checked(seconds), failures: sql`${feeds.failures} + 1`, error: error.slice(0, 500) });
    },
    take: async (urls, most) => {
      const { rows } = await db.execute(sql`update feed_entries e set taken = now() from (
          select feed, key, row_number() over (
            partition by split_part(coalesce(feed_entries.url, ''), '/', 3) order by feed_entries.seen, key) as turn
          from feed_entries join feeds on feeds.id = feed
          where state = 'waiting' and feed_entries.due <= now() and ${FREE} and ${inArray(feeds.url, [...urls])}
          order by turn limit ${most}::int) as t
        where e.feed = t.feed and e.key = t.key
        returning e.feed, e.key, e.url, e.title, e.authors, e.published::text, e.content, e.attempts`);
      return rows as unknown as WaitingEntry[];
    },
    entryDone: async (entry) => {
      await db
        .update(feedEntries)
        .set({ state: "done", handled: sql`now()`, error: null, content: null })
        .where(one(entry));
    },
    entryFailed: async (entry, error, seconds) => {
      const next =
        seconds === null ? { state: "failed" as const, handled: sql`now()` } : { due: later(seconds), taken: null };
      await db
        .update(feedEntries)
        .set({ ...next, attempts: sql`${feedEntries.attempts} + 1`, error: error.slice(0, 500) })
        .where(one(entry));
    },
    states: () => statesOf(db),
  };
}

function checked(seconds: number) {
  return { checked: sql`now()`, due: later(seconds) };
}

/** By the database's clock, which all that work on it share. */
function later(seconds: number): SQL {
  return sql`now() + make_interval(secs => ${seconds}::float8)`;
}

/** An index takes 2,700 bytes; addresses have no limit. */
function short(key: string): string {
  return key.length > 500 ? hashOf(key) : key;
}

async function statesOf(db: Database): Promise<FeedState[]> {
  const { rows } = await db.execute(sql`select f.url, f.title, f.checked::text, f.newest::text, f.failures, f.error,
      count(*) filter (where e.state = 'done')::int as done,
      count(*) filter (where e.state = 'failed')::int as failed,
      count(*) filter (where e.state = 'waiting')::int as waiting,
      greatest(0, extract(epoch from now() - least(f.due, min(e.seen) filter (where e.state = 'waiting'))))::float8 as lag
    from feeds f left join feed_entries e on e.feed = f.id group by f.id order by f.id`);
  return rows as unknown as FeedState[];
}
