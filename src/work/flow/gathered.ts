import { setImmediate as aMoment } from "node:timers/promises";

/** The items in their order, as many at once as are there already, at most `most`: none waits for another to come. */
export async function* gathered<T>(items: AsyncIterable<T>, most: number): AsyncGenerator<T[]> {
  const source = items[Symbol.asyncIterator]();
  let next = source.next();
  try {
    for (let first = await next; !first.done; first = await next) {
      const batch = [first.value];
      next = source.next();
      while (batch.length < most) {
        const more = await Promise.race([next, aMoment(null)]);
        if (more === null || more.done) break;
        batch.push(more.value);
        next = source.next();
      }
      yield batch;
    }
  } finally {
    void source.return?.()?.catch(() => {});
  }
}
