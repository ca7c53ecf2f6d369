/** What runs in a worker thread: does the task it is sent and answers, one after the other. */
import { parentPort } from "node:worker_threads";
import { failureOf } from "./failure.ts";
import { TASKS } from "./tasks.ts";
import type { Answer, Question } from "./threads.ts";

let before: Promise<void> = Promise.resolve();

parentPort!.on("message", (question: Question) => {
  before = before.then(() => answer(question));
});

async function answer({ task, values }: Question): Promise<void> {
  let given: Answer;
  try {
    given = { value: await (TASKS[task] as (...all: unknown[]) => Promise<unknown>)(...values) };
  } catch (error) {
    given = { failure: failureOf(error) };
  }
  parentPort!.postMessage(given);
}
