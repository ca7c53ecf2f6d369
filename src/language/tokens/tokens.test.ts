import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formAt } from "../../text/index.ts";
import { tokenTables as english } from "../english/tokens.ts";
import { tokenTables as german } from "../german/tokens.ts";
import { tokenise } from "./tokens.ts";

const forms = (text: string, tables = german) => {
  const tokens = tokenise(text, tables);
  return Array.from({ length: tokens.length }, (_, i) => formAt(tokens, i));
};

describe("German", () => {
  test.each([
    ["Am 3. Mai kam er.", ["Am", "3.", "Mai", "kam", "er", "."]],
    ["Im Jahr 2023. Danach ging er.", ["Im", "Jahr", "2023", ".", "Danach", "ging", "er", "."]],
    ["z. B. rund 7.000 Container", ["z.", "B.", "rund", "7.000", "Container"]],
    ["„US-Verbündete“, sagte er", ["„", "US-Verbündete", "“", ",", "sagte", "er"]],
    ["die 1990er-Jahre, 20-jährige", ["die", "1990er-Jahre", ",", "20-jährige"]],
    ["Um 14.30 Uhr am 03.05.2024", ["Um", "14.30", "Uhr", "am", "03.05.2024"]],
    ["von 2010–2014", ["von", "2010", "–", "2014"]],
    ["https://beispiel.de/a,b. Ende", ["https://beispiel.de/a,b", ".", "Ende"]],
  ])("%s", (text, expected) => expect(forms(text)).toEqual(expected));
});

describe("English", () => {
  test.each([
    ["The U.S. didn't sign.", ["The", "U.S.", "did", "n't", "sign", "."]],
    ["Mr. Doe’s plan", ["Mr.", "Doe", "’s", "plan"]],
    ["at 5 p.m. on Monday", ["at", "5", "p.m.", "on", "Monday"]],
  ])("%s", (text, expected) => expect(forms(text, english)).toEqual(expected));
});

test("tokens stand in order, do not overlap, and leave out white space only", () => {
  const unit = fc.constantFrom(
    "a",
    "Ä",
    "7",
    ".",
    ",",
    "-",
    "'",
    "“",
    " ",
    "\n",
    "😀",
    "\u200b",
    "\u0301",
    "@",
    "(",
    "www.",
  );
  fc.assert(
    fc.property(fc.array(unit), fc.constantFrom(german, english), (units, tables) => {
      const text = units.join("");
      const tokens = tokenise(text, tables);
      let end = 0;
      for (let i = 0; i < tokens.length; i++) {
        expect(text.slice(end, tokens.start[i]).replace(/[\s\u200b]/g, "")).toBe("");
        expect(tokens.end[i]).toBeGreaterThan(tokens.start[i] as number);
        end = tokens.end[i] as number;
      }
      expect(text.slice(end).replace(/[\s\u200b]/g, "")).toBe("");
    }),
  );
});
