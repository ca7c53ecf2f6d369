import { setTimeout as wait } from "node:timers/promises";
import type { Consumer, JsMsg } from "@nats-io/jetstream";
import type { NatsConnection } from "@nats-io/transport-node";
import { type Failure, WorkError } from "../failure.ts";
import type { Notice } from "../job.ts";
import { type DeadBox, deadBox } from "./dead-box.ts";
import { type DocumentJob, identityOf, packed, unpacked } from "./message.ts";
import type { Queue, Taken } from "./queue.ts";
import { prepare, SILENCE } from "./streams.ts";

/** Milliseconds between a worker's signs of life. */
const HEARTBEAT = SILENCE / 4;
/** Milliseconds that one request for jobs waits for some. */
const REQUEST = 2_000;
/** Milliseconds that a full or absent queue is waited for. */
const PATIENCE = 300_000;
/** A job that was handed out so often and never settled ends its workers: it is put aside. */
const DEADLY = 25;

/**
 * Jobs over NATS JetStream: a stream that holds each until a worker says it is done, and one of dead letters. Any number
 * of processes may put and take. What a worker had in hand when it died is handed out again after `SILENCE`. Throws
 * `queue.unreachable`, `queue.address`.
 */
export async function openJetStream(address: string): Promise<Queue> {
  const { connection, js, manager } = await connected(address);
  const { jobs, dead } = await prepare(connection, manager);
  const notices: Notice[] = [];
  void tellOf(connection, notices);
  const box = deadBox(js, manager, dead);

  const put = async (job: DocumentJob, id: string): Promise<void> => {
    const data = packed(job);
    const most = connection.info?.max_payload ?? data.length;
    if (data.length > most) {
      const message = `packed it has ${data.length} bytes, and the queue takes ${most}: raise max_payload of the NATS servers`;
      throw new WorkError("queue.too-large", message);
    }
    await whileAbsent(() => js.publish(jobs.subject, data, { msgID: id }), notices);
  };
  return {
    put: async (job) => {
      if ("document" in job) await put(job, identityOf(job));
    },
    take: async function* (most, signal) {
      const consumer = await whileAbsent(() => js.consumers.get(jobs.stream, jobs.consumer), notices);
      yield* taken(consumer, { most, signal, notices, box });
    },
    counts: async () => {
      const { num_pending: waiting, num_ack_pending: underway } = await manager.consumers.info(
        jobs.stream,
        jobs.consumer,
      );
      return { waiting, underway, dead: await box.count() };
    },
    deadLetters: box.list,
    deadLetter: async (number) => {
      const found = await box.get(number);
      return found && { ...found.letter, job: unpacked(found.data) };
    },
    retry: async (number) => {
      const found = await box.get(number);
      if (found === null) return false;
      // A name of its own: under the old one the server would take it for a repeat.
      await put(unpacked(found.data), `again-${number}-${Date.now()}`);
      return box.drop(number);
    },
    drop: box.drop,
    close: async () => {
      await connection.drain().catch(() => connection.close());
    },
  };
}

async function connected(address: string) {
  const [{ connect }, { jetstream, jetstreamManager }] = await Promise.all([
    import("@nats-io/transport-node"),
    import("@nats-io/jetstream"),
  ]);
  const { servers, ...login } = serversOf(address);
  try {
    const connection = await connect({
      servers,
      ...login,
      name: "lagebild",
      maxReconnectAttempts: -1,
      timeout: 10_000,
    });
    return { connection, js: jetstream(connection), manager: await jetstreamManager(connection, { checkAPI: false }) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new WorkError("queue.unreachable", `no NATS server answers at ${servers.join(", ")} (${why})`, error);
  }
}

/** `nats://a:4222,b:4222`, with `user:password@` before the first. Throws `queue.address`. */
export function serversOf(address: string): {
  readonly servers: string[];
  readonly user?: string;
  readonly pass?: string;
} {
  const parts = address.split(",").map((part) => (/^(?:nats|tls):\/\//i.test(part) ? part : `nats://${part}`));
  if (!/^(?:nats|tls):\/\//i.test(address) || !parts.every((part) => URL.canParse(part)))
    throw new WorkError("queue.address", "a queue is nats://host:4222, further servers behind commas");
  const urls = parts.map((part) => new URL(part));
  const [{ username, password }] = urls as [URL, ...URL[]];
  const servers = urls.map(({ protocol, host }) => `${protocol}//${host}`);
  const login = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return username === "" ? { servers } : { servers, ...login };
}

/** Jobs in hand, kept alive by signs of life; never more than `most`. */
async function* taken(
  consumer: Consumer,
  { most, signal, notices, box }: { most: number; signal: AbortSignal; notices: Notice[]; box: DeadBox },
): AsyncGenerator<Taken | Notice> {
  const inHand = new Set<JsMsg>();
  const heart = setInterval(() => {
    for (const message of inHand) message.working();
  }, HEARTBEAT);
  try {
    while (!signal.aborted) {
      for (const notice of notices.splice(0)) yield notice;
      const room = most - inHand.size;
      if (room < most / 2) {
        await wait(10);
        continue;
      }
      const messages = await some(consumer, room);
      for (const message of messages) inHand.add(message);
      for (const message of messages) {
        const job = await opened(message, inHand, box);
        if (job !== null) yield job;
      }
      if (messages.length === 0) await wait(50);
    }
  } finally {
    clearInterval(heart);
    for (const message of inHand) message.nak();
  }
}

/** What the queue has at the moment; nothing where it is away. */
async function some(consumer: Consumer, most: number): Promise<JsMsg[]> {
  const messages: JsMsg[] = [];
  try {
    for await (const message of await consumer.fetch({ max_messages: most, expires: REQUEST })) messages.push(message);
  } catch {
    await wait(500);
  }
  return messages;
}

async function opened(message: JsMsg, inHand: Set<JsMsg>, box: DeadBox): Promise<Taken | null> {
  const attempt = message.info.deliveryCount;
  const settle = (how: () => void) => {
    inHand.delete(message);
    how();
  };
  const dead = async (failure: Failure, source: string) => {
    await box.add(message.data, { ...failure, source, attempts: attempt });
    settle(() => message.term());
  };
  try {
    const job = unpacked(message.data);
    if (attempt > DEADLY) {
      await dead({ code: "queue.deadly", message: `its workers ended ${DEADLY} times` }, job.source);
      return null;
    }
    return {
      ...job,
      attempt,
      done: async () => settle(() => message.ack()),
      again: async (seconds) => settle(() => message.nak(seconds * 1_000)),
      dead: (failure) => dead(failure, job.source),
    };
  } catch (error) {
    if (!(error instanceof WorkError)) throw error;
    await dead(error, `message ${message.seq}`);
    return null;
  }
}

/** Tries again while the servers are away or have no room. */
async function whileAbsent<T>(run: () => Promise<T>, notices: Notice[]): Promise<T> {
  const since = Date.now();
  for (let tries = 0; ; tries++) {
    try {
      return await run();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (tries === 0)
        notices.push({ notice: `the queue does not take it (${why}); trying again`, code: "queue.away" });
      if (Date.now() - since > PATIENCE) throw new WorkError("queue.away", `the queue does not take it: ${why}`, error);
      await wait(Math.min(100 * 2 ** tries, 5_000));
    }
  }
}

async function tellOf(connection: NatsConnection, notices: Notice[]): Promise<void> {
  for await (const { type } of connection.status()) {
    if (type === "disconnect") notices.push({ notice: "the queue is away; its server is sought", code: "queue.away" });
    if (type === "reconnect") notices.push({ notice: "the queue is back" });
  }
}
