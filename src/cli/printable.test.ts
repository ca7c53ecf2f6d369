import fc from "fast-check";
import { expect, test } from "vitest";
import { columns, printable } from "./printable.ts";

test("escape sequences and overrides of direction go, the words stay", () => {
  expect(printable("\u001b[2J\u001b[31mTreaty\u001b[0m signed\u0007")).toBe("Treaty signed");
  expect(printable("not \u202eytliug\u202c, said\u200b so\u2060")).toBe("not ytliug, said so");
});

test("line breaks and tabs become one space", () => {
  expect(printable("one\r\n\t two\u2028three")).toBe("one two three");
});

test("letters, joined emoji and right-to-left words stay as they are", () => {
  for (const text of ["Übermäßig “groß” – 7.000 €", "👩‍🌾", "سلام", "नमस्ते"]) expect(printable(text)).toBe(text);
});

test("no text leaves a control character or an override behind", () => {
  const hostile = fc.string({
    unit: fc.constantFrom("\u001b", "\u009b", "[", "3", "m", "a", " ", "\n", "\u202e", "\u0000"),
  });
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (text) => {
      expect(printable(text)).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test("a megabyte of unfinished escape sequences is printed without one", () => {
  expect(printable("\u001b[0".repeat(350_000))).not.toContain("\u001b");
  expect(printable(`\u001b[${"0".repeat(1_000_000)}`)).not.toContain("\u001b");
});

test("marks take no column, wide characters two", () => {
  expect([columns("abc"), columns("e\u0301"), columns("北京"), columns("🚢")]).toEqual([3, 1, 4, 2]);
});
