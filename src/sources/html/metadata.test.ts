import { describe, expect, it } from "vitest";
import { cleanAuthors } from "./authors.ts";
import { readStructured } from "./json-ld.ts";

describe("readStructured", () => {
  const article = { "@type": ["Thing", "NewsArticle"], headline: "Titel", author: [{ "@id": "#kim" }, "Ada Lang"] };

  it("finds the article in a graph and follows references", () => {
    const graph = { "@graph": [{ "@type": "WebSite", name: "Bote" }, article, { "@id": "#kim", name: "Kim Ott" }] };
    expect(readStructured([JSON.stringify(graph)])).toMatchObject({
      headline: "Titel",
      authors: ["Kim Ott", "Ada Lang"],
    });
  });

  it.each([
    ["line breaks in strings", '{"@type":"Article","headline":"Ti\ntel"}', "Ti tel"],
    ["CDATA", '//<![CDATA[\n{"@type":"Article","headline":"Titel"}\n//]]>', "Titel"],
    ["an HTML comment", '<!-- {"@type":"Article","headline":"Titel"} -->', "Titel"],
    ["a semicolon", '[{"@type":"Article","headline":"Titel"}];', "Titel"],
  ])("forgives %s", (_, script, headline) => {
    expect(readStructured([script]).headline).toBe(headline);
  });

  it.each(["", "{", "null", "[1,2]", '{"@type":"Article","author":{"name":{"name":1}}}'])(
    "takes nothing from %j",
    (script) => {
      expect(readStructured([script])).toMatchObject({ headline: null, authors: [], body: null });
    },
  );
});

describe("cleanAuthors", () => {
  it.each([
    [["Von Kim Ott und Ada Lang"], ["Kim Ott", "Ada Lang"]],
    [["Von Kim Ott, Uferstadt"], ["Kim Ott"]],
    [["admin"], []],
    [["By Kim Ott, Ada Lang, and Bo Berg"], ["Kim Ott", "Ada Lang", "Bo Berg"]],
    [["Kim Ott, bote.example"], ["Kim Ott"]],
    [["Ott, Kim"], ["Ott, Kim"]],
    [["Der Bote"], []],
    [["https://bote.example/kim", "kim@bote.example", "Mehr als ein Name steht hier, nämlich ein Satz."], []],
    [[null, "dpa"], ["dpa"]],
  ])("%j names %j", (written, names) => {
    expect(cleanAuthors(written, "Der Bote")).toEqual(names);
  });
});
