export type { Failure } from "./failure.ts";
export type { Done, Job, JobOptions, Outcome } from "./job.ts";
export { openThreads, type Threads } from "./threads.ts";
export { type Notice, work } from "./work.ts";
