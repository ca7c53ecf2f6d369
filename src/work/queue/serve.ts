import type { Done, Notice } from "../job.ts";
import { type Means, work } from "../work.ts";
import type { Queue, Taken } from "./queue.ts";

/** Jobs in hand for each thread: enough that none waits while others are written. */
const IN_HAND = 24;
/** What may go better with another try, in another process. */
const PASSING = new Set(["work.crashed", "work.time", "work.closed", "store.away"]);
const TRIES = 5;
const FIRST_RETRY = 10;

/**
 * Reads the jobs of a queue into the archive until the signal. A job leaves the queue when its article is in the
 * archive, so that whatever dies it is read again, and the archive keeps it once; what cannot be read goes to the dead
 * letters. An archive that is away is waited for, however long.
 */
export async function* serve(
  queue: Queue,
  means: Means & { readonly signal: AbortSignal },
): AsyncGenerator<Done<Taken> | Notice> {
  const jobs = queue.take(means.threads.count * IN_HAND, means.signal);
  for await (const done of work(jobs, { patience: Number.POSITIVE_INFINITY, ...means })) {
    if (!("notice" in done)) await settle(done);
    yield done;
  }
}

async function settle({ job, ...done }: Done<Taken>): Promise<void> {
  if (done.outcome !== "failed") await job.done();
  else if (PASSING.has(done.failure.code) && job.attempt < TRIES) await job.again(FIRST_RETRY * 2 ** job.attempt);
  else await job.dead(done.failure);
}
