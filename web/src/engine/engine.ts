import type { Reading } from "../api/reading.ts";
import type { Answer, PrivateText, Request } from "./worker.ts";

/**
 * The engine in the page itself. It runs in a worker, so that the page stays quick; the worker and the models of the
 * languages come from the server that the page came from, before the first text is read. Reading asks the network nothing.
 */
let worker: Worker | null = null;
let prepared: Promise<unknown> | null = null;

/** Fetches the engine and its models, once. Rejects where they cannot be had; the next call tries again. */
export function prepareEngine(): Promise<unknown> {
  prepared ??= ask({ ask: "prepare" }).catch((error) => {
    prepared = null;
    throw error;
  });
  return prepared;
}

/** Reads a text in the page. Nothing of it leaves the page. */
export async function readPrivately(text: PrivateText): Promise<Reading> {
  await prepareEngine();
  const reading = await ask({ ask: "read", ...text });
  if (reading === null) throw new Error("the engine gave no reading");
  return reading;
}

const waiting: ((answer: Answer) => void)[] = [];

function ask(request: Request): Promise<Reading | null> {
  worker ??= start();
  worker.postMessage(request);
  return new Promise((resolve, reject) => {
    waiting.push((answer) => ("error" in answer ? reject(new Error(answer.error)) : resolve(answer.reading)));
  });
}

function start(): Worker {
  const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<Answer>) => waiting.shift()?.(data));
  started.addEventListener("error", ({ message }) => {
    worker = null;
    for (const settle of waiting.splice(0)) settle({ error: message || "the engine could not be loaded" });
  });
  return started;
}
