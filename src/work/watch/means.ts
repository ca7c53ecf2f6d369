import type { Fetcher } from "../../sources/index.ts";
import type { FeedBook, WaitingEntry } from "../../store/index.ts";
import type { Job, JobOptions } from "../job.ts";
import type { Threads } from "../threads.ts";

/** A job that an entry of a feed gave. */
export type FeedJob = Job & { readonly entry: WaitingEntry };

export interface FollowMeans {
  readonly book: FeedBook;
  readonly fetcher: Fetcher;
  readonly threads: Threads;
  readonly signal: AbortSignal;
  /** Seconds between two visits to a feed that answers. */
  readonly interval: number;
  /** End when every feed was asked and every entry that is due was fetched. */
  readonly once: boolean;
  readonly options: JobOptions;
}
