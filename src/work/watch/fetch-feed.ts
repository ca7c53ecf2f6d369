import { type Feed, type FeedEntry, restOf, SourceError } from "../../sources/index.ts";
import type { DueFeed } from "../../store/index.ts";
import { failureOf } from "../failure.ts";
import type { Notice } from "../job.ts";
import type { FollowMeans } from "./means.ts";
import { backOff } from "./retries.ts";

/** Bytes of a feed, unpacked. */
const LARGEST = 10_000_000;
/** Of an index the first maps are read: news maps stand there, the others hold what is old. */
const MAPS = 10;
const MONTH = 30 * 86_400;

/** Asks one feed and notes its new entries. Gives lines for the operator; rejects only where the archive fails. */
export async function fetchFeed(feed: DueFeed, means: FollowMeans): Promise<readonly Notice[]> {
  const { book, fetcher, interval } = means;
  try {
    const { etag, modified } = feed;
    const found = await fetcher.visit(feed.url, { etag, modified, bytes: LARGEST });
    if (found.status === 304) {
      await book.unchanged(feed.id, interval);
      return [];
    }
    if (found.status < 200 || found.status > 299) {
      const rest =
        found.status === 410 ? MONTH : found.status === 429 || found.status === 503 ? restOf(found) / 1_000 : 0;
      const seconds = backOff(interval, feed.failures, rest);
      return await failed(feed, new SourceError("web.status", `the server answered ${found.status}`), seconds, means);
    }
    const read = await means.threads.feed({ ...found, headers: undefined });
    const entries = await withMaps(read, means);
    const state = { title: read.title, etag: found.headers.get("etag"), modified: found.headers.get("last-modified") };
    await book.fetched(feed.id, { ...state, entries: entries.map(rowOf) }, interval);
    return [];
  } catch (error) {
    const { code } = failureOf(error);
    if (!/^(?:web|feed|source|work)\./.test(code)) throw error;
    return await failed(feed, error, backOff(interval, feed.failures), means);
  }
}

async function failed(feed: DueFeed, error: unknown, seconds: number, { book }: FollowMeans): Promise<Notice[]> {
  const { code, message } = failureOf(error);
  await book.failed(feed.id, message, seconds);
  return [{ notice: `${feed.url}: ${message} (asked again in ${Math.ceil(seconds / 60)} minutes)`, code }];
}

/** With the entries of the maps that an index names; one that cannot be had is left out until the next time. */
async function withMaps(read: Feed, { fetcher, threads }: FollowMeans): Promise<readonly FeedEntry[]> {
  const entries = [...read.entries];
  for (const map of read.maps.slice(0, MAPS)) {
    try {
      const found = await fetcher.visit(map, { bytes: LARGEST });
      if (found.status === 200) entries.push(...(await threads.feed({ ...found, headers: undefined })).entries);
    } catch (error) {
      if (!/^(?:web|feed|source)\./.test(failureOf(error).code)) throw error;
    }
  }
  return entries;
}

function rowOf({ key, url, known, content }: FeedEntry) {
  return { key, url, ...known, content };
}
