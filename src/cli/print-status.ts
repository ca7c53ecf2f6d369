import type { FeedState } from "../store/index.ts";
import { metricsText, type QueueCounts } from "../work/index.ts";
import { withArchive } from "./archive.ts";
import { outputTo } from "./output.ts";
import { printable } from "./printable.ts";
import { withQueue } from "./queue.ts";

export interface StatusOptions {
  readonly db: string;
  readonly queue?: string;
  readonly json?: true;
  readonly prometheus?: true;
}

interface Status {
  readonly archive: { readonly articles: number; readonly versions: number; readonly lastHour: number };
  readonly feeds: readonly FeedState[];
  readonly queue: QueueCounts | null;
}

/** Prints how things stand. Gives the exit code. */
export function printStatus(options: StatusOptions): Promise<number> {
  const { queue } = options;
  if (queue === undefined) return print(options, null);
  return withQueue(queue, async (open) => print(options, await open.counts()));
}

function print(options: StatusOptions, queue: QueueCounts | null): Promise<number> {
  return withArchive(options.db, { make: false }, async (store) => {
    const { articles, versions } = await store.counts();
    const archive = { articles, versions, lastHour: await store.added(3_600) };
    const status = { archive, feeds: await store.feeds.states(), queue };
    const output = outputTo(process.stdout);
    await output.print(textOf(status, options));
    await output.flush();
    return 0;
  });
}

function textOf(status: Status, { json, prometheus }: StatusOptions): string {
  if (json) return `${JSON.stringify(status)}\n`;
  const { archive, feeds, queue } = status;
  if (prometheus) return metricsText({ now: Date.now(), archive, feeds, queue: queue ?? undefined });
  const perSecond = (archive.lastHour / 3_600).toFixed(2);
  const lines = [
    `archive ${archive.articles} articles, ${archive.versions} versions; ${archive.lastHour} within an hour, ${perSecond} a second`,
    ...(queue === null ? [] : [`queue ${queue.waiting} waiting, ${queue.underway} underway, ${queue.dead} dead`]),
    ...feeds.map(feedLine),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

function feedLine({ url, title, done, waiting, failed, lag, error, failures }: FeedState): string {
  const counts = `${done} read, ${waiting} waiting${failed > 0 ? `, ${failed} given up` : ""}`;
  const late = lag > 60 ? `, ${Math.round(lag / 60)} minutes behind` : "";
  const fault = error === null ? "" : `; failed ${failures} times: ${error}`;
  return `feed ${title ?? url}: ${counts}${late}${fault}`;
}
