import type { Article } from "../article/index.ts";
import { VERSION } from "../reading/index.ts";
import type { Entry, Kept, Standing, Store, StoreError } from "../store/index.ts";
import { type Failure, failureOf } from "./failure.ts";
import { gathered } from "./flow/gathered.ts";
import { ordered } from "./flow/ordered.ts";
import type { Done, Job, Notice } from "./job.ts";
import type { Threads } from "./threads.ts";
import { type Patience, whileAway } from "./while-away.ts";

export interface Means {
  readonly store: Store;
  readonly threads: Threads;
  /** Milliseconds to wait for an archive that is away (its server starts again) before a job fails. */
  readonly patience?: number;
}

/** Readings that are kept in one transaction at most. */
const BATCH = 16;
/** Milliseconds that a reading waits for others: to keep eight takes hardly longer than to keep one. */
const LINGER = 500;
/** Milliseconds that an archive that is away is waited for. */
const PATIENCE = 60_000;
/** Jobs under way for each thread: enough that it has work while a batch is written. */
const UNDERWAY = 24;

/** What is known of a job so far. */
interface Stage<J extends Job> {
  readonly job: J | Notice;
  readonly article?: Article;
  readonly standing?: Standing;
  readonly entry?: Entry;
  readonly failure?: Failure;
}

/**
 * Reads jobs into the archive: documents are taken apart and read in threads, one writer keeps the readings. Results
 * come in the order of the jobs, each after its transaction; they and the archive do not depend on the number of
 * threads. What is there already is not read. Never rejects for a job's sake; memory is bounded by the jobs under way.
 */
export async function* work<J extends Job>(
  jobs: AsyncIterable<J | Notice>,
  means: Means,
): AsyncGenerator<Done<J> | Notice> {
  const { store, threads } = means;
  const width = threads.count * UNDERWAY;
  const patience = { milliseconds: means.patience ?? PATIENCE, lost: false };
  const opened = ordered(jobs, width, (job) => open(job, threads));
  const weighed = weigh(opened, store, patience);
  const read = ordered(weighed, width, (stage) => readStage(stage, threads));
  for await (const batch of gathered(read, BATCH, LINGER)) yield* keepBatch(batch, store, patience);
}

async function open<J extends Job>(job: J | Notice, threads: Threads): Promise<Stage<J>> {
  if ("notice" in job) return { job };
  if ("error" in job) return { job, failure: failureOf(job.error) };
  try {
    return { job, article: await threads.open(job.document) };
  } catch (error) {
    return { job, failure: failureOf(error) };
  }
}

/** Asks the archive what it has of the articles. */
async function* weigh<J extends Job>(
  stages: AsyncIterable<Stage<J>>,
  store: Store,
  patience: Patience,
): AsyncGenerator<Stage<J>> {
  for await (const batch of gathered(stages, BATCH)) {
    const articles = batch.flatMap(({ article }) => (article === undefined ? [] : [article]));
    const asking = whileAway(() => store.standings(articles, VERSION), patience);
    try {
      let step = await asking.next();
      for (; !step.done; step = await asking.next()) yield { job: step.value };
      yield* weighedBy(batch, step.value);
    } catch (error) {
      yield* batch.map(({ job, failure }) => ({ job, failure: failure ?? failureOf(error) }));
    }
  }
}

function weighedBy<J extends Job>(batch: readonly Stage<J>[], standings: readonly Standing[]): Stage<J>[] {
  let at = 0;
  return batch.map((stage) => {
    if (stage.article === undefined) return stage;
    const found = standings[at++]!;
    return { ...stage, standing: found === "known" && isAgain(stage.job) ? "outdated" : found };
  });
}

async function readStage<J extends Job>(stage: Stage<J>, threads: Threads): Promise<Stage<J>> {
  const { job, article, standing } = stage;
  if ("notice" in job || article === undefined || standing === undefined || standing === "known") return stage;
  try {
    return { ...stage, entry: await threads.read(article, job.options) };
  } catch (error) {
    return { ...stage, failure: failureOf(error) };
  }
}

async function* keepBatch<J extends Job>(
  batch: readonly Stage<J>[],
  store: Store,
  patience: Patience,
): AsyncGenerator<Done<J> | Notice> {
  const due = batch.filter(({ entry }) => entry !== undefined);
  const again = due.some(({ job }) => isAgain(job));
  const kept = new Map<Stage<J>, Kept>();
  const keepDue = async () => {
    const left = due.filter((stage) => !isKept(kept.get(stage)));
    const results = await store.keepAll(
      left.map(({ entry }) => entry!),
      { again },
    );
    left.forEach((stage, i) => {
      kept.set(stage, results[i]!);
    });
    const away = results.find((result) => "error" in result && result.error.code === "store.away");
    if (away !== undefined && "error" in away) throw away.error;
  };
  try {
    yield* whileAway(keepDue, patience);
  } catch (error) {
    // Each entry has its own error; what else is thrown is one of all.
    for (const stage of due) if (!kept.has(stage)) kept.set(stage, { error: error as StoreError });
  }
  yield* batch.map((stage) => doneOf(stage, kept.get(stage)));
}

/** Kept, or refused for good. */
function isKept(kept: Kept | undefined): boolean {
  return kept !== undefined && !("error" in kept && kept.error.code === "store.away");
}

function isAgain(job: Job | Notice): boolean {
  return "options" in job && job.options.again === true;
}

function doneOf<J extends Job>(
  { job, article, standing, failure }: Stage<J>,
  kept: Kept | undefined,
): Done<J> | Notice {
  if ("notice" in job) return job;
  const source = article?.source ?? job.source;
  if (failure !== undefined) return { job, source, outcome: "failed", failure };
  if (kept === undefined) return { job, source, outcome: standing ?? "known", version: null };
  if ("error" in kept) return { job, source, outcome: "failed", failure: failureOf(kept.error) };
  return { job, source, outcome: kept.standing, version: kept.version };
}
