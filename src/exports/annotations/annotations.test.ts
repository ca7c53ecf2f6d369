import * as annotator from "@apache-annotator/selector";
import model from "@kba/anno-schema/data-model.json" with { type: "json" };
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, test } from "vitest";
import type { Reading } from "../../reading/index.ts";
import { exported, sampleReadings } from "../sample.ts";
import type { Annotation } from "./annotation.ts";
import { annotations } from "./annotations.ts";

interface Collection {
  readonly id: string;
  readonly total: number;
  readonly first: { readonly id: string; readonly partOf: string; readonly items: Annotation[] };
}

let readings: readonly [Reading, Reading];
let collection: Collection;
beforeAll(async () => {
  readings = await sampleReadings();
  collection = JSON.parse(await exported(annotations, ...readings));
});

/** Finds what a selector selects in a text of one chunk. The package's own types cannot be resolved by Node's rules. */
type Matcher = (selector: object) => (scope: object) => AsyncIterable<{ startIndex: number; endIndex: number }>;
const { textPositionSelectorMatcher, textQuoteSelectorMatcher } = annotator as unknown as {
  readonly textPositionSelectorMatcher: Matcher;
  readonly textQuoteSelectorMatcher: Matcher;
};

/** The data model as the Anno project publishes it. */
const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
ajv.addSchema({ $id: "model", definitions: model.definitions });

function problems(definition: string, value: unknown): string[] {
  const validate = ajv.getSchema(`model#/definitions/${definition}`);
  return validate?.(value) ? [] : (validate?.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

describe("Web Annotations", () => {
  test("are what the data model's schema asks for, in all their parts", () => {
    expect(collection.first.items.length).toBeGreaterThan(20);
    for (const annotation of collection.first.items) {
      expect(problems("Annotation", annotation)).toEqual([]);
      expect(problems("Agent", annotation.generator)).toEqual([]);
      expect(annotation.target.length).toBeGreaterThan(0);
      for (const body of annotation.body) expect(problems(body.type, body)).toEqual([]);
      for (const { source, selector } of annotation.target) {
        expect(problems("Resource", source)).toEqual([]);
        for (const one of selector) expect(problems(one.type, one)).toEqual([]);
      }
    }
    expect(problems("TextQuoteSelector", { type: "TextQuoteSelector" })).not.toEqual([]);
  });

  test("their collection counts them and is linked with its page", () => {
    const { id, total, first } = collection;
    expect([first.partOf, total]).toEqual([id, first.items.length]);
    expect(new Set(first.items.map((annotation) => annotation.id)).size).toBe(total);
  });

  test("both selectors lead Apache Annotator to the same words of the text", async () => {
    const texts = new Map(readings.map(({ article }) => [niOf(article.id), article.text]));
    for (const { target } of collection.first.items)
      for (const { source, selector } of target) {
        const text = texts.get(source.id) ?? "";
        const [position, quote] = selector;
        const [place] = await placesOf(textPositionSelectorMatcher(position), text);
        expect(text.slice(...place!)).toBe(quote.exact);
        expect(await placesOf(textQuoteSelectorMatcher(quote), text)).toContainEqual(place);
      }
  });

  test("words that are something in a finding link to its annotation", () => {
    const ids = new Set(collection.first.items.map(({ id }) => id));
    const links = collection.first.items.flatMap(({ body }) =>
      body.flatMap((one) => (one.purpose === "linking" && one.type === "SpecificResource" ? [one.source] : [])),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
  });

  test("hearsay is assessed on the word that shows it", () => {
    const hedge = collection.first.items.find(({ motivation }) => motivation === "assessing");
    expect(hedge?.body[0]).toMatchObject({ value: "hearsay", purpose: "tagging" });
    expect(hedge?.target[0]?.selector[1].exact).toBe("soll");
  });
});

const niOf = (id: string) => `ni:///sha-256;${Buffer.from(id.slice(7), "hex").toString("base64url")}`;

/** Where a selector leads in one text, in UTF-16 code units. */
async function placesOf(matcher: ReturnType<Matcher>, text: string): Promise<[number, number][]> {
  const none = () => null;
  const scope = {
    currentChunk: { data: text },
    nextChunk: none,
    previousChunk: none,
    precedesCurrentChunk: () => false,
  };
  const places: [number, number][] = [];
  for await (const { startIndex, endIndex } of matcher(scope)) places.push([startIndex, endIndex]);
  return places;
}
