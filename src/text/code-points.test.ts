import fc from "fast-check";
import { expect, test } from "vitest";
import { codePoints } from "./code-points.ts";

test("offsets count characters, whatever stands before them", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "ß", "\u0301", "😀", "𝔄", "\ud800")), (characters) => {
      const text = characters.join("");
      const toCodePoints = codePoints(text);
      for (let i = 0, offset = 0; i <= characters.length; offset += (characters[i++] ?? "").length)
        expect(toCodePoints(offset)).toBe(i);
    }),
  );
});
