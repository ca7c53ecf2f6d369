import { expect, test } from "vitest";
import type { Done, Notice, Outcome } from "./job.ts";
import { countersOf, counting, metricsText } from "./metrics.ts";

const done = (outcome: Outcome): Done =>
  ({
    job: {},
    source: "a",
    outcome,
    version: null,
    failure: { code: "source.empty", message: "m" },
  }) as unknown as Done;

test("what was done is told in the text format of Prometheus", async () => {
  const counters = countersOf(1_000);
  async function* results(): AsyncGenerator<Done | Notice> {
    yield done("new");
    yield done("new");
    yield done("failed");
    yield { notice: "f does not answer", code: "web.timeout" };
    yield { notice: "the archive is back" };
  }
  let count = 0;
  for await (const _ of counting(results(), counters)) count++;
  expect(count).toBe(5);
  const feed = {
    url: 'https://a.example/"f\\',
    title: null,
    checked: null,
    newest: null,
    failures: 2,
    error: "x",
    done: 1,
    failed: 0,
    waiting: 3,
    lag: 12.5,
  };
  const text = metricsText({
    now: 3_500,
    counters,
    queue: { waiting: 7, underway: 2, dead: 1 },
    feeds: [feed],
    archive: { articles: 9, lastHour: 4 },
  });
  expect(text.split("\n").filter((line) => !line.startsWith("#"))).toEqual([
    "lagebild_uptime_seconds 2.5",
    'lagebild_articles_total{outcome="new"} 2',
    'lagebild_articles_total{outcome="failed"} 1',
    'lagebild_failures_total{cause="source.empty"} 1',
    'lagebild_failures_total{cause="web.timeout"} 1',
    'lagebild_queue_jobs{state="waiting"} 7',
    'lagebild_queue_jobs{state="underway"} 2',
    'lagebild_queue_jobs{state="dead"} 1',
    "lagebild_archive_articles 9",
    "lagebild_archive_articles_last_hour 4",
    'lagebild_feed_lag_seconds{feed="https://a.example/\\"f\\\\"} 12.5',
    'lagebild_feed_waiting{feed="https://a.example/\\"f\\\\"} 3',
    'lagebild_feed_failures{feed="https://a.example/\\"f\\\\"} 2',
    "",
  ]);
  expect(text.match(/^# TYPE /gm)).toHaveLength(9);
});
