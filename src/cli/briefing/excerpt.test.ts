import fc from "fast-check";
import { expect, test } from "vitest";
import { excerpt } from "./excerpt.ts";
import { positionsOf } from "./positions.ts";

const words = (...args: Parameters<typeof excerpt>) =>
  excerpt(...args)
    .map(({ text }) => text)
    .join("");

test("words bring their own quotation marks or are given some", () => {
  expect(words("„Ja“, sagte er.", [[0, 4]], { limit: 80 })).toBe("„Ja“");
  expect(words("»Ja«, sagte er.", [[0, 4]], { limit: 80 })).toBe("»Ja«");
  expect(words("„Ja“, sagte er.", [[12, 14]], { limit: 80 })).toBe("“er”");
});

test("an interrupted quotation shows that words are left out", () => {
  const text = "„Ja“, sagte sie, „aber bald.“";
  const second: [number, number] = [text.indexOf("„aber"), text.length];
  expect(words(text, [[0, 4], second], { limit: 80 })).toBe("„Ja“ … „aber bald.“");
});

test("a long passage loses its middle at words, and keeps what it must", () => {
  const text = `It began ${"and went on ".repeat(50)}until they signed a treaty ${"and went on ".repeat(50)}to its end.`;
  const trigger = text.indexOf("signed");
  const shown = words(text, [[0, text.length]], { keep: [[trigger, trigger + 6]], limit: 120 });
  expect(shown).toMatch(/^“It began and .* … .*they signed a treaty.* … .*to its end\.”$/);
  expect(shown.length).toBeLessThan(240);
  for (const word of shown.match(/\p{L}+/gu) ?? []) expect(text).toMatch(new RegExp(`\\b${word}\\b`));
});

test("what is shown stands in the text in that order, without half characters", () => {
  const text = fc.string({ unit: fc.constantFrom("a", " ", "😀", "word ", "é"), minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.integer({ min: 10, max: 80 }), (whole, a, b, limit) => {
      const [start, end] = [a % whole.length, b % whole.length].sort((x, y) => x - y) as [number, number];
      const shown = words(whole, [[0, whole.length]], { keep: start < end ? [[start, end]] : [], limit });
      let at = 0;
      for (const piece of shown.slice(1, -1).split(" … ")) {
        at = whole.indexOf(piece, at);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(piece).not.toMatch(/\p{Cs}/u);
        at += piece.length;
      }
    }),
  );
});

test("positions are line and column from 1", () => {
  const { at, width } = positionsOf("ab\ncde\n");
  expect([at(0), at(1), at(3), at(5), at(7)]).toEqual(["1:1", "1:2", "2:1", "2:3", "3:1"]);
  expect(width).toBe(3);
});
