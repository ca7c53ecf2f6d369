import fc from "fast-check";
import { expect, test } from "vitest";
import { daysOf, lengthOf, meet, narrowed, shifted } from "./days.ts";

test.each([
  ["2024-06-19", "2024-06-19", "2024-06-19"],
  ["2024-06-19T14:30", "2024-06-19", "2024-06-19"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2023", "2023-01-01", "2023-12-31"],
  ["2024-W01", "2024-01-01", "2024-01-07"],
  ["2021-W01", "2021-01-04", "2021-01-10"],
  ["2024-SU", "2024-06-01", "2024-08-31"],
  ["2024-WI", "2023-12-01", "2024-02-29"],
  ["2024-Q4", "2024-10-01", "2024-12-31"],
])("%s is %s to %s", (value, from, to) => {
  expect(daysOf(value)).toEqual({ from, to });
});

test.each(["P3D", "PAST_REF", "XXXX-WXX-3", "THH", "198", "2024-13-XX"])("%s names no days", (value) => {
  expect(daysOf(value)).toBeNull();
});

test("what two stretches share lies in both, and they meet where they share a day", () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((n) => shifted("2022-01-01", n));
  const days = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
  fc.assert(
    fc.property(days, days, (a, b) => {
      const shared = narrowed(a, b);
      expect(meet(a, b)).toBe(meet(b, a));
      if (meet(a, b)) {
        expect(shared.from >= a.from && shared.from >= b.from && shared.to <= a.to && shared.to <= b.to).toBe(true);
        expect(lengthOf(shared)).toBeGreaterThanOrEqual(1);
      } else expect(shared).toEqual(a);
    }),
  );
});
