import { failureOf } from "../failure.ts";
import { ordered } from "../flow/ordered.ts";
import type { Done, Job, Notice } from "../job.ts";
import type { Queue } from "./queue.ts";

/** Jobs that are on their way to the queue at the same time. */
const UNDERWAY = 64;

/** Hands jobs to a queue; each result comes, in the order of the jobs, when the queue has the job for good. */
export function enqueue<J extends Job>(
  queue: Queue,
  jobs: AsyncIterable<J | Notice>,
): AsyncGenerator<Done<J> | Notice> {
  return ordered(jobs, UNDERWAY, async (job): Promise<Done<J> | Notice> => {
    if ("notice" in job) return job;
    const { source } = job;
    try {
      if ("error" in job) throw job.error;
      await queue.put(job);
      return { job, source, outcome: "queued", version: null };
    } catch (error) {
      return { job, source, outcome: "failed", failure: failureOf(error) };
    }
  });
}
