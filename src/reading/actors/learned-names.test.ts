import { expect, test } from "vitest";
import { read, UNKNOWN } from "../../index.ts";
import {
  type Language,
  learnedNames,
  loadLanguage,
  type NameSpan,
  newColumn,
  splitSentences,
  tokenise,
} from "../../language/index.ts";
import { findActors } from "./actors.ts";

/** The actors of an English text whose names in brackets a model has found as this type. */
async function actorsOf(marked: string, type: NameSpan["type"]): Promise<string[]> {
  const language = (await loadLanguage("en")) as Language;
  const text = marked.replaceAll(/[[\]]/g, "");
  const tokens = tokenise(text, language.tokens);
  const [start, end] = [marked.indexOf("["), marked.indexOf("]") - 1];
  const name = newColumn(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const at = tokens.start[i] as number;
    name.set(i, at < start || at >= end ? "O" : `${at === start ? "B" : "I"}-${type}`);
  }
  const none = newColumn(tokens.length).column;
  const head = new Int32Array(tokens.length).fill(-1);
  const learned = learnedNames(tokens, { name: name.column, upos: none, deprel: none, head });
  const parts = [{ kind: "paragraph" as const, start: 0, end: text.length }];
  const sentences = splitSentences(text, tokens, parts, language.sentences);
  const { actors } = findActors({ text, tokens, sentences, parts, feats: none, language, published: null, learned });
  return actors.map(({ kind, name }) => `${kind} ${name}`);
}

test.each([
  ["a person", "Then [Qorvath] spoke.", "PER", ["person Qorvath"]],
  ["without the title", "Then [Senator Qorvath] spoke.", "PER", ["person Qorvath"]],
  ["an organisation", "Then [Zelbi Ko] spoke.", "ORG", ["organization Zelbi Ko"]],
  ["a place", "It rains in [Zelbi].", "LOC", ["place Zelbi"]],
  ["not what the tables name", "Then [France] spoke.", "PER", ["state France"]],
  ["not two states", "The [French and Peruvian] ports closed.", "ORG", ["state France", "state Peru"]],
  ["not an ordinary word", "Then the [Weather] cleared.", "LOC", []],
] as const)("a model's name is an actor where the tables have none: %s", async (_, marked, type, expected) => {
  expect(await actorsOf(marked, type)).toEqual(expected);
});

test.each(["Glanz", "Elan", "Wucht", "Getöse"])(
  "a word behind a preposition is nobody by the model's word alone: %s",
  async (word) => {
    const text = `Die Staatschefs feiern mit ${word} ihren Gipfel.`;
    const { actors } = await read({ ...UNKNOWN, source: "-", text, parts: null }, { language: "de" });
    expect(actors.map(({ name }) => name)).not.toContain(word);
  },
);

test("one person of a country is not the country", async () => {
  const actors = async (text: string) => {
    const reading = await read({ ...UNKNOWN, source: "-", text, parts: null }, { language: "de" });
    return reading.actors.map(({ name }) => name);
  };
  expect(await actors("Der Russe wurde in der Nacht verhaftet.")).toEqual(["Russe"]);
  expect(await actors("Die Russen haben in der Nacht angegriffen.")).toEqual(["Russland"]);
});

test.each([
  ["Doctors from two Malian villages helped on Friday.", "MLI"],
  ["The union withdrew its nurses from Mali on Friday.", null],
])("where a group is from tells whose it is, unless it is brought from there: %s", async (text, code) => {
  const { actors } = await read({ ...UNKNOWN, source: "-", text, parts: null }, { language: "en" });
  expect(actors.find(({ kind }) => kind === "group")?.code).toBe(code);
});
