/** Runs something on each item, at most `width` at a time, and gives each result as soon as it is there. */
export async function* asCompleted<In, Out>(
  items: AsyncIterable<In>,
  width: number,
  run: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const source = items[Symbol.asyncIterator]();
  const underway = new Map<number, Promise<{ readonly number: number; readonly result: Out }>>();
  let next: Promise<{ readonly got: IteratorResult<In> }> | null = nextOf(source);
  let number = 0;
  try {
    while (next !== null || underway.size > 0) {
      const first = await Promise.race([
        ...underway.values(),
        ...(next !== null && underway.size < width ? [next] : []),
      ]);
      if ("result" in first) {
        underway.delete(first.number);
        yield first.result;
      } else if (first.got.done) next = null;
      else {
        const own = number++;
        underway.set(
          own,
          run(first.got.value).then((result) => ({ number: own, result })),
        );
        next = nextOf(source);
      }
    }
  } finally {
    void source.return?.()?.catch(() => {});
  }
}

function nextOf<In>(source: AsyncIterator<In>): Promise<{ readonly got: IteratorResult<In> }> {
  return source.next().then((got) => ({ got }));
}
