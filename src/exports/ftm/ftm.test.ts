import { defaultModel, Model } from "@opensanctions/followthemoney";
import { beforeAll, describe, expect, test } from "vitest";
import type { Reading } from "../../reading/index.ts";
import { exported, sampleReadings } from "../sample.ts";
import type { Entity } from "./entity.ts";
import { followTheMoney } from "./ftm.ts";

let readings: readonly [Reading, Reading];
let entities: readonly Entity[];
beforeAll(async () => {
  readings = await sampleReadings();
  entities = (await exported(followTheMoney, ...readings))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
});

const model = new Model(defaultModel);
const of = (schema: string) => entities.filter((one) => one.schema === schema);

describe("FollowTheMoney", () => {
  test("every entity is one of the model of OpenSanctions: schema, properties, lengths, values", () => {
    expect(entities.length).toBeGreaterThan(20);
    for (const { schema: name, properties } of entities) {
      const schema = model.getSchema(name);
      expect(schema.abstract).toBe(false);
      for (const required of schema.required) expect(Object.keys(properties)).toContain(required);
      for (const [key, values] of Object.entries(properties)) {
        const { type, stub, maxLength } = schema.getProperty(key);
        expect(stub).toBe(false);
        for (const value of values) {
          expect(value.length).toBeLessThanOrEqual(maxLength || type.maxLength);
          if (type.values.size > 0) expect([...type.values.keys()]).toContain(value);
          if (type.name === "date") expect(value).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
        }
      }
    }
  });

  test("each id is given once, and links lead to entities of the schema that they ask for", () => {
    const schemas = new Map(entities.map(({ id, schema }) => [id, model.getSchema(schema)]));
    expect(schemas.size).toBe(entities.length);
    for (const { schema, properties } of entities)
      for (const [key, values] of Object.entries(properties)) {
        const property = model.getSchema(schema).getProperty(key);
        if (property.type.name === "entity")
          for (const value of values) expect(schemas.get(value)?.isA(property.getRange())).toBe(true);
      }
  });

  test("what is told plainly is an event, hearsay and denial are notes", () => {
    expect(of("Event").map(({ properties }) => properties.name?.[0])).toEqual(
      expect.arrayContaining([
        "delivered: rund 7.000 Granaten, Belarus → Venezuela (occurred, asserted)",
        "THREATEN: Polen → Lettland (occurred, asserted)",
      ]),
    );
    const tanks = entities.filter(({ properties }) => properties.description?.[0]?.includes("Panzer"));
    expect(tanks.length).toBeGreaterThan(2);
    expect([...new Set(tanks.map(({ schema }) => schema))]).toEqual(["Note"]);
  });

  test("every event and note is documented by the words of an article", () => {
    const texts = new Map(readings.map(({ article }) => [article.title, article.text]));
    const titles = new Map(of("Article").map(({ id, properties }) => [id, properties.title?.[0] ?? null]));
    const documented = new Map(of("Documentation").map(({ properties }) => [properties.entity?.[0], properties]));
    for (const { id, properties } of [...of("Event"), ...of("Note")]) {
      const { document, recordId, summary } = documented.get(id)!;
      const text = texts.get(titles.get(document![0]!) ?? null) ?? "";
      const spans = recordId![0]!.split(" ").slice(1);
      const words = spans.map((span) => text.slice(...(span.split("-").map(Number) as [number, number]))).join(" … ");
      expect([summary, properties.description]).toEqual([[words], [words]]);
    }
  });

  test("an actor of two articles is one entity with all its names", () => {
    const poland = of("PublicBody").filter(({ properties }) => properties.country?.[0] === "pl");
    expect(poland.map(({ properties }) => [properties.name, properties.alias])).toEqual([[["Polen"], ["Poland"]]]);
  });
});
