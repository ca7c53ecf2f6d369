import { expect, test } from "vitest";
import { nameTables } from "../german/names.ts";
import { tokenTables } from "../german/tokens.ts";
import { tokenise } from "../tokens/tokens.ts";
import { learnedNames } from "./learned.ts";
import { findNames } from "./names.ts";

/** The names of a sentence for which a model gives these tags, one a token: type, words and country. */
function namesIn(text: string, tags: string): string[] {
  const tokens = tokenise(text, tokenTables);
  const values = ["", ...new Set(tags.split(" "))];
  const codes = Uint32Array.from(tags.split(" "), (tag) => values.indexOf(tag));
  const sentences = [{ start: 0, end: text.length, from: 0, to: tokens.length }];
  const unknown = { codes: new Uint32Array(tokens.length), values: [""] };
  const learned = learnedNames(tokens, {
    name: { codes, values },
    upos: unknown,
    deprel: unknown,
    head: new Int32Array(tokens.length),
  });
  const { names } = findNames({ text, tokens, sentences, language: { names: nameTables }, learned });
  return names.map(({ type, start, end, country }) => `${type} ${text.slice(start, end)} ${country}`);
}

test("a model's tags become names, side by side where one begins behind another", () => {
  expect(namesIn("Zyx Urgl Quaxt schwieg .", "B-PER I-PER B-LOC O O")).toEqual(["PER Zyx Urgl null", "LOC Quaxt null"]);
});

test("a longer person or organisation of the model has the names that are its parts, and their country", () => {
  expect(namesIn("Der Schauspieler Zyx Washington kam .", "O O B-PER I-PER O O")).toEqual(["PER Zyx Washington null"]);
  expect(namesIn("Die Sparhilfe Norwegen zahlt .", "O B-ORG I-ORG O O")).toEqual(["ORG Sparhilfe Norwegen NOR"]);
});

test("titles and articles are no part of a name, and no name alone", () => {
  expect(namesIn("Der Minister Zyx Urgl kam .", "O B-PER I-PER I-PER O O")).toEqual(["PER Zyx Urgl null"]);
  expect(namesIn("Der Konzern schwieg .", "B-ORG I-ORG O O")).toEqual([]);
});

test("who stands in the tables in full stays whole", () => {
  expect(namesIn("Kapitän Angela Merkel kam .", "B-PER I-PER I-PER O O")).toEqual(["PER Angela Merkel null"]);
});

test("a surname stands for the person whom the model has named in full", () => {
  expect(namesIn("Zyx Urgl kam . Urgl schwieg .", "B-PER I-PER O O O O O")).toEqual([
    "PER Zyx Urgl null",
    "PER Urgl null",
  ]);
});

test("a state and an ordinary noun beside it are nobody", () => {
  expect(namesIn("Nun lieferte Norwegen Raketen .", "O O B-PER I-PER O")).toEqual(["LOC Norwegen null"]);
});

test("a house with a dot in its name is no part of a person's", () => {
  expect(namesIn("Das sagte Zyx Urgl NORD.MEDIEN .", "O O B-PER I-PER I-PER O")).toEqual(["PER Zyx Urgl null"]);
  expect(namesIn("Das sagte Quaxt NORD.MEDIEN .", "O O B-ORG I-ORG O")).toEqual(["ORG NORD.MEDIEN null"]);
});
