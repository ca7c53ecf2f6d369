import { openQueue, type Queue, WorkError } from "../work/index.ts";
import { SOME_FAILED } from "./exit-codes.ts";
import { printable } from "./printable.ts";

/** Runs with an open queue, which is closed whatever happens. What the queue refuses is one line and exit code 1. */
export async function withQueue(address: string, run: (queue: Queue) => Promise<number>): Promise<number> {
  try {
    const queue = await openQueue(address);
    try {
      return await run(queue);
    } finally {
      await queue.close();
    }
  } catch (error) {
    if (!(error instanceof WorkError)) throw error;
    process.stderr.write(`lagebild: ${printable(error.message)}\n`);
    return SOME_FAILED;
  }
}
