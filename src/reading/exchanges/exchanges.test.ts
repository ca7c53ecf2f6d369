import { describe, expect, it, test } from "vitest";
import { read, UNKNOWN } from "../../index.ts";
import { LANGUAGES, type Language, loadLanguage } from "../../language/index.ts";
import type { Marked } from "../rules/example.ts";
import { readRuleFile } from "../rules/rule-file.ts";
import { GOODS_KINDS } from "../values.ts";

const reading = (language: string, text: string) =>
  read({ ...UNKNOWN, source: "test", text, parts: null }, { language });

/** Exchanges of a text, with the words that name their sides. */
async function exchangesIn(language: string, text: string) {
  const { actors, exchanges } = await reading(language, text);
  const mentions = (ids: readonly string[]) =>
    ids.flatMap((id) => actors.find((actor) => actor.id === id)?.mentions ?? []);
  return exchanges.map((exchange) => ({
    ...exchange,
    names: (side: "giver" | "receiver", marks: readonly Marked[]) => {
      const named = marks.filter(({ role }) => role === side);
      const found = mentions(exchange[side]);
      const each = named.every((mark) => found.some((m) => m.start < mark.end && mark.start < m.end));
      return each && (named.length > 0 || exchange[side].length === 0);
    },
  }));
}

for (const code of LANGUAGES) {
  const language = (await loadLanguage(code)) as Language;
  describe(`exchange rules, ${code}`, () => {
    for (const rule of readRuleFile(language.rules.exchanges)) {
      test.each(rule.yes)(`${rule.id} fires: $text`, async ({ text, marks }) => {
        const found = await exchangesIn(code, text);
        const right = found.filter((one) => one.names("giver", marks) && one.names("receiver", marks));
        expect(right.length, JSON.stringify(found)).toBeGreaterThan(0);
      });
      test.each(rule.no)(`${rule.id} keeps still: $text`, async ({ text }) => {
        expect(await exchangesIn(code, text)).toEqual([]);
      });
    }
  });

  test(`goods.txt, ${code}, knows the kinds of the contract alone`, () => {
    const kinds = new Set(Array.from(language.goods.listed.values(), ({ kind }) => kind));
    for (const kind of language.goods.adjectives.values()) kinds.add(kind);
    for (const kind of ["people", "none"]) kinds.delete(kind);
    for (const kind of kinds) expect(GOODS_KINDS).toContain(kind);
  });
}

describe("goods", () => {
  const goods = async (language: string, text: string) =>
    (await reading(language, text)).exchanges.flatMap((exchange) =>
      exchange.goods.map((g) => `${g.kind} ${g.words} ${g.quantity} ${g.unit}`),
    );
  test.each([
    [
      "Togo lieferte Benin rund 7.000 Container Artilleriegranaten.",
      ["munitions Artilleriegranaten rund 7.000 Container"],
    ],
    ["Togo lieferte Benin mehrere Tausend Panzer.", ["weapons Panzer mehrere Tausend null"]],
    ["Togo lieferte Benin Treibstoff und Lebensmittel.", ["fuel Treibstoff null null", "food Lebensmittel null null"]],
    ["Togo zahlte Benin zwei Millionen Dollar Lösegeld.", ["money Lösegeld zwei Millionen Dollar"]],
    ["Togo schickte Benin zwei gebrauchte Mähdrescher.", ["technology Mähdrescher zwei null"]],
    ["Togo lieferte Benin militärisch nutzbare Güter.", ["dual-use nutzbare Güter null null"]],
    ["Togo gab Benin einen Kredit über zwei Millionen Dollar.", ["money Kredit einen null"]],
    ["Togo überreichte Benin fünf Radaranlagen als Geschenk.", ["technology Radaranlagen fünf null"]],
    [
      "Togo lieferte Benin das Verfahren samt Zellkulturen.",
      ["know-how Verfahren null null", "technology Zellkulturen null null"],
    ],
    ["Das Flugzeug kam aus Togo nach Benin.", []],
    ["Togo lieferte Benin 300 Tonnen Rundkornreis.", ["food Rundkornreis 300 Tonnen"]],
    ["Togo zahlte Benin einen hohen Preis.", []],
    ["Togo bat Benin um das Dorf.", ["territory Dorf null null"]],
    ["Das Dorf kam zur Sprache, sagte Togo.", []],
    ["Togo leiht Benin einen Sextanten.", ["other Sextanten einen null"]],
    ["Togo leiht Benin seine „Dame mit Hut“.", ["other Dame mit Hut null null"]],
    ["Togo leiht Benin seine Stimme.", []],
    ["Togo überlässt der Stadt Cotonou einen Sextanten.", ["other Sextanten einen null"]],
    [
      "Togo liefert Benin 300 Tonnen Reis. Mali bot Benin 500 Tonnen an.",
      ["food Reis 300 Tonnen", "food Tonnen 500 null"],
    ],
  ])("%s", async (text, expected) => expect(await goods("de", text)).toEqual(expected));
  test.each([
    ["Togo sent up to 500 tanks to Benin.", ["weapons tanks up to 500 null"]],
    ["Togo sent 200 tons of grain to Benin.", ["food grain 200 tons"]],
    ["Togo sold Benin two patrol boats.", ["weapons patrol boats two null"]],
    ["Togo gave Benin $3 million in emergency aid.", ["money emergency aid $3 million null"]],
    ["Togo sent Benin a gift of five engines.", ["components engines five null"]],
    ["Togo sent Benin rifles worth $3 million.", ["weapons rifles null null"]],
    ["Togo asked Benin for parts for its helicopters.", ["components parts null null"]],
    ["Benin took part in the race from Togo.", []],
    ["Togo lent Benin a sextant.", ["other sextant null null"]],
    ["Togo lent Benin its support.", []],
    ['Togo lent Benin its "Lady in Red".', ["other Lady in Red null null"]],
    ["Togo sold Benin a table.", ["other table null null"]],
    ["Togo sold villages 300 tons of rice.", ["food rice 300 tons"]],
    ["The rice Benin bought from Togo is late.", ["food rice null null"]],
    ["Minister Anna Pepper of Togo was sent to Benin.", []],
  ])("%s", async (text, expected) => expect(await goods("en", text)).toEqual(expected));
});

describe("stage and status", () => {
  const outcome = async (language: string, text: string) =>
    (await exchangesIn(language, text)).map(({ stage, status }) => `${stage} ${status}`);
  test.each([
    ["Iran lieferte Drohnen an Russland.", ["delivered occurred"]],
    ["Iran soll Drohnen an Russland geliefert haben.", ["delivered occurred"]],
    ["Iran liefert seit Jahren Drohnen an Russland.", ["delivered ongoing"]],
    ["Iran wird 400 Drohnen an Russland liefern.", ["announced future"]],
    ["Iran könnte Drohnen an Russland liefern.", ["announced hypothetical"]],
    ["Iran bot Russland Drohnen an.", ["offered hypothetical"]],
    ["Russland bat Iran um Drohnen.", ["sought hypothetical"]],
    ["Iran weigert sich, Drohnen an Russland zu liefern.", ["refused negated"]],
    ["Iran bestreitet, Drohnen an Russland geliefert zu haben.", ["denied negated"]],
    ["Laut Vertrag liefert Iran 400 Drohnen an Russland.", ["agreed future"]],
    ["Israel verlangt von Serbien, die Ausfuhr von Granaten nach Iran zu verbieten.", []],
  ])("%s", async (text, expected) => expect(await outcome("de", text)).toEqual(expected));
  test.each([
    ["Iran shipped drones to Russia.", ["delivered occurred"]],
    ["Iran will ship 400 drones to Russia.", ["announced future"]],
    ["Iran offered to ship drones to Russia.", ["offered hypothetical"]],
    ["Iran denied that it had shipped drones to Russia.", ["denied negated"]],
    ["Iran has never shipped drones to Russia.", ["delivered negated"]],
  ])("%s", async (text, expected) => expect(await outcome("en", text)).toEqual(expected));
});

describe("returns", () => {
  const deals = async (language: string, text: string) => {
    const { actors, exchanges } = await reading(language, text);
    const name = (ids: readonly string[]) => ids.map((id) => actors.find((actor) => actor.id === id)?.code).join("+");
    return exchanges.map(
      (x) => `${x.id} ${name(x.giver)}>${name(x.receiver)} ${x.goods[0]?.words} for ${x.inReturnFor}`,
    );
  };
  it("links what is given in return, and fills the sides that it leaves open", async () => {
    const text = "Togo lieferte Benin Granaten. Im Gegenzug schickte Benin Getreide.";
    expect(await deals("de", text)).toEqual(["x1 TGO>BEN Granaten for x2", "x2 BEN>TGO Getreide for x1"]);
  });
  it("reads both halves of one sentence", async () => {
    expect(await deals("en", "Togo sends Benin rice in exchange for tanks.")).toEqual([
      "x1 TGO>BEN rice for x2",
      "x2 BEN>TGO tanks for x1",
    ]);
    expect(await deals("de", "Togo überlässt Benin Traktoren und erhält dafür Kaffee.")).toEqual([
      "x1 TGO>BEN Traktoren for x2",
      "x2 BEN>TGO Kaffee for x1",
    ]);
  });
  it("shows the place that a side is taken from as evidence", async () => {
    const text = "Togo lieferte Benin Granaten. Im Gegenzug schickte Benin Getreide.";
    const { exchanges } = await reading("de", text);
    expect(exchanges[1]?.evidence.map(([start, end]) => text.slice(start, end))).toEqual([
      "Togo lieferte Benin Granaten",
      "Im Gegenzug schickte Benin Getreide",
    ]);
  });
});

describe("sides", () => {
  const sides = async (language: string, text: string) => {
    const { actors, exchanges } = await reading(language, text);
    const name = (ids: readonly string[]) => ids.map((id) => actors.find((actor) => actor.id === id)?.code).join("+");
    return exchanges.map((x) => `${name(x.giver)}>${name(x.receiver)}`);
  };
  test.each([
    [
      "a list of gifts goes to one receiver",
      "Die Türkei schickte Togo Zelte, Schweden spendete Decken.",
      ["TUR>TGO", "SWE>TGO"],
    ],
    [
      "a verb may be said once for two",
      "Polen hat Togo zwei Zelte geliefert, Schweden zwölf Decken.",
      ["POL>TGO", "SWE>TGO"],
    ],
    ["help goes to where the flood was", "Flut in Togo. Schweden schickte 300 Zelte.", ["SWE>TGO"]],
    [
      'who was told of before is "das Land"',
      "Togo bat Schweden um Zelte. Polen gab dem Land Decken.",
      ["SWE>TGO", "POL>TGO"],
    ],
    ["goods may tell whose they are", "Togo setzt iranische Drohnen ein.", ["IRN>TGO"]],
    ["who asked is helped", "Togo hat auf Bitten Benins zwei Löschhubschrauber entsandt.", ["TGO>BEN"]],
    ["two verbs tell of one delivery", "Generatoren, die Norwegen gespendet hat, kamen in Kiew an.", ["NOR>UKR"]],
    ["only one other country is named", "Nach der Wahl in Togo spendete Benin 300 Zelte.", ["BEN>TGO"]],
    ["who says so is no party", "Togo hat Granaten verkauft, teilte Benin mit.", ["TGO>"]],
    [
      "nobody by what the article tells elsewhere",
      "Togo lieferte Benin Granaten. Auch Öl hat Togo verkauft.",
      ["TGO>BEN", "TGO>"],
    ],
    ["nobody by a part of a word", "Togo verkaufte Granaten für eine Million US-Dollar.", ["TGO>", ">TGO"]],
    ["a pronoun is the subject before", "Togo hilft Benin. Es schickte dem Nachbarn Zelte.", ["TGO>BEN"]],
  ])("%s: %s", async (_, text, expected) => expect(await sides("de", text)).toEqual(expected));

  it("where an article is reported from nobody gives or gets anything for it", async () =>
    expect(await sides("en", "MUSCAT, March 14 — Sudan's army released 140 prisoners on Thursday.")).toEqual(["SDN>"]));

  it("behind the goods nobody stands who gets them in English", async () =>
    expect(await sides("en", "Togo handed over 90 soldiers, among them 12 officers captured in a raid.")).toEqual([
      "TGO>",
    ]));
});

it("tells an exchange once that heading and text tell", async () => {
  const text = "Schweden schickt Togo Haubitzen\n\nSchweden schickt Togo 40 Haubitzen. Die Haubitzen kommen im Mai.";
  const { exchanges } = await reading("de", text);
  expect(exchanges.map(({ goods, evidence }) => [goods[0]?.quantity, evidence.length])).toEqual([["40", 2]]);
});

it("reads no list of a thousand words as one sentence, and goes on behind it", async () => {
  const list = "Schweden schickte Togo Haubitzen, ".repeat(300);
  const { exchanges } = await reading("de", `${list}\n\nTogo lieferte Benin Granaten.`);
  expect(exchanges.map(({ goods }) => goods[0]?.words)).toEqual(["Granaten"]);
});
