import type { Store } from "../store/index.ts";
import { type Done, enqueue, type Job, type Notice, openThreads, work } from "../work/index.ts";
import { withArchive } from "./archive.ts";
import { INTERRUPTED, SOME_FAILED } from "./exit-codes.ts";
import { type InputOptions, jobsOf } from "./inputs.ts";
import { interruption, until } from "./interrupt.ts";
import { outputTo } from "./output.ts";
import { progressOver } from "./progress.ts";
import { withQueue } from "./queue.ts";
import { showResults, type Tally } from "./results.ts";

export interface AddOptions extends InputOptions {
  readonly db: string;
  readonly queue?: string;
  readonly threads?: number;
  readonly again?: true;
  readonly json?: true;
  readonly jsonl?: true;
}

/** From so many added articles on the database takes stock of its tables, which keeps searches quick. */
const MANY = 20;

/**
 * Reads the inputs into the archive, each wholly or not at all, or hands them to a queue: what is done stays done,
 * whenever the program ends. Gives the exit code.
 */
export function addInputs(names: readonly string[], options: AddOptions): Promise<number> {
  const { queue } = options;
  if (queue !== undefined) return withQueue(queue, (open) => run(names, options, (jobs) => enqueue(open, jobs)));
  return withArchive(options.db, { make: true }, async (store) => {
    const threads = openThreads(options.threads);
    try {
      return await run(names, options, (jobs) => work(jobs, { store, threads }), store);
    } finally {
      await threads.close();
    }
  });
}

async function run(
  names: readonly string[],
  options: AddOptions,
  handle: (jobs: AsyncIterable<Job>) => AsyncIterable<Done | Notice>,
  store?: Store,
): Promise<number> {
  const output = outputTo(process.stdout);
  const progress = await progressOver(names, { printing: false });
  const { signal, release } = interruption();
  const results = handle(until(signal, jobsOf(names, options)));
  const lines = options.jsonl ? "json" : "none";
  const tally = await showResults(results, output, { lines, progress }).finally(release);
  if (store !== undefined && tally.new + tally.changed + tally.outdated >= MANY) await store.tidy();
  const { queued: _, ...kept } = tally;
  if (options.json) await output.print(`${JSON.stringify(store === undefined ? tally : kept)}\n`);
  else if (!options.jsonl) await output.print(summary(tally, !signal.aborted));
  await output.flush();
  if (signal.aborted) return INTERRUPTED;
  return tally.failed > 0 ? SOME_FAILED : 0;
}

/** "12 articles added, 1 new version, 3 read again, 840 there already, 2 failed". */
function summary(tally: Tally, whole: boolean): string {
  const parts = [
    tally.queued > 0 ? `${tally.queued} handed to the queue` : counted(tally.new, "article added", "articles added"),
    tally.changed > 0 && counted(tally.changed, "new version", "new versions"),
    tally.outdated > 0 && `${tally.outdated} read again`,
    tally.known > 0 && `${tally.known} there already`,
    tally.failed > 0 && `${tally.failed} failed`,
    !whole && "interrupted: run it again to go on",
  ];
  return `${parts.filter((part) => part !== false).join(", ")}\n`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
