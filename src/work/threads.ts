import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Failure, WorkError } from "./failure.ts";
import type { Tasks } from "./tasks.ts";

export interface Question {
  readonly task: keyof Tasks;
  readonly values: readonly unknown[];
}

export type Answer = { readonly value: unknown } | { readonly failure: Failure };

/** The tasks, done by several threads at once. */
export type Threads = Tasks & { readonly count: number; readonly close: () => Promise<void> };

interface Waiting extends Question {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: WorkError) => void;
}

export interface ThreadOptions {
  /** The built program of a thread. */
  readonly script?: URL;
  /** Milliseconds that a task may take at most; by default a minute, and a second for each 50 kB. */
  readonly patience?: number;
}

/** A thread and what it was given, the first of which it is at. */
interface Lane {
  readonly thread: Worker;
  readonly given: Waiting[];
  timer: NodeJS.Timeout | undefined;
}

/** Tasks that a thread has before it, so that it does not wait while the one writer writes a batch. */
const AHEAD = 12;

/**
 * Threads for the tasks, each started when it is first needed. A task that brings its thread down, by an error in the
 * engine or by all of its memory, or that takes too long, fails alone with `work.crashed` or `work.time`; another
 * thread takes that one's place and what was waiting behind it.
 */
export function openThreads(count: number = availableParallelism(), options: ThreadOptions = {}): Threads {
  const script = options.script ?? new URL("./thread.js", import.meta.url);
  const waiting: Waiting[] = [];
  const lanes = new Set<Lane>();
  let closed = false;

  const hand = () => {
    while (waiting.length > 0) {
      const [shortest] = [...lanes].sort((a, b) => a.given.length - b.given.length);
      const needsOne = shortest === undefined || (shortest.given.length > 0 && lanes.size < count);
      const lane = needsOne ? start() : shortest;
      if (lane.given.length >= AHEAD) return;
      const one = waiting.shift()!;
      lane.given.push(one);
      lane.thread.postMessage({ task: one.task, values: one.values } satisfies Question);
      if (lane.given.length === 1) watch(lane);
    }
  };
  const watch = (lane: Lane) => {
    const [first] = lane.given;
    clearTimeout(lane.timer);
    if (first === undefined) return;
    const patience = options.patience ?? patienceFor(first);
    const late = new WorkError("work.time", `it was not read within ${Math.round(patience / 1_000)} seconds`);
    lane.timer = setTimeout(() => end(lane, late), patience);
  };
  const end = (lane: Lane, error: WorkError) => {
    if (!lanes.delete(lane)) return;
    clearTimeout(lane.timer);
    void lane.thread.terminate();
    const [first, ...others] = lane.given;
    first?.reject(error);
    waiting.unshift(...others);
    if (!closed) hand();
  };
  const start = (): Lane => {
    const thread = new Worker(script);
    const lane: Lane = { thread, given: [], timer: undefined };
    thread.on("message", (answer: Answer) => {
      const one = lane.given.shift();
      if ("failure" in answer) one?.reject(new WorkError(answer.failure.code, answer.failure.message));
      else one?.resolve(answer.value);
      watch(lane);
      hand();
    });
    const broken = (why: string) => end(lane, new WorkError("work.crashed", `the reading broke down (${why})`));
    thread.on("error", (error: Error) => broken(error.message));
    thread.on("exit", (code) => broken(`its thread ended with ${code}`));
    lanes.add(lane);
    return lane;
  };
  const ask =
    (task: keyof Tasks) =>
    (...values: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        waiting.push({ task, values, resolve, reject });
        hand();
      });
  return {
    open: ask("open") as Tasks["open"],
    feed: ask("feed") as Tasks["feed"],
    read: ask("read") as Tasks["read"],
    count,
    close: async () => {
      closed = true;
      const gone = new WorkError("work.closed", "the threads are closed");
      const all = [...lanes];
      for (const lane of all) end(lane, gone);
      for (const one of waiting.splice(0)) one.reject(gone);
      await Promise.all(all.map(({ thread }) => thread.terminate()));
    },
  };
}

const MINUTE = 60_000;
/** Code units or bytes a millisecond: slower than the slowest that was measured. */
const PACE = 50;

function patienceFor({ values: [first] }: Question): number {
  const { bytes, text } = first as { readonly bytes?: Uint8Array; readonly text?: string };
  return MINUTE + (bytes?.length ?? text?.length ?? 0) / PACE;
}
