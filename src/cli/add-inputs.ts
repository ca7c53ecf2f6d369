import { VERSION } from "../reading/index.ts";
import type { Intake } from "../sources/index.ts";
import { type Standing, type Store, storable } from "../store/index.ts";
import { withArchive } from "./archive.ts";
import { INTERRUPTED, SOME_FAILED } from "./exit-codes.ts";
import { attempt, complaint, type InputOptions, intakes } from "./inputs.ts";
import { untilInterrupted } from "./interrupt.ts";
import { safe } from "./json.ts";
import { outputTo } from "./output.ts";
import { printable } from "./printable.ts";
import { progressOver } from "./progress.ts";

export interface AddOptions extends InputOptions {
  readonly db: string;
  readonly again?: true;
  readonly json?: true;
  readonly jsonl?: true;
}

/** What became of an input; `known` was there already. */
type Outcome = Standing | "failed";
type Tally = Record<Outcome, number>;

/** From so many added articles on the database takes stock of its tables, which keeps searches quick. */
const MANY = 20;

/**
 * Reads the inputs one after the other into the archive, each in a transaction of its own: what is done stays done,
 * whenever the program ends. Gives the exit code.
 */
export async function addInputs(names: readonly string[], options: AddOptions): Promise<number> {
  return withArchive(options.db, { make: true }, async (store) => {
    const { print, flush } = outputTo(process.stdout);
    const progress = await progressOver(names, { printing: false });
    const tally: Tally = { new: 0, changed: 0, outdated: 0, known: 0, failed: 0 };
    const whole = await untilInterrupted(intakes(names, options), async (input) => {
      const result = await add(store, input, options);
      if ("error" in result) progress.log(complaint(input.source, result.error));
      const outcome = "error" in result ? "failed" : result.standing;
      tally[outcome]++;
      if (options.jsonl) await print(`${safe(JSON.stringify({ source: input.source, outcome }))}\n`);
      await flush();
      progress.step(printable(input.source));
    });
    progress.stop();
    if (tally.new + tally.changed + tally.outdated >= MANY) await store.tidy();
    if (options.json) await print(`${JSON.stringify(tally)}\n`);
    else if (!options.jsonl) await print(summary(tally, whole));
    await flush();
    if (!whole) return INTERRUPTED;
    return tally.failed > 0 ? SOME_FAILED : 0;
  });
}

async function add(
  store: Store,
  input: Intake,
  options: AddOptions,
): Promise<{ readonly standing: Standing } | { readonly error: unknown }> {
  if ("error" in input) return input;
  try {
    const article = storable(input.article);
    const found = await store.standing(article, VERSION);
    const standing = found === "known" && options.again ? "outdated" : found;
    if (standing === "known") return { standing };
    const result = await attempt(article, options);
    if ("error" in result) return result;
    await store.keep(result.reading);
    return { standing };
  } catch (error) {
    return { error };
  }
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
