import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import english from "../../language/english/exchanges.rules.ts";
import german from "../../language/german/exchanges.rules.ts";
import { LANGUAGES, type Language, loadLanguage, loadModel, type Model } from "../../language/index.ts";
import { mentionIndex } from "../actors/mention-index.ts";
import { ASSERTED } from "../certainty/certainty.ts";
import type { Actor } from "../contract.ts";
import { type Marked, readExample } from "../rules/example.ts";
import { exampleLayers } from "../rules/example-layers.ts";
import { readRuleFile } from "../rules/rule-file.ts";
import { findExchanges } from "./exchanges.ts";
import { compileExchanges } from "./rules.ts";

const FILES: Readonly<Record<string, string>> = { de: german, en: english };
const models = new Map<string, Model>();

function modelOf({ code }: Language): Model {
  const model = models.get(code) ?? loadModel(readFileSync(new URL(`../../../models/${code}.bin`, import.meta.url)));
  models.set(code, model);
  return model;
}

const DEMONYMS = new Set(["schwedischen", "iranische", "nordkoreanische", "Iranian", "Swedish"]);

function exchangesIn(language: Language, text: string, marks: readonly Marked[]) {
  const byName = new Map<string, Actor>();
  const named = marks.filter(({ role }) => ["giver", "receiver", "actor"].includes(role));
  for (const { start, end } of named.sort((a, b) => a.start - b.start)) {
    const name = text.slice(start, end);
    const mention = { start, end, form: DEMONYMS.has(name) ? ("demonym" as const) : ("name" as const) };
    const mentions = [...(byName.get(name)?.mentions ?? []), mention];
    const id = byName.get(name)?.id ?? `a${byName.size + 1}`;
    byName.set(name, {
      id,
      name,
      kind: "state",
      code: null,
      sector: null,
      wikidata: null,
      control: null,
      roles: [],
      mentions,
    });
  }
  const actors = [...byName.values()];
  const found = findExchanges({
    text,
    ...exampleLayers(language, modelOf(language), text),
    mentions: mentionIndex(actors),
    times: [],
    published: null,
    rules: compileExchanges(FILES[language.code] as string),
    certaintyOf: () => ASSERTED,
    saidBy: () => [],
  });
  const names = (ids: readonly string[]) => ids.map((id) => actors.find((actor) => actor.id === id)?.name);
  return found.map((exchange) => ({ ...exchange, giver: names(exchange.giver), receiver: names(exchange.receiver) }));
}

for (const code of LANGUAGES) {
  const language = (await loadLanguage(code)) as Language;
  describe(`exchange rules, ${code}`, () => {
    for (const rule of readRuleFile(FILES[code] as string)) {
      test.each(rule.yes)(`${rule.id} fires: $text`, ({ text, marks }) => {
        const words = (role: string) => marks.filter((m) => m.role === role).map((m) => text.slice(m.start, m.end));
        expect(exchangesIn(language, text, marks).filter((exchange) => exchange.rule === rule.id)).toMatchObject([
          { giver: words("giver"), receiver: words("receiver") },
        ]);
      });
      test.each(rule.no)(`${rule.id} keeps still: $text`, ({ text, marks }) => {
        expect(exchangesIn(language, text, marks).map((exchange) => exchange.rule)).not.toContain(rule.id);
      });
    }
  });
}

describe("goods", async () => {
  const de = (await loadLanguage("de")) as Language;
  const en = (await loadLanguage("en")) as Language;
  const read = (language: Language, marked: string) => {
    const { text, marks } = readExample(marked);
    return exchangesIn(language, text, marks);
  };
  const goods = (language: Language, marked: string) =>
    read(language, marked).flatMap((exchange) =>
      exchange.goods.map((g) => `${g.kind} ${g.words} ${g.quantity} ${g.unit}`),
    );
  test.each([
    [
      "[Togo]giver lieferte [Benin]receiver rund 7.000 Container Artilleriegranaten.",
      ["munitions Artilleriegranaten rund 7.000 Container"],
    ],
    ["[Togo]giver lieferte [Benin]receiver mehrere Tausend Panzer.", ["weapons Panzer mehrere Tausend null"]],
    [
      "[Togo]giver lieferte [Benin]receiver Treibstoff und Lebensmittel.",
      ["fuel Treibstoff null null", "food Lebensmittel null null"],
    ],
  ])("%s", (marked, expected) => expect(goods(de, marked)).toEqual(expected));
  test.each([
    ["[Togo]giver sent up to 500 tanks to [Benin]receiver.", ["weapons tanks up to 500 null"]],
    ["[Togo]giver sent 200 tons of grain to [Benin]receiver.", ["food grain 200 tons"]],
  ])("%s", (marked, expected) => expect(goods(en, marked)).toEqual(expected));
  it("links what is given in return", () => {
    const found = read(
      de,
      "[Togo]giver lieferte [Benin]receiver Granaten. Im Gegenzug schickte [Benin]giver Getreide an [Togo]receiver.",
    );
    expect(found.map(({ id, inReturnFor }) => [id, inReturnFor])).toEqual([
      ["x1", []],
      ["x2", ["x1"]],
    ]);
  });
});
