import { expect, test } from "vitest";
import { read, UNKNOWN } from "../../index.ts";
import { LANGUAGES } from "../../language/index.ts";
import type { Reading } from "../../reading/index.ts";
import { modelFile } from "./model-file.ts";

const MOST = 25e6;

async function tagged(language: string, text: string): Promise<NonNullable<Reading["tokens"]>> {
  const { tokens = [] } = await read({ ...UNKNOWN, source: "-", text, parts: null }, { language, layers: ["tokens"] });
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

test("names that only the model tells stand beside those of the tables", async () => {
  const text = "In der Ostermark sprach Angela Merkel mit den Leuten.";
  const { entities } = await read({ ...UNKNOWN, source: "-", text, parts: null }, { language: "de" });
  const names = entities.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
  expect(names).toEqual(["LOC Ostermark", "PER Angela Merkel"]);
});

test("other scripts and languages inside of an article are read without complaint", async () => {
  const text = "Er sagte: «Нет, это неправда.» Başbakan açıkladı. שלום 🙂 \u200b ALLE SCHIFFE GESTOPPT";
  const tokens = await tagged("de", text);
  expect(tokens.every(({ upos, deprel }) => upos !== null && deprel !== null)).toBe(true);
});
