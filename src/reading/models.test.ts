import { expect, test } from "vitest";
import { UNKNOWN } from "../article/index.ts";
import { sampleModelFile } from "../language/encoder/sample-model.ts";
import { read } from "./read.ts";

const ARTICLE = { ...UNKNOWN, source: "kai.txt", text: "Der Kai ist gesperrt. Norwegen liefert Pumpen.", parts: null };

test("a model is asked for once", async () => {
  const asked: string[] = [];
  const models = async (language: string) => {
    asked.push(language);
    return sampleModelFile(1);
  };
  const { tokens = [] } = await read(ARTICLE, { language: "de", models, layers: ["tokens"] });
  await read(ARTICLE, { language: "de", models });
  expect(asked).toEqual(["de"]);
  expect(tokens.every(({ upos, lemma, deprel }) => upos !== null && lemma !== null && deprel !== null)).toBe(true);
});

test("where there is no model, nothing is read and the reading says why", async () => {
  const { notes, sentences } = await read(ARTICLE, { language: "de", models: async () => null });
  expect(sentences).toEqual([]);
  expect(notes).toEqual(['there is no model for language "de"']);
});
