import fc from "fast-check";
import { expect, it } from "vitest";
import { coveringIndex } from "./covering.ts";

it("answers as looking at all pieces would", () => {
  const span = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span), span, (spans, asked) => {
      const pieces = spans.map((piece, of) => ({ ...piece, of }));
      const expected = pieces.filter(({ start, end }) => start <= asked.start && asked.end <= end).map(({ of }) => of);
      expect([...coveringIndex(pieces)(asked)].sort((a, b) => a - b)).toEqual(expected);
    }),
  );
});
