import { describe, expect, test } from "vitest";
import { read, UNKNOWN } from "../../index.ts";

/** Giver, receiver and kind of what a text tells: a state by its code, others by their name; "refused" and "denied" are told too. */
async function told(language: string, text: string): Promise<readonly string[]> {
  const { actors, exchanges } = await read({ ...UNKNOWN, source: "test", text, parts: null }, { language });
  const nameOf = (id: string) => {
    const actor = actors.find((one) => one.id === id);
    return actor?.kind === "state" ? actor.code : actor?.name;
  };
  return exchanges.flatMap(({ giver, receiver, goods, stage }) =>
    goods.map(({ kind }) => {
      const off = stage === "refused" || stage === "denied" ? ` ${stage}` : "";
      return `${giver.map(nameOf).join("+")}>${receiver.map(nameOf).join("+")} ${kind}${off}`;
    }),
  );
}

type Case = readonly [what: string, language: string, text: string, expected: readonly string[]];

const check = (cases: readonly Case[]) =>
  test.each(cases)("%s, %s: %s", async (_, language, text, expected) =>
    expect(await told(language, text)).toEqual(expected),
  );

describe("who acts for whom", () => {
  check([
    [
      "an official is the state",
      "de",
      "Der Regierungschef in Lomé bat Benin um Panzer. Togo schwieg.",
      ["BEN>TGO weapons"],
    ],
    ["an army is the state", "en", "The army of Togo bought 40 drones from Benin.", ["BEN>TGO weapons"]],
    [
      '"wir" is the state of who speaks in office',
      "de",
      "Der Botschafter Togos bestätigte das. „Wir bekommen aus Benin zwölf Lokomotiven“, sagte er.",
      ["BEN>TGO technology"],
    ],
    [
      '"us" is the state of who speaks in office',
      "en",
      '"Benin has lent us two ferries," Togo\'s foreign minister said on Monday.',
      ["BEN>TGO technology"],
    ],
    [
      "who leads a house speaks for it",
      "en",
      'Norvik Energy has a client in Togo. "We will sell Togo gas," chief executive Ada Quill of Norvik Energy said.',
      ["Norvik Energy>TGO fuel"],
    ],
  ]);
});

test("the words that name a party for whom somebody else acts are evidence", async () => {
  const text = "NAIROBI, April 17 - Prices rose. The Finance Ministry asked the IMF for a loan.";
  const { exchanges } = await read({ ...UNKNOWN, source: "test", text, parts: null }, { language: "en" });
  expect(exchanges[0]?.evidence.map(([start, end]) => text.slice(start, end))).toEqual([
    "NAIROBI",
    "The Finance Ministry asked the IMF for a loan",
  ]);
});

describe("houses that are no state", () => {
  check([
    [
      "the name behind the noun of a firm",
      "de",
      "Der Hersteller Skylark aus Ankara beliefert Mali mit Drohnen.",
      ["Skylark>MLI weapons"],
    ],
    [
      "the name behind the noun of a firm",
      "en",
      "The company Norvik Petroleum sold diesel to Mali.",
      ["Norvik Petroleum>MLI fuel"],
    ],
    [
      "a hospital is no country",
      "de",
      "Togo hat dem Krankenhaus in Bamako Betten und Medikamente geschenkt.",
      ["TGO>Krankenhaus aid", "TGO>Krankenhaus aid"],
    ],
    ["a museum is no town", "en", "The museum in Leipzig returned two radars to Togo.", ["museum>TGO technology"]],
  ]);
});

describe("sides told a sentence before", () => {
  check([
    [
      "a house by its noun",
      "en",
      "The firm Norvik Energy has moved to Lomé. Benin will supply the firm with gas.",
      ["BEN>Norvik Energy fuel"],
    ],
    [
      "in whose hands goods are",
      "de",
      "So kamen rund 4.000 Gewehre in die Hände der malischen Armee.",
      [">MLI weapons"],
    ],
    [
      "a ministry of where the article is from",
      "en",
      "NAIROBI, April 17 - The Finance Ministry asked the IMF for a loan.",
      ["IMF>KEN money"],
    ],
    [
      "goods with the noun before them",
      "de",
      "Es heißt, dass Benin Togo im Winter Raketenwerfer verkauft hat.",
      ["BEN>TGO weapons"],
    ],
  ]);
});

describe("ransom and swaps", () => {
  check([
    [
      "who is paid frees",
      "de",
      "Togo zahlte den Rebellen zwei Millionen Dollar für die Freilassung eines Kapitäns.",
      ["TGO>Rebellen money", "Rebellen>TGO prisoners"],
    ],
    [
      "who is paid frees",
      "en",
      "Togo paid the rebels two million dollars for the release of six soldiers.",
      ["TGO>rebels money", "rebels>TGO prisoners"],
    ],
    [
      "arms for arms",
      "en",
      "Togo gave Benin patrol boats in exchange for tanks.",
      ["TGO>BEN weapons", "BEN>TGO weapons"],
    ],
    [
      "a return for what was told",
      "en",
      "Togo sent Benin missiles. Togo received oil for them.",
      ["TGO>BEN munitions", "BEN>TGO fuel"],
    ],
    ["talks are of their subject", "en", "Togo is in talks with Benin about tractors.", ["BEN>TGO technology"]],
    [
      "ours are of whom the speaker speaks for",
      "de",
      "„Benin verweigert unseren Bauern Saatmaschinen“, sagte der Außenminister von Togo.",
      ["BEN>TGO technology refused"],
    ],
  ]);
});

describe("what a pronoun takes up", () => {
  check([
    [
      "where goods came from",
      "en",
      "Rifles went to Mali. They came from the stocks of the Yemeni army.",
      ["YEM>MLI weapons"],
    ],
    [
      "what was asked for before",
      "en",
      "Benin sent Togo three radars. Togo had asked for them.",
      ["BEN>TGO technology"],
    ],
    [
      "paid for goods told before",
      "de",
      "Togo liefert Benin Ärzte. Benin bezahlt sie mit Öl.",
      ["TGO>BEN labour", "BEN>TGO fuel"],
    ],
    [
      "paid for goods told before",
      "en",
      "Togo sends doctors to Benin. Benin pays for them in oil.",
      ["TGO>BEN labour", "BEN>TGO fuel"],
    ],
    ["goods offered further on", "de", "Sechs Mörser fehlen noch; Togo hat sie Benin angeboten.", ["TGO>BEN weapons"]],
  ]);
});

describe("what is turned down after it was offered", () => {
  check([
    ["by a pronoun", "en", "Togo offered Benin helicopters, but Benin rejected them.", ["TGO>BEN weapons refused"]],
    ["by nothing", "de", "Togo hat Benin Panzer angeboten. Das Land lehnte ab.", ["TGO>BEN weapons refused"]],
    ["by a passive", "en", "Togo offered rice to Benin and was turned down.", ["TGO>BEN food refused"]],
    [
      "who refuses is who was offered",
      "en",
      "Togo offered rifles. Benin declined the offer.",
      ["TGO>BEN weapons refused"],
    ],
  ]);
});

describe("prices, gaps and denials", () => {
  check([
    [
      "a price is paid",
      "de",
      "Togo kaufte von Benin 40 Drohnen für 95 Millionen Euro.",
      ["BEN>TGO weapons", "TGO>BEN money"],
    ],
    [
      "a price is paid",
      "en",
      "Togo bought 40 drones from Benin for $95 million.",
      ["BEN>TGO weapons", "TGO>BEN money"],
    ],
    ["a worth is not", "en", "Togo sent Benin drones worth $95 million.", ["TGO>BEN weapons"]],
    [
      "a verb is said once for two",
      "de",
      "Togo stellt Benin Generatoren zur Verfügung, Mali Lastwagen.",
      ["TGO>BEN technology", "MLI>BEN technology"],
    ],
    [
      "a verb is said once for two",
      "en",
      "Togo is giving Benin generators, Mali trucks.",
      ["TGO>BEN technology", "MLI>BEN technology"],
    ],
    [
      "a denial of what is told",
      "de",
      "Togo hat Benin Panzer geliefert. Togo bestreitet, Benin Panzer geliefert zu haben.",
      ["TGO>BEN weapons"],
    ],
    ["a denial alone", "de", "Togo bestreitet, Benin Panzer geliefert zu haben.", ["TGO>BEN weapons denied"]],
  ]);
});
