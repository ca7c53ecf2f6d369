import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as values from "../src/reading/values.ts";
import { annotatedTwice, cohen, exchangeRowsOf, exchangesTwice, rowsOf } from "./agreement.mjs";
import { gapsOf, problemsOf, problemsOfCorpus, readPart } from "./check.mjs";
import { LEVELS, MEDIA, parseMark, STAGES, STATUSES, TYPES } from "./mark.mjs";
import { score } from "./score.mjs";
import { toQuotes } from "./to-quotes.mjs";

const SOURCE = `language: en
title: A test
published: 2025-01-01
manner: agency
@kim person KOR Kim Tested
@fra state FRA France

# A test

{q1 The ship {k1 may} sail}{f1 , {p1 [kim Kim Tested]} {c1 said}}.
= 1 Indirect Speech possible
[fra.m Paris] {e1 sent} [kim.p him] {n1 two} {x1:aid boats}.
= e1 AID fra > kim occurred; x1 fra > kim delivered occurred
`;
const article = () => {
  const { text, reading } = parseMark(SOURCE);
  return { name: "test", text, reading: structuredClone(reading) };
};

describe("the corpus", () => {
  it("has no problem", () => {
    expect(problemsOfCorpus()).toEqual([]);
  });

  it("scores its own gold as perfect and silence as nothing", () => {
    const articles = readPart(new URL("train", import.meta.url).pathname);
    const own = score(articles, new Map(articles.map(({ name, reading }) => [name, reading])));
    for (const figure of [own.message, own.roles, own.form, own.eventsWithSides, own.exchanges])
      expect(figure.f1).toBeCloseTo(1);
    expect(own.certainty.accuracy).toBe(1);
    const none = score(articles, new Map());
    for (const figure of [none.message, none.events, none.exchanges]) expect(figure.f1).toBe(0);
  });
});

describe("the second annotation", () => {
  it("has sound records of the same texts, and the agreement that the README gives", () => {
    const readme = readFileSync(new URL("README.md", import.meta.url), "utf8").replace(/ +/g, " ");
    for (const row of rowsOf(annotatedTwice())) expect(readme).toContain(row);
  });

  it("has the exchanges that two annotators found in test, and the agreement that the README gives", () => {
    const texts = new Map(readPart(new URL("test", import.meta.url).pathname).map(({ name, text }) => [name, text]));
    const all = exchangesTwice();
    const unsound = all.filter(
      (x) =>
        !texts.get(x.article)?.includes(x.words) ||
        !values.GOODS_KINDS.includes(x.kind) ||
        !(STAGES.includes(x.stage) && STATUSES.includes(x.status)) ||
        x.giver.length + x.receiver.length === 0,
    );
    expect(unsound).toEqual([]);
    const readme = readFileSync(new URL("README.md", import.meta.url), "utf8").replace(/ +/g, " ");
    for (const row of exchangeRowsOf(all)) expect(readme).toContain(row);
  });

  it("counts exchanges of one kind between the same parties, each once", () => {
    const food = { article: "en-1", kind: "food", giver: ["Chad"], receiver: [], stage: "offered" };
    const first = [food, food, { ...food, receiver: ["Mali"] }].map((x) => ({ ...x, annotator: 1 }));
    const second = [{ ...food, stage: "agreed" }].map((x) => ({ ...x, annotator: 2 }));
    expect(exchangeRowsOf([...first, ...second])[1]).toBe("| English | 3 | 1 | 1 | 50.0 | 0 |");
  });

  it("counts agreement above chance", () => {
    const pairs = [..."aaab"].map((first, i) => [first, "aabb"[i]]);
    expect(cohen(pairs)).toMatchObject({ raw: 0.75, kappa: 0.5 });
  });
});

describe("the check", () => {
  it("passes a sound article", () => {
    expect(problemsOf(article())).toEqual([]);
  });

  it.each([
    ["a span outside of the text", (r) => r.statements[0].content.push([5, 9999])],
    ["an unknown speaker", (r) => Object.assign(r.statements[0].speaker, { actor: "nobody" })],
    ["a cue outside of its frame", (r) => Object.assign(r.statements[0], { cue: [[0, 1]] })],
    [
      "a hedge far from its statement",
      (r) => Object.assign(r.statements[0].certainty, { cues: [{ start: 0, end: 1 }] }),
    ],
    ["a level without words for it", (r) => Object.assign(r.statements[0].certainty, { cues: [] })],
    ["a Direct without speaker", (r) => Object.assign(r.statements[0], { type: "Direct", speaker: null })],
    ["a Reported with a frame", (r) => Object.assign(r.statements[0], { type: "Reported" })],
    ["an event about nobody known", (r) => Object.assign(r.events[0], { source: ["nobody"] })],
    ["goods that are not the words of their span", (r) => Object.assign(r.exchanges[0].goods[0], { words: "ships" })],
    ["the same id twice", (r) => Object.assign(r.events[0], { id: "s1" })],
  ])("finds %s", (_, break_) => {
    const broken = article();
    break_(broken.reading);
    expect(problemsOf(broken)).not.toEqual([]);
  });

  it("names what a part lacks", () => {
    expect(gapsOf("train", [article()])).toContain("train: no Reported");
  });
});

describe("the mark-up", () => {
  it("has the values of a reading and no others", () => {
    expect([TYPES, MEDIA, LEVELS, STATUSES, STAGES]).toEqual([
      values.STATEMENT_TYPES,
      values.MEDIA,
      values.CERTAINTY_LEVELS,
      values.STATUSES,
      values.STAGES,
    ]);
  });

  it("gives exact offsets", () => {
    const { text, reading } = article();
    const [statement] = reading.statements;
    expect(text.slice(...statement.content[0])).toBe("The ship may sail");
    expect(text.slice(...statement.frame[0])).toBe(", Kim Tested said");
    expect(statement.chain).toEqual(["kim"]);
  });

  it.each(["{q1 open", "no } bracket", "{z1 label}", "[kim.z form]"])("refuses %s", (line) => {
    expect(() => parseMark(SOURCE.replace("[fra.m Paris]", `${line} [fra.m Paris]`))).toThrow();
  });

  it("becomes the format of the quotation corpus", () => {
    const document = toQuotes(article());
    const tokens = document.sentences.flatMap((sentence) => sentence.tokens);
    expect(document.annotations[0].quote.tokenIds.map((i) => tokens[i])).toEqual(["The", "ship", "may", "sail"]);
  });
});
