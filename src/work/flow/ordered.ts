/**
 * Runs something on each item, at most `width` at a time, and gives the results in the order of the items, however long
 * each takes. A source that has nothing at the moment holds back no result. What `run` throws ends it.
 */
export async function* ordered<In, Out>(
  items: AsyncIterable<In>,
  width: number,
  run: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const source = items[Symbol.asyncIterator]();
  const underway: Promise<Out>[] = [];
  let next: Promise<IteratorResult<In>> | null = source.next();
  try {
    while (next !== null || underway.length > 0) {
      if (next !== null && underway.length < width) {
        const head = underway[0]?.then(nothing, nothing);
        const got: IteratorResult<In> | null = await Promise.race(head ? [next, head] : [next]);
        if (got !== null) {
          if (!got.done) underway.push(started(run(got.value)));
          next = got.done ? null : source.next();
          continue;
        }
      }
      yield await underway.shift()!;
    }
  } finally {
    void source.return?.()?.catch(nothing);
  }
}

/** An error is met when its turn comes, not before. */
function started<T>(running: Promise<T>): Promise<T> {
  running.catch(nothing);
  return running;
}

const nothing = () => null;
