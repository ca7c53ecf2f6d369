/** The user's wish to stop (Ctrl-C, SIGTERM). A second signal ends the program at once. */
export function interruption(): { readonly signal: AbortSignal; readonly release: () => void } {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  const release = () => {
    process.removeListener("SIGINT", onSignal).removeListener("SIGTERM", onSignal);
  };
  return { signal: stop.signal, release };
}

/** The items until the signal: what was given by then is not taken back. */
export async function* until<T>(signal: AbortSignal, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    if (signal.aborted) return;
    yield item;
  }
}
