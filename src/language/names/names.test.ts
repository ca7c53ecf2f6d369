import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as englishNames from "../english/names.ts";
import * as english from "../english/tokens.ts";
import * as germanNames from "../german/names.ts";
import * as german from "../german/tokens.ts";
import { splitSentences } from "../sentences/sentences.ts";
import { tokenise } from "../tokens/tokens.ts";
import { findNames } from "./names.ts";

/** "Anna Beispiel/PER" for each name of the text. */
function namesOf(text: string, { tokenTables, sentenceTables }: typeof german, names: typeof germanNames): string[] {
  const tokens = tokenise(text, tokenTables);
  const sentences = splitSentences(text, tokens, [{ start: 0, end: text.length }], sentenceTables);
  const found = findNames({ text, tokens, sentences, language: { names: names.nameTables }, learned: [] });
  return found.names.map(({ start, end, type }) => `${text.slice(start, end)}/${type}`);
}
const inGerman = (text: string) => namesOf(text, german, germanNames);
const inEnglish = (text: string) => namesOf(text, english, englishNames);

describe("German", () => {
  test.each([
    [
      "a role noun leads a person that no table has",
      "Das sagte Ministerin Xenia Quastenberg.",
      ["Xenia Quastenberg/PER"],
    ],
    ["a given name leads one", "Dort sprach Annika Wuttbusch lange.", ["Annika Wuttbusch/PER"]],
    [
      "the surname stands alone later",
      "Annika Wuttbusch kam. Wuttbuschs Rede war kurz.",
      ["Annika Wuttbusch/PER", "Wuttbuschs/PER"],
    ],
    ["an ordinary noun behind a given name is a surname", "Dort sprach Annika Schuster.", ["Annika Schuster/PER"]],
    ["persons joined by und are two", "Es kamen Peter Quast und Eva Quint.", ["Peter Quast/PER", "Eva Quint/PER"]],
    ["a particle belongs to the name", "Dort sprach Annika von Wuttbusch lange.", ["Annika von Wuttbusch/PER"]],
    ["a house behind the name does not", "Dort sprach Annika Wuttbusch vom Quaster Verband.", ["Annika Wuttbusch/PER"]],
    ["a month is no person", "Im September kam Regen.", []],
    [
      "a known surname with another given name is another person",
      "Dort spielte Daniil Medwedew.",
      ["Daniil Medwedew/PER"],
    ],
    ["country in a compound", "Der Ukraine-Krieg dauert an.", ["Ukraine/LOC"]],
    ["genitive", "Russlands Heer zog ab.", ["Russlands/LOC"]],
    ["an organisation by its build", "Das Landgericht Osnabrück urteilte.", ["Landgericht Osnabrück/ORG"]],
    ["a known name behind a noun is whole by itself", "Das meldete die Agentur Reuters.", ["Reuters/ORG"]],
    ["ordinary nouns are no names", "Die Regierung und das Haus haben Fenster.", []],
  ])("%s", (_, text, names) => {
    expect(inGerman(text)).toEqual(names);
  });
});

describe("English", () => {
  test.each([
    ["an initial", "The report quotes J. Quastberg again.", ["J. Quastberg/PER"]],
    ["a surname that is a country", "The coach praised Michael Jordan again.", ["Michael Jordan/PER"]],
    ["a verb that is a given name opens a sentence", "Will Russia sign?", ["Russia/LOC"]],
    ["an organisation with and", "The Ministry of Trade and Industry agreed.", ["Ministry of Trade and Industry/ORG"]],
    [
      "a known name is not lengthened",
      "The Kurdish-led Syrian Democratic Forces left.",
      ["Syrian Democratic Forces/ORG"],
    ],
  ])("%s", (_, text, names) => {
    expect(inEnglish(text)).toEqual(names);
  });

  test("the company decides between Georgia and Georgia", () => {
    const place = (text: string) => {
      const tokens = tokenise(text, english.tokenTables);
      const sentences = splitSentences(text, tokens, [{ start: 0, end: text.length }], english.sentenceTables);
      const { names } = findNames({
        text,
        tokens,
        sentences,
        language: { names: englishNames.nameTables },
        learned: [],
      });
      return names.find(({ start, end }) => text.slice(start, end) === "Georgia")?.hits[0]?.entry.code;
    };
    expect(place("Georgia and Armenia signed.")).toBe("GEO");
    expect(place("Georgia and Texas voted.")).toBe("USA");
    expect(place("Georgia’s governor vetoed it.")).toBe("USA");
    expect(place("The governor of Georgia vetoed it.")).toBe("USA");
    expect(place("Georgia’s president vetoed it.")).toBe("GEO");
  });
});

test("names lie in order within the text, without overlap, whatever the text", () => {
  const words = [
    "Putin",
    "US-",
    "die",
    "Kim",
    "Jong-un",
    "„",
    "“",
    ".",
    "\n",
    "der",
    "IWF",
    "(",
    ")",
    "GEORGIA",
    "von",
    "é",
    "😀",
    "Anna",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), fc.constantFrom("", " "), (parts, space) => {
      const text = parts.join(space);
      for (const find of [inGerman, inEnglish]) find(text);
      const tokens = tokenise(text, german.tokenTables);
      const sentences = splitSentences(text, tokens, [{ start: 0, end: text.length }], german.sentenceTables);
      let last = 0;
      for (const { start, end } of findNames({
        text,
        tokens,
        sentences,
        language: { names: germanNames.nameTables },
        learned: [],
      }).names) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
