/**
 * Does something with each item until all are done or the user wants to stop (Ctrl-C, SIGTERM): then what is under way
 * is finished first. A second signal ends the program at once. Gives whether all were done.
 */
export async function untilInterrupted<T>(items: AsyncIterable<T>, run: (item: T) => Promise<void>): Promise<boolean> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  try {
    for await (const item of items) {
      if (stop.signal.aborted) return false;
      await run(item);
    }
    return !stop.signal.aborted;
  } finally {
    process.removeListener("SIGINT", onSignal).removeListener("SIGTERM", onSignal);
  }
}
