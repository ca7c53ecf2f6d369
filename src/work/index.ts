export { followAlerts } from "./alerts/follow.ts";
export { tell } from "./alerts/tell.ts";
export { type Failure, failureOf, WorkError } from "./failure.ts";
export type { Done, Job, JobOptions, Notice, Outcome } from "./job.ts";
export { type Counters, countersOf, counting, type MetricsState, metricsText } from "./metrics.ts";
export { enqueue } from "./queue/enqueue.ts";
export type { DeadLetter, Queue, QueueCounts } from "./queue/queue.ts";
export { serve } from "./queue/serve.ts";
export { openThreads, type Threads } from "./threads.ts";
export { watch } from "./watch/watch.ts";
export { work } from "./work.ts";

/** NATS is loaded where a queue is named. */
export async function openQueue(address: string): Promise<import("./queue/queue.ts").Queue> {
  return (await import("./queue/jetstream.ts")).openJetStream(address);
}
