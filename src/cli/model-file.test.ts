import { expect, test } from "vitest";
import { LANGUAGES } from "../language/index.ts";
import { type Reading, read } from "../reading/index.ts";
import { modelFile } from "./model-file.ts";

const MOST = 25e6;

function readWith(language: string, text: string, layers: readonly "tokens"[]): Promise<Reading> {
  const article = { source: "-", text, parts: null, title: null, outlet: null, authors: [] };
  const rest = { published: null, url: null, language: null };
  return read({ ...article, ...rest }, { language, layers, models: modelFile });
}

async function tagged(language: string, text: string): Promise<NonNullable<Reading["tokens"]>> {
  const { tokens = [] } = await readWith(language, text, ["tokens"]);
  return tokens;
}

test("each language has a model; together they stay small enough to ship", async () => {
  const files = await Promise.all(LANGUAGES.map(modelFile));
  expect(files.every((file) => file !== null)).toBe(true);
  expect(files.reduce((sum, file) => sum + (file?.length ?? 0), 0)).toBeLessThanOrEqual(MOST);
});

test("there is no model of a language that cannot be read", async () => {
  expect(await modelFile("xx")).toBeNull();
});

test("the subjunctive of reported speech is told from the indicative", async () => {
  const text = "Der Minister sagte, das Land sei bereit und habe genug Waffen.";
  const tokens = await tagged("de", text);
  const moods = tokens.flatMap(({ start, end, feats }) => {
    const mood = /Mood=(\w+)/.exec(feats ?? "")?.[1];
    return mood ? [`${text.slice(start, end)} ${mood}`] : [];
  });
  expect(moods).toEqual(["sagte Ind", "sei Sub", "habe Sub"]);
});

test("an English clause has its subject and object", async () => {
  const tokens = await tagged("en", "The government sent two ships.");
  expect(tokens.map(({ lemma }) => lemma)).toEqual(["the", "government", "send", "two", "ship", "."]);
  expect(tokens.map(({ head }) => head)).toEqual([1, 2, -1, 4, 2, 2]);
  expect(tokens.map(({ deprel }) => deprel)).toEqual(["det", "nsubj", "root", "nummod", "obj", "punct"]);
});

test("names that only the model tells stand beside those of the tables, where its layer is asked for", async () => {
  const text = "In der Ostermark sprach Angela Merkel mit den Leuten.";
  const names = async (layers: readonly "tokens"[]) =>
    (await readWith("de", text, layers)).entities.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
  expect(await names([])).toEqual(["PER Angela Merkel"]);
  expect(await names(["tokens"])).toEqual(["LOC Ostermark", "PER Angela Merkel"]);
});

test("other scripts and languages inside of an article are read without complaint", async () => {
  const text = "Er sagte: «Нет, это неправда.» Başbakan açıkladı. שלום 🙂 \u200b ALLE SCHIFFE GESTOPPT";
  const tokens = await tagged("de", text);
  expect(tokens.every(({ upos, deprel }) => upos !== null && deprel !== null)).toBe(true);
});
