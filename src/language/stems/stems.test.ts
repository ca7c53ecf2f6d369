import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadStem, STEMMED } from "./stems.ts";

const same = async (language: string, ...words: string[]) => {
  const stem = await loadStem(language);
  return new Set(words.map(stem)).size === 1;
};

describe("the forms of one word become equal", () => {
  test.each([
    ["de", "rakete", "raketen"],
    ["de", "minister", "ministers", "ministern"],
    ["de", "land", "lander", "landern", "landes", "lands"],
    ["de", "russisch", "russische", "russischen", "russischer", "russisches", "russischem"],
    ["de", "lieferung", "lieferungen"],
    ["en", "shipment", "shipments"],
    ["en", "country", "countries"],
    ["en", "box", "boxes"],
  ])("%s: %s %s", async (language, ...words) => expect(await same(language, ...words)).toBe(true));
});

describe("other words stay apart", () => {
  test.each([
    ["de", "bau", "bauer"],
    ["de", "krise", "kreis"],
    ["en", "glass", "glas"],
    ["en", "hi", "his"],
  ])("%s: %s, %s", async (language, ...words) => expect(await same(language, ...words)).toBe(false));
});

test("a language without a table leaves words as they are", async () => {
  expect((await loadStem("fr"))("raketen")).toBe("raketen");
});

test("no word loses all of its letters", async () => {
  for (const language of STEMMED) {
    const stem = await loadStem(language);
    fc.assert(fc.property(fc.string({ minLength: 1 }), (word) => stem(word).length > 0));
  }
});
