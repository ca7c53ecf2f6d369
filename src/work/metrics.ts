import type { FeedState } from "../store/index.ts";
import type { Done, Notice, Outcome } from "./job.ts";
import type { QueueCounts } from "./queue/queue.ts";

/** What one process has done since it began. */
export interface Counters {
  readonly since: number;
  readonly articles: Map<Outcome, number>;
  /** Failures of articles, feeds and servers by code. */
  readonly failures: Map<string, number>;
}

export function countersOf(now: number): Counters {
  return { since: now, articles: new Map(), failures: new Map() };
}

/** The results as they come, counted. */
export async function* counting<R extends Done | Notice>(
  results: AsyncIterable<R>,
  counters: Counters,
): AsyncGenerator<R> {
  for await (const result of results) {
    if ("notice" in result) {
      if (result.code !== undefined) more(counters.failures, result.code);
    } else {
      more(counters.articles, result.outcome);
      if (result.outcome === "failed") more(counters.failures, result.failure.code);
    }
    yield result;
  }
}

function more<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

export interface MetricsState {
  readonly now: number;
  readonly counters?: Counters | undefined;
  readonly queue?: QueueCounts | undefined;
  readonly feeds?: readonly FeedState[] | undefined;
  /** Articles in the archive. */
  readonly archive?: { readonly articles: number; readonly lastHour: number } | undefined;
}

type Sample = readonly [labels: Readonly<Record<string, string>>, value: number];

/** The state as Prometheus reads it (text format 0.0.4). Articles a second are `rate(lagebild_articles_total[5m])`. */
export function metricsText({ now, counters, queue, feeds, archive }: MetricsState): string {
  const families: string[] = [];
  const add = (name: string, type: "counter" | "gauge", help: string, samples: readonly Sample[]) => {
    if (samples.length === 0) return;
    const lines = samples.map(([labels, value]) => `${name}${labelled(labels)} ${value}`);
    families.push([`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join("\n"));
  };
  if (counters !== undefined) {
    const { articles, failures, since } = counters;
    add("lagebild_uptime_seconds", "gauge", "Seconds since this process began.", [[{}, (now - since) / 1_000]]);
    const byOutcome = [...articles].map(([outcome, count]): Sample => [{ outcome }, count]);
    add("lagebild_articles_total", "counter", "Articles by what became of them.", byOutcome);
    const byCause = [...failures].map(([cause, count]): Sample => [{ cause }, count]);
    add("lagebild_failures_total", "counter", "Failures by cause.", byCause);
  }
  if (queue !== undefined) {
    const states = Object.entries(queue).map(([state, count]): Sample => [{ state }, count]);
    add("lagebild_queue_jobs", "gauge", "Jobs of the queue: waiting, underway, dead.", states);
  }
  if (archive !== undefined) {
    add("lagebild_archive_articles", "gauge", "Articles in the archive.", [[{}, archive.articles]]);
    add("lagebild_archive_articles_last_hour", "gauge", "Versions added within an hour.", [[{}, archive.lastHour]]);
  }
  const perFeed = (value: (feed: FeedState) => number) =>
    (feeds ?? []).map((feed): Sample => [{ feed: feed.url }, value(feed)]);
  add(
    "lagebild_feed_lag_seconds",
    "gauge",
    "How long the oldest unread entry has waited.",
    perFeed(({ lag }) => lag),
  );
  add(
    "lagebild_feed_waiting",
    "gauge",
    "Entries that are not read yet.",
    perFeed(({ waiting }) => waiting),
  );
  add(
    "lagebild_feed_failures",
    "gauge",
    "Failed visits in a row.",
    perFeed(({ failures }) => failures),
  );
  return `${families.join("\n")}\n`;
}

function labelled(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escaped(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
