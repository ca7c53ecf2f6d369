import fc from "fast-check";
import { expect, test } from "vitest";
import { formAt, type Tokens, wordsAt } from "../../../text/index.ts";
import type { Language } from "../../language.ts";
import { loadLanguage } from "../../languages.ts";
import { tokenise } from "../../tokens/tokens.ts";
import { BY_MODEL, type NameSpan, type NameType } from "../name-span.ts";
import { mendNames } from "./mend.ts";

const english = (await loadLanguage("en")) as Language;
const german = (await loadLanguage("de")) as Language;

type Told = readonly [type: NameType, words: string];

/** Names as a model would tell them, each at the next place where its words stand. */
function namesOf(text: string, tokens: Tokens, told: readonly Told[]): NameSpan[] {
  let after = 0;
  return told.map(([type, words]) => {
    const start = text.indexOf(words, after);
    after = start + words.length;
    const from = tokens.start.indexOf(start);
    const to = tokens.end.indexOf(after) + 1;
    return { start, end: after, from, to, type, ...BY_MODEL };
  });
}

function mended(text: string, told: readonly Told[], language = english): Told[] {
  const tokens = tokenise(text, language.tokens);
  const names = mendNames(namesOf(text, tokens, told), tokens, language.names);
  return names.map((name) => [name.type, wordsAt(text, name)]);
}

test("articles, small words and titles at the ends are no part of a name", () => {
  const text = "Then the former Harbour Council met Senator Ada Quill and the new.";
  const told: Told[] = [
    ["ORG", "the former Harbour Council"],
    ["PER", "Senator Ada Quill"],
    ["ORG", "the new"],
  ];
  expect(mended(text, told)).toEqual([
    ["ORG", "Harbour Council"],
    ["PER", "Ada Quill"],
  ]);
});

test("a German brand may be written small, an article not", () => {
  expect(mended("Gestern zahlte die nordwärts an den Verband.", [["ORG", "nordwärts"]], german)).toEqual([
    ["ORG", "nordwärts"],
  ]);
  expect(mended("Gestern zahlte die Nordwärts.", [["ORG", "die Nordwärts"]], german)).toEqual([["ORG", "Nordwärts"]]);
});

test("two organisations are not one, a long one is", () => {
  expect(mended("The Kelp Party and Tide Party split.", [["ORG", "Kelp Party and Tide Party"]])).toEqual([
    ["ORG", "Kelp Party"],
    ["ORG", "Tide Party"],
  ]);
  const whole: Told = ["ORG", "Kelp and Tide Party"];
  expect(mended("The Kelp and Tide Party split.", [whole])).toEqual([whole]);
});

test("an organisation goes on behind a link, but not over a person", () => {
  const text = "The Council for the Deep Sea met the Office of Ada Quill.";
  const told: Told[] = [
    ["ORG", "Council"],
    ["LOC", "Deep Sea"],
    ["ORG", "Office"],
    ["PER", "Ada Quill"],
  ];
  expect(mended(text, told)).toEqual([
    ["ORG", "Council for the Deep Sea"],
    ["ORG", "Office"],
    ["PER", "Ada Quill"],
  ]);
});

test("an abbreviation means what stands before it, in the whole text", () => {
  const text = "Later the Verein Blaue Küste (VBK) spoke. VBK agreed. Ada Quill (FTP) did not.";
  const told: Told[] = [
    ["PER", "Verein Blaue Küste"],
    ["PER", "Ada Quill"],
  ];
  expect(mended(text, told)).toEqual([
    ["ORG", "Verein Blaue Küste"],
    ["ORG", "VBK"],
    ["ORG", "VBK"],
    ["PER", "Ada Quill"],
    ["ORG", "FTP"],
  ]);
});

test("a name that stands again is the same name", () => {
  const text = "We saw Kelp Haven. They left Kelp Haven. Kelp Haven slept.";
  const told: Told[] = [
    ["LOC", "Kelp Haven"],
    ["LOC", "Kelp Haven"],
  ];
  expect(mended(text, told)).toEqual([
    ["LOC", "Kelp Haven"],
    ["LOC", "Kelp Haven"],
    ["LOC", "Kelp Haven"],
  ]);
});

test("an event is named by its noun, with the place in it", () => {
  const text = "After the 2019 Kelp Haven local elections came the Kelp Crisis in Kelp Haven.";
  const told: Told[] = [
    ["LOC", "Kelp Haven"],
    ["LOC", "Kelp"],
    ["LOC", "Kelp Haven"],
  ];
  expect(mended(text, told)).toEqual([
    ["MISC", "2019 Kelp Haven local elections"],
    ["MISC", "Kelp Crisis"],
    ["LOC", "Kelp Haven"],
  ]);
});

test("a party of the table is an organisation, whatever the model takes it for", () => {
  expect(mended("She joined Bloc Québécois in May.", [["LOC", "Québécois"]])).toEqual([["ORG", "Bloc Québécois"]]);
});

test("any names come back flat and in order, with words of the text", () => {
  const word = fc.constantFrom(
    ..."Kelp Party and of the ( KP ) War II Council Senator 2019 elections Union Bloc".split(" "),
  );
  const length = fc.tuple(fc.constantFrom<NameType>("PER", "ORG", "LOC", "MISC"), fc.nat(3), fc.nat(4));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.array(length, { maxLength: 8 }), (list, lengths) => {
      const text = list.join(" ");
      const tokens = tokenise(text, english.tokens);
      const names: NameSpan[] = [];
      let at = 0;
      for (const [type, gap, extra] of lengths) {
        const [from, to] = [at + gap, at + gap + extra + 1];
        if (to > tokens.length) break;
        const words = text.slice(tokens.start[from], tokens.end[to - 1]);
        const [name] = namesOf(text.slice(0, tokens.end[to - 1]), tokens, [[type, words]]) as [NameSpan];
        names.push({ ...name, from, to, start: tokens.start[from] as number, end: tokens.end[to - 1] as number });
        at = to;
      }
      const result = mendNames(names, tokens, english.names);
      result.forEach((name, i) => {
        expect(name.from).toBeGreaterThanOrEqual(result[i - 1]?.to ?? 0);
        expect(name.to).toBeGreaterThan(name.from);
        expect(name.start).toBe(tokens.start[name.from]);
        expect(formAt(tokens, name.to - 1).length).toBeGreaterThan(0);
      });
    }),
  );
});
