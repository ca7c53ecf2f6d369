import { beforeAll, describe, expect, test } from "vitest";
import { type Language, loadLanguage, newColumn, splitSentences, tokenise } from "../../language/index.ts";
import type { Actor } from "../contract.ts";
import { findActors } from "./actors.ts";

let german: Language;
let english: Language;
beforeAll(async () => {
  [german, english] = (await Promise.all([loadLanguage("de"), loadLanguage("en")])) as [Language, Language];
}, 60_000);

function actorsOf(text: string, language: Language, published: string | null = "2024-06-20"): Actor[] {
  const tokens = tokenise(text, language.tokens);
  const block = { kind: "paragraph" as const, start: 0, end: text.length };
  const sentences = splitSentences(text, tokens, [block], language.sentences);
  return findActors({
    text,
    tokens,
    sentences,
    parts: [block],
    feats: newColumn(tokens.length).column,
    language,
    learned: [],
    published,
  }).actors;
}

/** Each actor as "name CODE: mention, mention". */
function linesOf(text: string, language: Language, published?: string | null): string[] {
  return actorsOf(text, language, published).map(
    ({ name, code, mentions }) =>
      `${name} ${code}: ${mentions.map(({ start, end }) => text.slice(start, end)).join(", ")}`,
  );
}

const ROWS_DE: readonly (readonly [string, string, string])[] = [
  [
    "who speaks for a house of a state is of it",
    "Kim Ott, ein Sprecher der chilenischen Armee, schwieg. Er war in Peru.",
    "Kim Ott CHL: Kim Ott, Er | chilenischen Armee CHL: chilenischen Armee | Chile CHL: chilenischen | Peru PER: Peru",
  ],
  [
    "who is called by an office alone is of the only state",
    "Der Rücktritt des Ministers in Chile kam spät. Der Minister schwieg.",
    "Minister CHL: Ministers, Minister | Chile CHL: Chile",
  ],
  ["whose forces are by who leads them", "US-geführte Truppen landeten.", "USA USA: US | Truppen USA: Truppen"],
  [
    "a people is of where it lives",
    "Die bosnischen Serben stritten.",
    "bosnischen Serben BIH: bosnischen Serben | Bosnien und Herzegowina BIH: bosnischen",
  ],
  [
    "metonym and place are two",
    "Moskau verurteilte das. Er lebt in Moskau.",
    "Russland RUS: Moskau | Moskau RUS: Moskau",
  ],
  [
    "a regime by its ruler",
    "Das Kim-Regime droht Japan.",
    "Nordkorea PRK: Kim-Regime | Kim Jong-un PRK: Kim | Japan JPN: Japan",
  ],
  ["a party's leaders are the party", "Die SPD-Führung tagte.", "SPD DEU: SPD-Führung"],
  [
    "the government of the only state",
    "Die chilenische Regierung fiel. Die Regierung war schwach.",
    "Chile CHL: chilenische Regierung, Regierung",
  ],
  [
    "of two states nobody knows which",
    "Chile und Peru streiten. Die Regierung schwieg.",
    "Chile CHL: Chile | Peru PER: Peru | Regierung null: Regierung",
  ],
  [
    "the government of whom it is called after",
    "Die Regierung Merkel stritt mit der Regierung von Präsident Macron.",
    "Deutschland DEU: Regierung | Angela Merkel DEU: Merkel | Frankreich FRA: Regierung | Emmanuel Macron FRA: Macron",
  ],
  [
    "officials of the only state",
    "In Chile warnte die Polizei. Die Rebellen schwiegen, Soldaten kamen.",
    "Chile CHL: Chile | Polizei CHL: Polizei | Rebellen CHL: Rebellen | Soldaten null: Soldaten",
  ],
  [
    "of two states nobody knows whose",
    "In Chile und Peru warnte die Polizei.",
    "Chile CHL: Chile | Peru PER: Peru | Polizei null: Polizei",
  ],
  [
    "both countries",
    "Chile und Peru streiten. Beide Länder drohen.",
    "Chile CHL: Chile, Beide Länder | Peru PER: Peru, Beide Länder",
  ],
  [
    "three are not both",
    "Chile, Peru und Kuba streiten. Beide Länder drohen.",
    "Chile CHL: Chile | Peru PER: Peru | Kuba CUB: Kuba",
  ],
  [
    "a noun takes up the name that ends in it",
    "Das Verkehrsministerium schwieg. Später lenkte das Ministerium ein.",
    "Verkehrsministerium null: Verkehrsministerium, Ministerium",
  ],
  [
    "a noun takes up the only one of its sector",
    "Die Hisbollah griff an. Gegner der Miliz protestierten.",
    "Hisbollah LBN: Hisbollah, Miliz",
  ],
  [
    "of two of a sector nobody knows which",
    "Die Hisbollah und die Hamas kämpfen. Gegner der Miliz protestierten.",
    "Hisbollah LBN: Hisbollah | Hamas PSE: Hamas | Miliz null: Miliz",
  ],
  [
    "apposition before a name",
    "Die Chefin des Verbands, Eva Quint, kam. Sie lachte.",
    "Eva Quint null: Eva Quint, Sie",
  ],
  [
    "the role is taken up by its head",
    "Verkehrsministerin Eva Quint kam. Die Ministerin lachte.",
    "Eva Quint null: Eva Quint, Ministerin",
  ],
  [
    "by another noun of the office",
    "Chiles Präsident Peter Quast kam. Der Staatschef lachte.",
    "Chile CHL: Chiles | Peter Quast CHL: Peter Quast, Staatschef",
  ],
  [
    "not against the gender",
    "Ministerin Eva Quint kam. Der Minister lachte.",
    "Eva Quint null: Eva Quint | Minister null: Minister",
  ],
  [
    "not with a new description",
    "Minister Peter Quast kam. Der neue Minister lachte.",
    "Peter Quast null: Peter Quast",
  ],
  ["a genitive is no title", "Die Verteidiger Putins schwiegen.", "Wladimir Putin RUS: Putins"],
  ["er may be a thing", "Der Gipfel mit Peter Quast endete. Er war kurz.", "Peter Quast null: Peter Quast"],
  ["er who leads the sentence before", "Peter Quast kam. Er war müde.", "Peter Quast null: Peter Quast, Er"],
  ["sie in the plural is nobody", "Eva Quint kam. Sie waren müde.", "Eva Quint null: Eva Quint"],
  ["er in a quotation is somebody else", "Peter Quast sagte: „Er ist müde.“", "Peter Quast null: Peter Quast"],
  [
    "er is not who a quotation names",
    "Alle schwiegen. „Peter Quast kommt.“ Er lachte.",
    "Peter Quast null: Peter Quast",
  ],
  [
    "titles behind a noun lead to the name",
    "Mediziner Peter Quast kam. Auch der Mediziner Dr. Hans Quint kam.",
    "Peter Quast null: Peter Quast | Hans Quint null: Hans Quint",
  ],
  [
    "ihm is no speaker",
    "Und Quasts Reise zum Klub von Hans Quint zeigt: Ihm gehen Waffen aus. Peter Quast schwieg.",
    "Peter Quast null: Quasts, Peter Quast | Hans Quint null: Hans Quint",
  ],
  ["sein the infinitive", "Peter Quast will müde sein.", "Peter Quast null: Peter Quast"],
];

describe("German", () => {
  test.each(ROWS_DE)("%s", (_, text, lines) => {
    expect(linesOf(text, german).join(" | ")).toBe(lines);
  });

  test("roles as stated, with the country and the words", () => {
    const text = "Der Nordkorea-Experte und ehemalige Botschafter der USA Peter Quast sprach.";
    const quast = actorsOf(text, german).find(({ name }) => name === "Peter Quast");
    expect(quast?.roles.map(({ title, of }) => [title, of])).toEqual([
      ["Nordkorea-Experte", null],
      ["ehemalige Botschafter", "USA"],
    ]);
    for (const { title, span } of quast?.roles ?? []) expect(text.slice(...span)).toBe(title);
    expect(quast?.code).toBe("USA");
  });

  test("the president of a club governs no state", () => {
    const [quast] = actorsOf("Der Präsident des Klubs, Peter Quast, sprach.", german);
    expect(quast).toMatchObject({ name: "Peter Quast", sector: null, code: null });
  });

  test("who held an office is told by the day of the article", () => {
    const text = "Merkel reiste nach Warschau. Die Kanzlerin sprach dort.";
    expect(linesOf(text, german, "2010-05-01")[0]).toBe("Angela Merkel DEU: Merkel, Kanzlerin");
    expect(linesOf(text, german, "2024-05-01")[0]).toBe("Angela Merkel DEU: Merkel");
  });
});

const ROWS_EN: readonly (readonly [string, string, string])[] = [
  ["initials do not make two", "John R. Quast came. John Quast left.", "John Quast null: John R. Quast, John Quast"],
  [
    "the relative named once does not take the name",
    "Eva Quint spoke. Quint thanked Peter Quint. Quint left.",
    "Eva Quint null: Eva Quint, Quint, Quint | Peter Quint null: Peter Quint",
  ],
  [
    "two who agree: no pronoun is safe",
    "Yesterday Peter Quast and John Quint met and he smiled.",
    "Peter Quast null: Peter Quast | John Quint null: John Quint",
  ],
  [
    "gender tells",
    "Peter Quast met Eva Quint. She smiled.",
    "Peter Quast null: Peter Quast | Eva Quint null: Eva Quint, She",
  ],
  [
    "somebody of whom only a noun is told",
    "Police held a 40-year-old man. The man left.",
    "Police null: Police | man null: man, man",
  ],
  ["the country behind a title and name", "President Kamau of Kenya spoke.", "Kamau KEN: Kamau | Kenya KEN: Kenya"],
  ["a surname of several leaders, with a title", "Mayor Herrera spoke.", "Herrera null: Herrera"],
  ["countries of a region", "Several African nations agreed.", "African nations null: African nations"],
  [
    "a participle behind somebody is their verb",
    "Iranian police arrested villagers.",
    "Iranian police IRN: Iranian police | Iran IRN: Iranian | villagers null: villagers",
  ],
  ["a day is nobody", "They deported a man Friday.", "man null: man"],
  ["an attorney general is no soldier", "Attorney General Eva Quint spoke.", "Eva Quint null: Eva Quint"],
  [
    "both sides of a meeting",
    "Chile met Peru. Both sides agreed.",
    "Chile CHL: Chile, Both sides | Peru PER: Peru, Both sides",
  ],
];

describe("English", () => {
  test.each(ROWS_EN)("%s", (_, text, lines) => {
    expect(linesOf(text, english).join(" | ")).toBe(lines);
  });

  test.each([
    ["Rebels in Mali opened fire.", "MLI"],
    ["Chadian rebels in Mali opened fire.", "TCD"],
    ["Students throughout the Gambia marched.", "GMB"],
    ["Troops in Mali opened fire.", null],
    ["Malian Fulani herders marched.", "MLI"],
    ["Saudi-led forces marched through Mali.", "SAU"],
    ["Saudi-backed forces marched through Mali.", null],
    ["Supporters of Bashar al-Assad marched.", "SYR"],
    ["Ethnic Turks marched in Sofia and in Varna.", "BGR"],
    ["Moscow spoke for ethnic Russians.", null],
    ["Bosnian Serbs marched.", "BIH"],
  ])("whose a group is: %s", (text, code) => {
    expect(actorsOf(text, english).find(({ kind }) => kind === "group")?.code).toBe(code);
  });

  test.each([
    ["A member of the Syrian parliament, Kim Ott, left.", "SYR"],
    ["French National Assembly president Kim Ott left for Peru.", "FRA"],
    ["Mayor Kim Ott spoke in Nairobi.", "KEN"],
  ])("whose a person is: %s", (text, code) => {
    expect(actorsOf(text, english).find(({ kind }) => kind === "person")?.code).toBe(code);
  });

  test("ethnic Turks are not Turkey", () => {
    expect(linesOf("Dozens of ethnic Turks in Bulgaria marched.", english).join(" | ")).not.toContain("TUR");
  });

  test("an attorney general is no soldier", () => {
    expect(actorsOf("Attorney General Eva Quint spoke.", english)[0]?.sector).toBe("GOV");
  });
});
