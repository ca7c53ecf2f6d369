import fc from "fast-check";
import { expect, test } from "vitest";
import { byPosition, cover, firstEndingAfter, trimmed } from "./span.ts";

test("a trimmed span keeps all its words and no white space at its ends", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\n", "\u00a0", "ß") }), (text) => {
      const span = trimmed(text, { start: 0, end: text.length });
      expect(span === null ? "" : text.slice(span.start, span.end)).toBe(text.trim());
    }),
  );
});

test("the first span that ends after a position is found as by looking at each", () => {
  const gaps = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 })));
  fc.assert(
    fc.property(gaps, fc.nat(60), (steps, position) => {
      const spans: { start: number; end: number }[] = [];
      for (const [gap, length] of steps) {
        const start = (spans.at(-1)?.end ?? 0) + gap;
        spans.push({ start, end: start + length });
      }
      const found = spans.findIndex((span) => span.end > position);
      expect(firstEndingAfter(spans, position)).toBe(found < 0 ? spans.length : found);
    }),
  );
});

test("a cover holds the first start and the last end; nothing has no cover", () => {
  expect(
    cover([
      { start: 5, end: 9 },
      { start: 2, end: 4 },
    ]),
  ).toEqual({ start: 2, end: 9 });
  expect(() => cover([])).toThrow(RangeError);
});

test("of two spans that begin together the longer one comes first", () => {
  expect(
    [
      { start: 1, end: 2 },
      { start: 1, end: 5 },
      { start: 0, end: 1 },
    ]
      .sort(byPosition)
      .map((s) => s.end),
  ).toEqual([1, 5, 2]);
});
