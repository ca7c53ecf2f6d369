import { expect, test } from "vitest";
import english from "./english.txt.ts";
import german from "./german.txt.ts";

const KINDS = "nav weak opener start part by credit picture agency caption function verb".split(" ");

test.each([
  ["german", german],
  ["english", english],
])("the %s table knows every kind of phrase and no other, and no phrase is empty", (_, table) => {
  const rows = table.split("\n").map((line) => line.split("\t"));
  expect([...new Set(rows.map(([kind]) => kind))].sort()).toEqual([...KINDS].sort());
  for (const [, list = ""] of rows) for (const phrase of list.split("|")) expect(phrase).toMatch(/\p{L}/u);
});

test.each([german, english])("phrases of notices are in small letters, as they are compared", (table) => {
  const notices = table.split("\n").filter((line) => line.startsWith("part\t"));
  expect(notices.join()).toBe(notices.join().toLowerCase());
});
