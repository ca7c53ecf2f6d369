import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromHtml } from "./from-html.ts";

/** Pages built as German newspapers, broadcasters and old sites build theirs; the wording is invented. */
async function page(name: string) {
  const html = readFileSync(new URL(`pages/${name}.html`, import.meta.url), "utf8");
  const article = await fromHtml(name, html, null);
  const of = (kind: string) =>
    article.parts!.filter((part) => part.kind === kind).map(({ start, end }) => article.text.slice(start, end));
  return { article, of, kinds: article.parts!.map(({ kind }) => kind) };
}

describe("a newspaper's page", async () => {
  const { article, of } = await page("portal");

  it("says who wrote it and when", () => {
    expect(article).toMatchObject({
      title: "Talsperre Rohrsee: Behörden senken den Pegel",
      outlet: "Nordkurier am Abend",
      authors: ["Mareike Voss", "Jonas Adler"],
      published: "2024-05-14",
      language: "de",
      url: "https://www.abendkurier.example/region/talsperre-rohrsee-pegel-id4711.html",
    });
  });

  it("gives each part its kind", () => {
    expect(of("heading")).toEqual(["Talsperre Rohrsee", "Behörden senken den Pegel"]);
    expect(of("teaser")).toEqual([
      "Nach Rissen in der Mauer lässt das Land Wasser ab. Anwohner fühlen sich schlecht informiert.",
    ]);
    expect(of("caption")).toEqual(["Die Mauer der Talsperre Rohrsee ist 1931 gebaut worden."]);
    expect(of("credit").at(-1)).toBe("Foto: Kim Baumann/dpa");
    expect(of("subheading")).toEqual(["Anwohner kritisieren späte Nachricht", "Die Talsperre"]);
    expect(of("furniture")).toEqual(["Anzeige", "Lesen Sie auch: Warum die Mauer schon 2011 saniert werden sollte"]);
    expect(of("paragraph")).toHaveLength(8);
  });

  it("keeps who is quoted beside a quotation", () => {
    expect(article.text).toContain("„Wir haben früh gewarnt.“\n\nOle Hansen, Bürgermeister");
  });

  it.each([
    "Partner",
    "Politik",
    "WhatsApp",
    "Wie sicher",
    "Abend-Plus",
    "Ressort",
    "Trinkwasser",
    "Postfach",
    "Wanderer",
    "Impressum",
  ])("leaves out what is not of the article: %s", (alien) => {
    expect(article.text).not.toContain(alien);
  });
});

describe("a broadcaster's page", async () => {
  const { article, of } = await page("broadcaster");

  it("finds caption and byline outside of the text's own element", () => {
    expect(article).toMatchObject({ outlet: "Der Rheinbote", authors: ["Hanna Berg"], published: "2024-03-02" });
    expect(of("teaser")).toEqual(["Handelsministerin Arendt will in Valmor über die Zölle reden. Die Branche hofft."]);
    expect(of("caption")).toEqual(["Handelsministerin Clara Arendt am Freitag in der Hauptstadt."]);
    expect(of("credit")).toEqual([
      "Stand: 02.03.2024 06:10 Uhr",
      "Bild: picture alliance / dpa",
      "Von Hanna Berg, Valmor",
      "Quelle: dpa",
    ]);
  });

  it("keeps lists, and tells where the programme is announced", () => {
    expect(of("paragraph")).toContain("Schrauben und Nägel: 10 Prozent");
    expect(of("furniture")).toEqual(["Dieses Thema im Programm: Am 02. März 2024 um 06:00 Uhr im Deutschfunk."]);
    for (const alien of ["Drittanbietern", "Überblick", "externen Inhalt", "twittern", "Bauzeit", "AGB"])
      expect(article.text).not.toContain(alien);
  });
});

describe("a page laid out with tables", async () => {
  const { article, of, kinds } = await page("tables");

  it("finds heading, date and captions though nothing is marked", () => {
    expect(article).toMatchObject({ title: "Feuerwehr löscht Brand in Mühle", published: "2019-06-07" });
    expect(kinds.slice(0, 3)).toEqual(["heading", "credit", "paragraph"]);
    expect(of("caption")).toEqual(["Die Mühle stand seit 1790."]);
    expect(of("credit")).toContain("Foto: A. Janssen");
    expect(of("paragraph")).toHaveLength(4);
  });

  it("leaves the menu out", () => {
    expect(article.text).not.toMatch(/Menü|Copyright/);
  });
});

describe("an interview on a page whose classes say nothing", async () => {
  const { article, of } = await page("interview");

  it("tells byline, kicker and credit by their place and wording", () => {
    expect(article).toMatchObject({ outlet: "Die Neue Post", authors: ["Lena Stahl"], published: "2024-02-09" });
    expect(of("heading")).toEqual(["„Wir haben zu lange gewartet“", "Haushalt"]);
    expect(of("caption")).toEqual(["Falk Reimers ist seit 2021 Finanzsenator."]);
    expect(of("credit")).toEqual([
      "Axel Heimken/dpa",
      "Ein Interview von Lena Stahl · 9. Februar 2024, 23:30 Uhr",
      "Das Gespräch führte Lena Stahl.",
    ]);
  });

  it("keeps short questions and answers, and knows a newsletter box by its heading", () => {
    expect(of("paragraph")).toHaveLength(7);
    expect(of("paragraph")).toContain("Wer ist schuld?");
    expect(of("furniture").join(" ")).toContain("Was Hamburg heute bewegt");
    expect(article.text).not.toMatch(/Mieten|Kommentare|Impressum/);
  });
});
