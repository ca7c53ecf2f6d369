import fc from "fast-check";
import { expect, test } from "vitest";
import { bestTree, isTree } from "./tree.ts";

/** Scores of n tokens with n heads and the root. */
const scored = fc
  .integer({ min: 1, max: 12 })
  .chain((n) =>
    fc.tuple(
      fc.constant(n),
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }),
    ),
  );

const worth = (scores: readonly number[], heads: ArrayLike<number>) =>
  Array.from(heads).reduce((sum, head, i) => sum + (scores[i * (heads.length + 1) + head] as number), 0);

/** All trees of n tokens with one root. */
function allTrees(n: number): Int32Array[] {
  const choose = (i: number): number[][] =>
    i === n ? [[]] : choose(i + 1).flatMap((rest) => Array.from({ length: n + 1 }, (_, h) => [h, ...rest]));
  return choose(0)
    .map((heads) => Int32Array.from(heads))
    .filter(isTree);
}

test("whatever the scores, heads form one tree with one root", () => {
  fc.assert(
    fc.property(scored, ([n, scores]) => {
      expect(isTree(bestTree(Float32Array.from(scores), n, n + 1))).toBe(true);
    }),
  );
});

test("of the trees below its root there is none better", () => {
  const trees = new Map([2, 3, 4].map((n) => [n, allTrees(n)]));
  fc.assert(
    fc.property(
      scored.filter(([n]) => trees.has(n)),
      ([n, scores]) => {
        const found = bestTree(Float32Array.from(scores), n, n + 1);
        const root = found.indexOf(n);
        const rivals = (trees.get(n) as Int32Array[]).filter((heads) => heads[root] === n);
        expect(worth(scores, found)).toBe(Math.max(...rivals.map((heads) => worth(scores, heads))));
      },
    ),
  );
});

test("heads in a ring, or two roots, are no tree", () => {
  expect(isTree(Int32Array.of(1, 2, 0))).toBe(false);
  expect(isTree(Int32Array.of(3, 2, 1))).toBe(false);
  expect(isTree(Int32Array.of(2, 2))).toBe(false);
  expect(isTree(Int32Array.of(2, 0))).toBe(true);
});
