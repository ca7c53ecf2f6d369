import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mark } from "./marks.ts";
import { segmentsOf } from "./segments.ts";

const mark = (start: number, end: number, record: string): Mark => ({ start, end, layer: "statements", record });
const names = (marks: readonly Mark[]) => marks.map(({ record }) => record).join("");
const byPlace = (a: Mark, b: Mark) => a.start - b.start || b.end - a.end;

test("nested and overlapping marks become neighbours, the innermost last", () => {
  const marks = [mark(2, 10, "a"), mark(4, 6, "b"), mark(8, 12, "c")];
  expect(segmentsOf(marks, 0, 14).map(({ start, end, marks }) => [start, end, names(marks)])).toEqual([
    [0, 2, ""],
    [2, 4, "a"],
    [4, 6, "ab"],
    [6, 8, "a"],
    [8, 10, "ac"],
    [10, 12, "c"],
    [12, 14, ""],
  ]);
});

test("marks that reach beyond the stretch are cut off", () => {
  expect(segmentsOf([mark(0, 20, "a")], 5, 8)).toMatchObject([{ start: 5, end: 8 }]);
});

test("whatever the marks: segments cover the stretch without gap, each with exactly the marks that hold there", () => {
  const anyMark = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 15 }))
    .map(([start, length]) => mark(start, start + length, `${start}+${length}`));
  fc.assert(
    fc.property(fc.array(anyMark), (unsorted) => {
      const marks = unsorted.sort(byPlace);
      const segments = segmentsOf(marks, 5, 45);
      expect(segments[0]?.start).toBe(5);
      expect(segments.at(-1)?.end).toBe(45);
      segments.forEach((segment, i) => {
        if (i > 0) expect(segment.start).toBe(segments[i - 1]?.end);
        const there = marks.filter(({ start, end }) => start <= segment.start && end >= segment.end);
        expect([...segment.marks].sort(byPlace)).toEqual(there);
      });
    }),
  );
});
