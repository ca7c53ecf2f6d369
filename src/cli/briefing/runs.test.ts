import fc from "fast-check";
import { expect, test } from "vitest";
import { columns, printable } from "../printable.ts";
import { dim, layout, layoutGroups, plain, type Run, strong } from "./runs.ts";

const textOf = (lines: readonly (readonly Run[])[]) => lines.map((line) => line.map(({ text }) => text).join(""));

test("lines break at spaces, a mark stays with its word across styles", () => {
  const runs = [plain("The ministers “"), strong("signed"), plain("” a treaty")];
  expect(textOf(layout(runs, 16))).toEqual(["The ministers", "“signed” a", "treaty"]);
});

test("a word wider than the line is cut", () => {
  expect(textOf(layout([plain("ab abcdefghij k")], 4))).toEqual(["ab", "abcd", "efgh", "ij k"]);
});

test("facts stay whole where they fit into a line", () => {
  const facts = [[plain("one two")], [plain("three")], [], [plain("four five six")]];
  expect(textOf(layoutGroups(facts, dim(" · "), 18))).toEqual(["one two · three ·", "four five six"]);
});

test("no line is wider than asked, and no letter is lost", () => {
  const run = fc.record({ text: fc.string(), style: fc.constantFrom("plain", "strong", "dim") });
  fc.assert(
    fc.property(fc.array(run as fc.Arbitrary<Run>), fc.integer({ min: 2, max: 40 }), (runs, width) => {
      const lines = textOf(layout(runs, width));
      for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
      const letters = (text: string) => printable(text).replaceAll(" ", "");
      expect(letters(lines.join(""))).toBe(letters(runs.map(({ text }) => text).join(" ")));
    }),
  );
});
