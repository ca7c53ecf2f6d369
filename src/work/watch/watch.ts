import type { Store } from "../../store/index.ts";
import type { Done, Notice } from "../job.ts";
import { enqueue } from "../queue/enqueue.ts";
import type { Queue } from "../queue/queue.ts";
import { type Means, work } from "../work.ts";
import { follow } from "./follow.ts";
import type { FeedJob, FollowMeans } from "./means.ts";
import { retryOf } from "./retries.ts";

export type WatchMeans = Means & Omit<FollowMeans, "book"> & { readonly queue?: Queue };

/**
 * Follows feeds and reads what is new into the archive, or hands it to a queue whose workers do; the archive remembers
 * the feeds in both cases. An entry is done when its article is there, or in the queue for good, so whatever ends
 * the program, the next start goes on where it stood; what was read and not yet marked is found to be known.
 */
export async function* watch(urls: readonly string[], means: WatchMeans): AsyncGenerator<Done<FeedJob> | Notice> {
  const { store, queue } = means;
  const jobs = follow(urls, { ...means, book: store.feeds });
  for await (const done of queue === undefined ? work(jobs, means) : enqueue(queue, jobs)) {
    if (!("notice" in done)) await note(done, store);
    yield done;
  }
}

async function note({ job: { entry }, ...done }: Done<FeedJob>, { feeds }: Store): Promise<void> {
  if (done.outcome !== "failed") await feeds.entryDone(entry);
  else await feeds.entryFailed(entry, done.failure.message, retryOf(done.failure.code, entry.attempts));
}
