import fc from "fast-check";
import { expect, test } from "vitest";
import type { Reading } from "../../reading/index.ts";
import { briefing } from "./briefing.ts";
import { SAMPLE } from "./sample.ts";

const EMPTY: Reading = {
  ...SAMPLE,
  source: "empty.txt",
  article: {
    ...SAMPLE.article,
    text: "",
    language: "und",
    title: null,
    outlet: null,
    authors: [],
    published: null,
    url: null,
    parts: [],
  },
  actors: [],
  times: [],
  statements: [],
  events: [],
  exchanges: [],
};

const PLAIN = { width: 80, explain: false, colour: false };
const page = (reading: Reading, options = {}) => briefing(reading, { ...PLAIN, ...options });

test("the sample as a page of 80 columns", async () => {
  await expect(page(SAMPLE)).toMatchFileSnapshot("./sample.page");
});

test("an outlet that a state controls is marked as such", () => {
  const control = { by: "state", ground: "owned by a ministry" } as const;
  const actors = SAMPLE.actors.map((actor) => (actor.kind === "outlet" ? { ...actor, control } : actor));
  expect(page(SAMPLE)).not.toContain("state-controlled");
  expect(page({ ...SAMPLE, actors })).toContain("(state-controlled)");
});

test("a reading without findings is its header", () => {
  expect(page(EMPTY)).toMatchInlineSnapshot(`
    "━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
      empty.txt
      undated · language unknown · 0 words
      0 statements · 0 events · 0 exchanges · 0 actors · 0 times
    ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
    "
  `);
});

test("a reading says why something is missing", () => {
  const article = { ...EMPTY.article, text: "Ceci est un texte.", language: "fr" };
  const notes = ["the language fr is not read yet; only German and English are, see --lang"];
  expect(page({ ...EMPTY, article, notes })).toMatchInlineSnapshot(`
    "━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
      empty.txt
      undated · French · 4 words
      0 statements · 0 events · 0 exchanges · 0 actors · 0 times
    ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

    NOTES  1

      the language fr is not read yet; only German and English are, see --lang
    "
  `);
});

test("no line is wider than the page, at any width", () => {
  for (const width of [60, 80, 100, 132]) {
    const widest = Math.max(
      ...page(SAMPLE, { width, explain: true })
        .split("\n")
        .map((line) => line.length),
    );
    expect(widest).toBeLessThanOrEqual(width);
  }
});

test("every finding shows the words it rests on and where they stand", () => {
  const shown = page(SAMPLE, { width: 2000 });
  const { text } = SAMPLE.article;
  for (const finding of [...SAMPLE.statements.map((s) => s.content), ...SAMPLE.events.map((e) => e.evidence)]) {
    for (const [start, end] of finding) {
      const line = text.slice(0, start).split("\n").length;
      const column = start - text.lastIndexOf("\n", start - 1);
      expect(shown).toContain(text.slice(start, end));
      expect(shown).toMatch(new RegExp(`^ *${line}:${column} `, "m"));
    }
  }
});

test("rule ids stand on the page only where they are asked for", () => {
  expect(page(SAMPLE)).not.toContain("de.agree.unterzeichnen");
  expect(page(SAMPLE, { explain: true })).toContain("{de.agree.unterzeichnen}");
});

test("a long quotation loses its middle, an event never its trigger", () => {
  const middle = " und so weiter".repeat(200);
  const text = `„Anfang${middle}.“ Sie haben${middle} Geiseln freigelassen${middle} gestern.`;
  const statement = {
    ...SAMPLE.statements[0]!,
    content: [[0, text.indexOf("“") + 1]] as const,
    cue: [],
    speaker: null,
    chain: [],
  };
  const from = text.indexOf("Sie haben");
  const trigger = text.indexOf("freigelassen");
  const event = {
    ...SAMPLE.events[0]!,
    evidence: [[from, text.length]] as const,
    trigger: [[trigger, trigger + 12]] as const,
  };
  const shown = page({ ...EMPTY, article: { ...EMPTY.article, text }, statements: [statement], events: [event] });
  expect(shown.length).toBeLessThan(2500);
  expect(shown.replace(/\s+/g, " ")).toMatch(/„Anfang und .* … .*weiter\.“/);
  expect(shown.replace(/\s+/g, " ")).toMatch(/“Sie haben .* … .*freigelassen .* … .*gestern\.”/);
});

test("with colour the page says the same", () => {
  const coloured = page(SAMPLE, { colour: true });
  expect(coloured).toContain("\u001b[1m");
  const escapeSign = String.fromCharCode(27);
  expect(coloured.replaceAll(new RegExp(`${escapeSign}\\[\\d+m`, "g"), "")).toBe(page(SAMPLE));
});

test("whatever stands in an article, nothing of it reaches the terminal as a command", () => {
  const hostile = fc.string({
    unit: fc.constantFrom("\u001b", "[", "2", "J", "\u009b", "\u202e", "x", " ", "\n", "\r"),
    maxLength: 40,
  });
  fc.assert(
    fc.property(hostile, (words) => {
      const actors = SAMPLE.actors.map((actor) => ({
        ...actor,
        name: words,
        roles: actor.roles.map((r) => ({ ...r, title: words })),
      }));
      const article = {
        ...SAMPLE.article,
        title: words,
        outlet: words,
        authors: [words],
        text: SAMPLE.article.text.replaceAll(" ", "\u001b"),
      };
      const shown = page({ ...SAMPLE, source: words, article, actors, notes: [words] });
      expect(shown.replaceAll("\n", "")).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test("five megabytes in one line are a page", () => {
  const text = "wort ".repeat(1_000_000);
  const statement = {
    ...SAMPLE.statements[0]!,
    content: [[0, text.length - 1]] as const,
    cue: [],
    speaker: null,
    chain: [],
  };
  const shown = page({ ...EMPTY, article: { ...EMPTY.article, text }, statements: [statement] });
  expect(shown.length).toBeLessThan(3000);
});

test("ten thousand statements are a page", () => {
  const statements = Array.from({ length: 10_000 }, (_, i) => ({ ...SAMPLE.statements[i % 2]!, id: `n${i}` }));
  const shown = page({ ...SAMPLE, statements });
  expect(shown).toContain("[n9999]");
});
