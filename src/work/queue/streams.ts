import type { JetStreamManager, StreamConfig } from "@nats-io/jetstream";
import type { NatsConnection } from "@nats-io/transport-node";

/** Milliseconds that a worker may be silent before its jobs go to another. */
export const SILENCE = 20_000;
/** Copies of each job in a cluster: one of three servers may fail. */
const COPIES = 3;
/** Seconds in which the same job put again is known for a repeat. */
const REPEAT = 120;
/** Bytes of jobs that wait; what more would come has to wait where it is. */
const ROOM = 8 * 2 ** 30;
const DEAD_ROOM = 2 ** 30;

export interface Streams {
  readonly jobs: { readonly stream: string; readonly subject: string; readonly consumer: string };
  readonly dead: { readonly stream: string; readonly subject: string };
}

const STREAMS: Streams = {
  jobs: { stream: "lagebild-jobs", subject: "lagebild.jobs", consumer: "workers" },
  dead: { stream: "lagebild-dead", subject: "lagebild.dead" },
};

/** Makes the streams where there are none; those that stand there stay as the operator has them. */
export async function prepare(connection: NatsConnection, manager: JetStreamManager): Promise<Streams> {
  const { AckPolicy, DiscardPolicy, RetentionPolicy, StorageType } = await import("@nats-io/jetstream");
  const { nanos } = await import("@nats-io/transport-node");
  const { jobs, dead } = STREAMS;
  const num_replicas = connection.info?.cluster === undefined ? 1 : COPIES;
  const shared = {
    storage: StorageType.File,
    num_replicas,
    discard: DiscardPolicy.New,
    duplicate_window: nanos(REPEAT * 1_000),
  };
  const have = async (config: Partial<StreamConfig> & { readonly name: string }) => {
    await manager.streams.info(config.name).catch(() => manager.streams.add(config));
  };
  await have({
    ...shared,
    name: jobs.stream,
    subjects: [jobs.subject],
    retention: RetentionPolicy.Workqueue,
    max_bytes: ROOM,
  });
  await have({
    ...shared,
    name: dead.stream,
    subjects: [dead.subject],
    retention: RetentionPolicy.Limits,
    max_bytes: DEAD_ROOM,
  });
  const consumer = {
    durable_name: jobs.consumer,
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(SILENCE),
    max_ack_pending: 10_000,
  };
  await manager.consumers.info(jobs.stream, jobs.consumer).catch(() => manager.consumers.add(jobs.stream, consumer));
  return STREAMS;
}
