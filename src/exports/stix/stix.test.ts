import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, test } from "vitest";
import type { Reading } from "../../reading/index.ts";
import { exported, sampleReadings } from "../sample.ts";
import { stixBundle } from "./stix.ts";

interface Bundle {
  readonly id: string;
  readonly objects: readonly { readonly id: string; readonly type: string; readonly [key: string]: unknown }[];
}

let readings: readonly [Reading, Reading];
let bundle: Bundle;
beforeAll(async () => {
  readings = await sampleReadings();
  bundle = JSON.parse(await exported(stixBundle, ...readings));
});

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const valid = ajv.compile(JSON.parse(readFileSync(new URL("./stix-2.1.schema.json", import.meta.url), "utf8")));
const of = (type: string) => bundle.objects.filter((one) => one.type === type);
const named = (name: string) => bundle.objects.find((one) => one.name === name)?.id;

describe("a STIX bundle", () => {
  test("is what the standard asks for", () => {
    expect(bundle.objects.length).toBeGreaterThan(20);
    expect([valid(bundle), valid.errors]).toEqual([true, null]);
    expect(valid({ ...bundle, objects: [{ ...bundle.objects[0], invented: 1 }] })).toBe(false);
  });

  test("is so of an article of which nothing is known, and of none", async () => {
    const [, english] = readings;
    const unknown = { ...english, article: { ...english.article, title: null } };
    expect([valid(JSON.parse(await exported(stixBundle, unknown))), valid.errors]).toEqual([true, null]);
    const empty = { ...unknown, actors: [], statements: [], events: [], exchanges: [] };
    expect([valid(JSON.parse(await exported(stixBundle, empty))), valid.errors]).toEqual([true, null]);
    expect([valid(JSON.parse(await exported(stixBundle))), valid.errors]).toEqual([true, null]);
  });

  test("holds each object once and everything that its objects refer to", () => {
    const ids = bundle.objects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const refs = JSON.stringify(bundle.objects).matchAll(/"([a-z-]+--[0-9a-f-]{36})"/g);
    expect(new Set(Array.from(refs, ([, id]) => id))).toEqual(new Set(ids));
  });

  test("is the same for the same readings, and its id another one for others", async () => {
    expect(JSON.parse(await exported(stixBundle, ...readings))).toEqual(bundle);
    expect(JSON.parse(await exported(stixBundle, readings[0])).id).not.toBe(bundle.id);
  });

  test("relates two actors only where the article tells it plainly", () => {
    const related = of("relationship").map(({ relationship_type, source_ref, target_ref }) => {
      return [source_ref, relationship_type, target_ref];
    });
    expect(related).toContainEqual([named("Belarus"), "delivered-to", named("Venezuela")]);
    expect(related).toContainEqual([named("Polen"), "threaten", named("Lettland")]);
    const words = of("relationship").map(({ description }) => description);
    expect(words.filter((description) => String(description).includes("Panzer"))).toEqual([]);
    expect(of("note").filter(({ content }) => String(content).includes("Panzer")).length).toBeGreaterThan(2);
  });

  test("a denial is the opinion of who denies", () => {
    const [opinion] = of("opinion");
    expect(opinion).toMatchObject({
      opinion: "disagree",
      authors: ["belarussische Verteidigungsministerium"],
      explanation: "dass Panzer geliefert worden seien",
    });
  });

  test("the words of every note and relationship stand where its evidence says", () => {
    const texts = new Map(readings.map(({ article }) => [article.id, article.text]));
    const extension = of("extension-definition")[0]!.id;
    for (const { extensions } of [...of("note"), ...of("relationship"), ...of("opinion")]) {
      const { article, evidence, certainty } = (extensions as Record<string, Evidence>)[extension]!;
      expect(evidence.length).toBeGreaterThan(0);
      for (const { start, end, quote } of evidence) expect(texts.get(article)?.slice(start, end)).toBe(quote);
      expect(certainty).toMatch(/^[a-z]+$/);
    }
  });

  test("an article of no known day says so", () => {
    const report = of("report").find(({ labels }) => (labels as string[]).includes("undated"));
    expect(report).toMatchObject({ name: "Poland threatens Latvia", published: "1970-01-01T00:00:00.000Z" });
  });
});

interface Evidence {
  readonly article: string;
  readonly certainty: string;
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
}
