import { safe } from "../exports/index.ts";
import { type Outcome, openThreads, work } from "../work/index.ts";
import { withArchive } from "./archive.ts";
import { INTERRUPTED, SOME_FAILED } from "./exit-codes.ts";
import { complaint, type InputOptions, jobsOf } from "./inputs.ts";
import { interruption, until } from "./interrupt.ts";
import { outputTo } from "./output.ts";
import { printable } from "./printable.ts";
import { progressOver } from "./progress.ts";

export interface AddOptions extends InputOptions {
  readonly db: string;
  readonly threads?: number;
  readonly again?: true;
  readonly json?: true;
  readonly jsonl?: true;
}

type Tally = Record<Outcome, number>;

/** From so many added articles on the database takes stock of its tables, which keeps searches quick. */
const MANY = 20;

/**
 * Reads the inputs into the archive, each wholly or not at all: what is done stays done, whenever the program ends.
 * Gives the exit code.
 */
export async function addInputs(names: readonly string[], options: AddOptions): Promise<number> {
  return withArchive(options.db, { make: true }, async (store) => {
    const { print, flush } = outputTo(process.stdout);
    const progress = await progressOver(names, { printing: false });
    const tally: Tally = { new: 0, changed: 0, outdated: 0, known: 0, failed: 0 };
    const { signal, release } = interruption();
    const threads = openThreads(options.threads);
    try {
      for await (const done of work(until(signal, jobsOf(names, options)), { store, threads })) {
        if ("notice" in done) {
          progress.log(printable(`lagebild: ${done.notice}`));
          continue;
        }
        const { source, outcome } = done;
        if (outcome === "failed") progress.log(complaint(source, done.failure));
        tally[outcome]++;
        if (options.jsonl) await print(`${safe(JSON.stringify({ source, outcome }))}\n`);
        await flush();
        progress.step(printable(source));
      }
    } finally {
      release();
      await threads.close();
    }
    const whole = !signal.aborted;
    progress.stop();
    if (tally.new + tally.changed + tally.outdated >= MANY) await store.tidy();
    if (options.json) await print(`${JSON.stringify(tally)}\n`);
    else if (!options.jsonl) await print(summary(tally, whole));
    await flush();
    if (!whole) return INTERRUPTED;
    return tally.failed > 0 ? SOME_FAILED : 0;
  });
}

/** "12 articles added, 1 new version, 3 read again, 840 there already, 2 failed". */
function summary(tally: Tally, whole: boolean): string {
  const parts = [
    counted(tally.new, "article added", "articles added"),
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
