import { countersOf, counting, metricsText, openThreads, serve } from "../work/index.ts";
import { withArchive } from "./archive.ts";
import { interruption } from "./interrupt.ts";
import { serveMetrics } from "./metrics-server.ts";
import { outputTo } from "./output.ts";
import { SILENT } from "./progress.ts";
import { withQueue } from "./queue.ts";
import { showResults } from "./results.ts";

export interface WorkOptions {
  readonly db: string;
  readonly queue: string;
  readonly threads?: number;
  readonly metrics?: number;
  readonly untilEmpty?: true;
  readonly jsonl?: true;
}

/** Milliseconds between two looks whether the queue is empty. */
const LOOK = 500;

/** Works until it is stopped. Gives the exit code. */
export function runWork(options: WorkOptions): Promise<number> {
  return withQueue(options.queue, (queue) =>
    withArchive(options.db, { make: true }, async (store) => {
      const output = outputTo(process.stdout);
      const counters = countersOf(Date.now());
      const threads = openThreads(options.threads);
      const { signal, release } = interruption();
      const stop = new AbortController();
      const text = async () => metricsText({ now: Date.now(), counters, queue: await queue.counts() });
      const endMetrics = options.metrics === undefined ? () => {} : await serveMetrics(options.metrics, text);
      const look = setInterval(async () => {
        if (!options.untilEmpty) return;
        const counts = await queue.counts().catch(() => null);
        if (counts !== null && counts.waiting + counts.underway === 0) stop.abort();
      }, LOOK);
      try {
        const results = serve(queue, { store, threads, signal: AbortSignal.any([signal, stop.signal]) });
        const lines = options.jsonl ? "json" : "none";
        await showResults(counting(results, counters), output, { lines, progress: SILENT });
        return 0;
      } finally {
        clearInterval(look);
        endMetrics();
        release();
        await threads.close();
      }
    }),
  );
}
