import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { gathered } from "./gathered.ts";
import { ordered } from "./ordered.ts";

async function* from<T>(items: Iterable<T>, before: () => Promise<unknown> = async () => {}) {
  for (const item of items) {
    await before();
    yield item;
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

test("results come in the order of the items, however long each takes, and no more run than may", () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 5 })), fc.integer({ min: 1, max: 5 }), async (times, width) => {
      let running = 0;
      let most = 0;
      const run = async (time: number) => {
        most = Math.max(most, ++running);
        await wait(time);
        running--;
        return time;
      };
      expect(await all(ordered(from(times), width, run))).toEqual(times);
      expect(most).toBeLessThanOrEqual(width);
    }),
    { numRuns: 30 },
  ));

test("a result does not wait for the next item to come", async () => {
  async function* slow() {
    yield 1;
    await new Promise(() => {});
  }
  const results = ordered(slow(), 4, async (item) => item);
  expect(await results.next()).toEqual({ done: false, value: 1 });
  const batches = gathered(slow(), 4);
  expect(await batches.next()).toEqual({ done: false, value: [1] });
});

test("a failure comes in its turn, behind the results before it", async () => {
  const run = async (item: number) => {
    if (item === 2) throw new Error("two");
    await wait(10);
    return item;
  };
  const results = ordered(from([1, 2, 3]), 3, run);
  expect(await results.next()).toEqual({ done: false, value: 1 });
  await expect(results.next()).rejects.toThrow("two");
});

test("batches hold what is there, in order and up to the limit", async () => {
  const batches = await all(gathered(from([1, 2, 3, 4, 5, 6, 7]), 3));
  expect(batches).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  const apart = await all(
    gathered(
      from([1, 2], () => wait(5)),
      3,
    ),
  );
  expect(apart).toEqual([[1], [2]]);
});

test("a batch waits so long for others, and no longer for a full one", async () => {
  const apart = from([1, 2, 3], () => wait(5));
  expect(await all(gathered(apart, 3, 60_000))).toEqual([[1, 2, 3]]);
  async function* oneOnly() {
    yield 1;
    await new Promise(() => {});
  }
  expect(await gathered(oneOnly(), 3, 5).next()).toEqual({ done: false, value: [1] });
});
