import { expect, test } from "vitest";
import { sampleModelFile } from "../language/encoder/sample-model.ts";
import { read } from "./read.ts";

const ARTICLE = {
  source: "kai.txt",
  text: "Der Kai ist gesperrt. Norwegen liefert Pumpen.",
  parts: null,
  title: null,
  outlet: null,
  authors: [],
  published: null,
  url: null,
  language: null,
};

test("a model is asked for once, and only for the layer that wants it", async () => {
  const asked: string[] = [];
  const models = async (language: string) => {
    asked.push(language);
    return sampleModelFile(1);
  };
  await read(ARTICLE, { language: "de", models });
  expect(asked).toEqual([]);
  const { tokens = [] } = await read(ARTICLE, { language: "de", models, layers: ["tokens"] });
  await read(ARTICLE, { language: "de", models, layers: ["tokens"] });
  expect(asked).toEqual(["de"]);
  expect(tokens.every(({ upos, lemma, deprel }) => upos !== null && lemma !== null && deprel !== null)).toBe(true);
});

test("where there is no model, tokens have no tags", async () => {
  const { tokens = [] } = await read(ARTICLE, { language: "de", models: async () => null, layers: ["tokens"] });
  expect(tokens.length).toBe(9);
  expect(tokens.every(({ upos, head }) => upos === null && head === -1)).toBe(true);
});
