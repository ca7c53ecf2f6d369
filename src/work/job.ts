import type { ReadOptions } from "../reading/index.ts";
import type { Arrival } from "../sources/index.ts";
import type { Standing } from "../store/index.ts";
import type { Failure } from "./failure.ts";

/** How an article is to be read, as plain data. */
export interface JobOptions extends Pick<ReadOptions, "language" | "published"> {
  /** Read it though the archive has its reading by this engine. */
  readonly again?: boolean;
}

/** One document to be read into the archive, or an input that gave none: then its error goes where results go. */
export type Job = Arrival & { readonly options: JobOptions };

/** What became of a job; `known` was there already, `queued` waits for a worker. */
export type Outcome = Standing | "queued" | "failed";

export type Done<J extends Job = Job> = {
  readonly job: J;
  /** The article's own name, where the document has one; else the job's. */
  readonly source: string;
} & (
  | { readonly outcome: Standing | "queued"; readonly version: number | null }
  | { readonly outcome: "failed"; readonly failure: Failure }
);

/** A line for the operator: the archive is away, it is back, a feed does not answer. */
export interface Notice {
  readonly notice: string;
  /** Of a failure its code. */
  readonly code?: string;
}
