import fc from "fast-check";
import { expect, test } from "vitest";
import type { Sentence, Tokens } from "../text/index.ts";
import { analyse } from "./analyse.ts";
import { type Columns, valueAt } from "./columns.ts";
import { loadModel } from "./encoder/load.ts";
import { sampleModelFile } from "./encoder/sample-model.ts";
import type { Language } from "./language.ts";
import { loadLanguage } from "./languages.ts";
import { splitSentences } from "./sentences/sentences.ts";
import { tokenise } from "./tokens/tokens.ts";

const german = (await loadLanguage("de")) as Language;

function tokensOf(text: string): { tokens: Tokens; sentences: readonly Sentence[] } {
  const tokens = tokenise(text, german.tokens);
  return { tokens, sentences: splitSentences(text, tokens, [{ start: 0, end: text.length }], german.sentences) };
}

/** One root a sentence, every head inside of its sentence, no ring; every token tagged. */
function expectSound(columns: Columns, sentences: readonly Sentence[]): void {
  for (const { from, to } of sentences) {
    const heads = columns.head.subarray(from, to);
    expect(heads.filter((h) => h === -1).length).toBe(1);
    const depth = new Map([[-1, 0]]);
    for (let round = 0; depth.size <= to - from && round <= to - from; round++) {
      heads.forEach((h, i) => {
        if (depth.has(h) && !depth.has(from + i)) depth.set(from + i, round);
      });
    }
    expect(depth.size).toBe(to - from + 1);
    for (let i = from; i < to; i++) {
      expect(valueAt(columns.upos, i)).not.toBeNull();
      expect(valueAt(columns.deprel, i) === "root").toBe(columns.head[i] === -1);
      const name = valueAt(columns.name, i) as string;
      const before = i === from ? "O" : (valueAt(columns.name, i - 1) as string);
      if (name.startsWith("I-")) expect(before.slice(1)).toBe(name.slice(1));
    }
  }
}

const piece = fc.oneof(
  fc.constantFrom(
    "Der Kai ist gesperrt. ",
    "KAI GESPERRT!\n\n",
    "«Нет», сказал он. ",
    "Işık söndü. ",
    "🙂👍🏽 ",
    "\u200f\u05e9\u05dc\u05d5\u05dd\u200b ",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

test("any text gets sound trees, whatever the weights", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.integer(), (pieces, seed) => {
      const { tokens, sentences } = tokensOf(pieces.join(""));
      expectSound(analyse(loadModel(sampleModelFile(seed)), tokens, sentences), sentences);
    }),
    { numRuns: 40 },
  );
});

test("a sentence of 5,000 tokens is read in pieces and gets one tree", () => {
  const { tokens } = tokensOf("Kai und ".repeat(2500));
  const sentence = { start: 0, end: tokens.end[tokens.length - 1] as number, from: 0, to: tokens.length };
  const columns = analyse(loadModel(sampleModelFile(7)), tokens, [sentence]);
  const heads = columns.head;
  expect(heads.filter((h) => h === -1).length).toBe(1);
  expect(heads.every((h, i) => h !== i)).toBe(true);
});

test("what was read before does not change what is read", () => {
  const model = loadModel(sampleModelFile(3));
  const { tokens, sentences } = tokensOf("Der Kai ist gesperrt. Norwegen liefert Pumpen.");
  const first = analyse(model, tokens, sentences);
  const other = tokensOf(Array.from({ length: 6000 }, (_, i) => `Wort${i}`).join(" "));
  analyse(model, other.tokens, other.sentences);
  expect(analyse(model, tokens, sentences)).toEqual(first);
});

test("the lexicon decides the lemma of a form that it knows", () => {
  const { tokens, sentences } = tokensOf("Haus");
  const columns = analyse(loadModel(sampleModelFile(1)), tokens, sentences);
  const expected = valueAt(columns.upos, 0) === "NOUN" ? "Hauen" : null;
  if (expected !== null) expect(valueAt(columns.lemma, 0)).toBe(expected);
});

test("tokens outside of sentences have no tags", () => {
  const { tokens } = tokensOf("Der Kai");
  const columns = analyse(loadModel(sampleModelFile(1)), tokens, []);
  expect(valueAt(columns.upos, 0)).toBeNull();
  expect([...columns.head]).toEqual([-1, -1]);
});

test("a file that is no model is refused", () => {
  expect(() => loadModel(new Uint8Array(40))).toThrow(RangeError);
});
