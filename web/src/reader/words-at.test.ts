import { expect, test } from "vitest";
import { wordsAt } from "./words-at.ts";

test("an address names words of the text, and nothing beyond it", () => {
  expect(wordsAt("2-5", "abcdef")).toEqual([[2, 5]]);
  for (const at of [undefined, "", "5-2", "3-3", "2-7", "-1-3", "2", "a-b", "2-5-6"])
    expect(wordsAt(at, "abcdef"), at).toBeNull();
});
