import { readFile } from "node:fs/promises";
import { decode, fromOpml, openFetcher, SourceError } from "../sources/index.ts";
import type { Store } from "../store/index.ts";
import { countersOf, counting, metricsText, openThreads, type Queue, watch } from "../work/index.ts";
import { withArchive } from "./archive.ts";
import { SOME_FAILED } from "./exit-codes.ts";
import { complaint } from "./inputs.ts";
import { interruption } from "./interrupt.ts";
import { serveMetrics } from "./metrics-server.ts";
import { outputTo } from "./output.ts";
import { SILENT } from "./progress.ts";
import { withQueue } from "./queue.ts";
import { showResults } from "./results.ts";
import { tellAlerts, tellingAlerts } from "./tell-alerts.ts";

export interface WatchOptions {
  readonly db: string;
  readonly queue?: string;
  readonly every: number;
  readonly once?: true;
  readonly threads?: number;
  readonly metrics?: number;
  readonly jsonl?: true;
  readonly allowPrivate?: true;
  readonly contact?: string;
  readonly address: string;
}

/** Follows feeds until it is stopped. Gives the exit code. */
export async function runWatch(names: readonly string[], options: WatchOptions): Promise<number> {
  const urls = await feedsOf(names);
  if (urls === null) return SOME_FAILED;
  const { queue } = options;
  const run = (open?: Queue) => withArchive(options.db, { make: true }, (store) => follow(urls, store, open, options));
  return queue === undefined ? run() : withQueue(queue, run);
}

async function follow(
  urls: readonly string[],
  store: Store,
  queue: Queue | undefined,
  options: WatchOptions,
): Promise<number> {
  const { every, once = false, allowPrivate = false, contact } = options;
  const counters = countersOf(Date.now());
  const threads = openThreads(options.threads);
  const fetcher = await openFetcher({ allowPrivate, ...(contact !== undefined && { contact }) });
  const { signal, release } = interruption();
  const text = async () =>
    metricsText({ now: Date.now(), counters, feeds: await store.feeds.states(), queue: await queue?.counts() });
  const endMetrics = options.metrics === undefined ? () => {} : await serveMetrics(options.metrics, text);
  const telling = { address: options.address, allowPrivate };
  const stopTelling = once ? null : tellingAlerts(store, telling);
  try {
    const means = { store, threads, fetcher, signal, once, interval: every * 60, options: {} };
    const results = watch(urls, queue === undefined ? means : { ...means, queue });
    const lines = options.jsonl ? "json" : "text";
    await showResults(counting(results, counters), outputTo(process.stdout), { lines, progress: SILENT });
    if (once) await tellAlerts(store, telling);
    return 0;
  } finally {
    endMetrics();
    release();
    await Promise.all([threads.close(), fetcher.close(), stopTelling?.()]);
  }
}

/** Addresses as they are, those in OPML files; null where a file cannot be read, which is printed. */
async function feedsOf(names: readonly string[]): Promise<string[] | null> {
  const urls: string[] = [];
  for (const name of names) {
    if (/^https?:\/\//i.test(name)) {
      urls.push(name);
      continue;
    }
    try {
      urls.push(...(await fromOpml(await decode(await readFile(name), { html: true }))));
    } catch (error) {
      const known = error instanceof SourceError || (error as { code?: unknown }).code !== undefined;
      if (!known) throw error;
      process.stderr.write(`${complaint(name, error)}\n`);
      return null;
    }
  }
  return [...new Set(urls)];
}
