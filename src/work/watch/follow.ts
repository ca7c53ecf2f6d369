import { setTimeout as wait } from "node:timers/promises";
import type { Arrival } from "../../sources/index.ts";
import { SourceError } from "../../sources/index.ts";
import type { DueFeed, WaitingEntry } from "../../store/index.ts";
import { failureOf } from "../failure.ts";
import { asCompleted } from "../flow/as-completed.ts";
import type { Notice } from "../job.ts";
import { fetchFeed } from "./fetch-feed.ts";
import type { FeedJob, FollowMeans } from "./means.ts";
import { retryOf } from "./retries.ts";

/** Feeds and pages fetched at the same time; each host is asked at its own pace besides. */
const WIDTH = 16;
/** Entries that are taken at a time. */
const SOME = 64;
/** Milliseconds after which is looked again, whatever is due when: another process may have added something. */
const LONGEST_PAUSE = 5_000;

type Task = { readonly feed: DueFeed } | { readonly entry: WaitingEntry };

/**
 * Follows feeds for ever, or once: asks each when it is due, fetches the pages of its new entries and gives them as
 * jobs. Feeds and entries that fail give a line and are tried again later, each time after twice the time.
 */
export async function* follow(urls: readonly string[], means: FollowMeans): AsyncGenerator<FeedJob | Notice> {
  const { book, signal, once } = means;
  await book.follow(urls);
  const busy = new Set<number>();
  const asked = new Set<number>();
  let underway = 0;

  async function* tasks(): AsyncGenerator<Task> {
    while (!signal.aborted) {
      const feeds = (await book.due(urls)).filter(({ id }) => !busy.has(id) && !(once && asked.has(id)));
      for (const feed of feeds) {
        busy.add(feed.id);
        asked.add(feed.id);
        underway++;
        yield { feed };
      }
      const entries = await book.take(urls, SOME);
      for (const entry of entries) {
        underway++;
        yield { entry };
      }
      if (feeds.length + entries.length > 0) continue;
      if (once && underway === 0) return;
      const pause = once || underway > 0 ? 50 : ((await book.pause(urls)) ?? LONGEST_PAUSE);
      await wait(Math.min(Math.max(pause, 50), LONGEST_PAUSE), null, { signal }).catch(() => {});
    }
  }
  const run = async (task: Task): Promise<readonly (FeedJob | Notice)[]> => {
    try {
      return "feed" in task ? await fetchFeed(task.feed, means) : await fetchEntry(task.entry, means);
    } finally {
      if ("feed" in task) busy.delete(task.feed.id);
      underway--;
    }
  };
  for await (const results of asCompleted(tasks(), WIDTH, run)) yield* results;
}

/** The document of an entry: the page it leads to, or what the feed itself holds. */
async function fetchEntry(
  entry: WaitingEntry,
  { book, fetcher, options }: FollowMeans,
): Promise<readonly (FeedJob | Notice)[]> {
  const { title, published, authors } = entry;
  const otherwise = { title, published, authors };
  const source = entry.url ?? entry.key;
  try {
    const document =
      entry.url === null
        ? ({
            source,
            form: "page",
            bytes: Buffer.from(entry.content ?? ""),
            contentType: "text/html; charset=utf-8",
            url: null,
            otherwise,
          } as const)
        : await fetcher.document(entry.url);
    const whole = { ...document, otherwise: { ...otherwise, ...document.otherwise } };
    const arrival: Arrival = { source, document: whole };
    return [{ ...arrival, options, entry }];
  } catch (error) {
    const failure = failureOf(error);
    const seconds = retryOf(failure.code, entry.attempts);
    await book.entryFailed(entry, failure.message, seconds);
    if (!(error instanceof SourceError)) throw error;
    return [{ notice: `${source}: ${failure.message}`, code: failure.code }];
  }
}
