import { expect, test } from "vitest";
import { readLexicon } from "./lexicon.ts";

test("a form is known with its part of speech", () => {
  const lexicon = readLexicon("3\tVERB\tging gingen\n0\tNOUN\tging Gang");
  expect(lexicon("gingen", "VERB")).toBe(3);
  expect(lexicon("ging", "NOUN")).toBe(0);
  expect(lexicon("Gang", "NOUN")).toBe(0);
  expect(lexicon("gin", "VERB")).toBeNull();
  expect(lexicon("Gang", "VERB")).toBeNull();
  expect(readLexicon("")("a", "X")).toBeNull();
});
