import { setTimeout as wait } from "node:timers/promises";

/**
 * The items in their order, as many at once as come within `patience` milliseconds after the first, at most `most`.
 */
export async function* gathered<T>(items: AsyncIterable<T>, most: number, patience = 0): AsyncGenerator<T[]> {
  const source = items[Symbol.asyncIterator]();
  let next = source.next();
  try {
    for (let first = await next; !first.done; first = await next) {
      const batch = [first.value];
      next = source.next();
      const late = wait(patience, null, { ref: false });
      while (batch.length < most) {
        const more = await Promise.race([next, late]);
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
