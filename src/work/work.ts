import type { Article } from "../article/index.ts";
import { VERSION } from "../reading/index.ts";
import type { Entry, Kept, Standing, Store } from "../store/index.ts";
import { type Failure, failureOf } from "./failure.ts";
import { gathered } from "./flow/gathered.ts";
import { ordered } from "./flow/ordered.ts";
import type { Done, Job } from "./job.ts";
import type { Threads } from "./threads.ts";
import { whileAway } from "./while-away.ts";

export interface Means {
  readonly store: Store;
  readonly threads: Threads;
  /** Milliseconds to wait for an archive that is away (its server starts again) before a job fails. */
  readonly patience?: number;
}

/** A line for the operator: the archive is away, it is back, a feed does not answer. */
export interface Notice {
  readonly notice: string;
  /** Of a failure its code. */
  readonly code?: string;
}

/** Readings that are kept in one transaction at most. */
const BATCH = 16;
/** Jobs under way for each thread: enough that it has work while a batch is written. */
const UNDERWAY = 8;

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
  const { threads } = means;
  const width = threads.count * UNDERWAY;
  const notices: string[] = [];
  const opened = ordered(jobs, width, (job) => open(job, threads));
  const weighed = weigh(opened, means, notices);
  const read = ordered(weighed, width, (stage) => readStage(stage, threads));
  for await (const batch of gathered(read, BATCH)) {
    const done = await keepBatch(batch, means, notices);
    for (const notice of notices.splice(0)) yield { notice };
    yield* done;
  }
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
  { store, patience }: Means,
  notices: string[],
): AsyncGenerator<Stage<J>> {
  for await (const batch of gathered(stages, BATCH)) {
    const articles = batch.flatMap(({ article }) => (article === undefined ? [] : [article]));
    let standings: Standing[];
    try {
      standings = await whileAway(() => store.standings(articles, VERSION), { patience, notices });
    } catch (error) {
      yield* batch.map((stage) => ({ job: stage.job, failure: stage.failure ?? failureOf(error) }));
      continue;
    }
    let at = 0;
    for (const stage of batch) {
      if (stage.article === undefined) yield stage;
      else {
        const found = standings[at++]!;
        yield { ...stage, standing: found === "known" && isAgain(stage.job) ? "outdated" : found };
      }
    }
  }
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

async function keepBatch<J extends Job>(
  batch: readonly Stage<J>[],
  { store, patience }: Means,
  notices: string[],
): Promise<(Done<J> | Notice)[]> {
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
  await whileAway(keepDue, { patience, notices }).catch(() => {});
  return batch.map((stage) => doneOf(stage, kept.get(stage)));
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
