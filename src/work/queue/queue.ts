import type { Failure } from "../failure.ts";
import type { Job, Notice } from "../job.ts";

/** A job that a worker has in hand. Until it is settled the queue gives it to nobody else; when the worker dies, it does. */
export type Taken = Job & {
  /** How often it was handed out, this time included. */
  readonly attempt: number;
  /** It is in the archive: the queue forgets it. */
  readonly done: () => Promise<void>;
  /** Hand it out again, after some seconds. */
  readonly again: (seconds: number) => Promise<void>;
  /** It will never be read: it goes to the dead letters, with the reason. */
  readonly dead: (failure: Failure) => Promise<void>;
};

/** A job that nobody could read. */
export interface DeadLetter {
  readonly number: number;
  readonly source: string;
  readonly code: string;
  readonly message: string;
  readonly attempts: number;
  readonly at: string;
  readonly bytes: number;
}

export interface QueueCounts {
  /** Jobs that nobody has in hand. */
  readonly waiting: number;
  /** Jobs that workers have in hand. */
  readonly underway: number;
  readonly dead: number;
}

/** Where jobs wait between those that find articles and those that read them. */
export interface Queue {
  /** Resolves when the queue has it for good. The same job within some minutes is kept once. Throws `queue.full`. */
  readonly put: (job: Job) => Promise<void>;
  /** Jobs as they come, at most `most` in hand at a time, until the signal. */
  readonly take: (most: number, signal: AbortSignal) => AsyncIterable<Taken | Notice>;
  readonly counts: () => Promise<QueueCounts>;
  readonly deadLetters: () => AsyncIterable<DeadLetter>;
  /** The document of a dead letter; null where there is none of that number. */
  readonly deadLetter: (number: number) => Promise<(DeadLetter & { readonly job: Job }) | null>;
  /** Puts a dead letter back; false where there is none of that number. */
  readonly retry: (number: number) => Promise<boolean>;
  /** Drops a dead letter. */
  readonly drop: (number: number) => Promise<boolean>;
  readonly close: () => Promise<void>;
}
