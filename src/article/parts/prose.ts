import { phraseAt } from "./phrases.ts";
import table from "./prose.txt.ts";

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  table.split("\n").map((line) => {
    const [feature = "", weight = ""] = line.split("\t");
    return [feature, Number(weight)];
  }),
);

/** Sentences are told from labels by their first words; this many code units are enough. */
const LOOKED_AT = 1000;

/** How much a line with these `keysOf` looks like running text: above zero it does. The weights are in `prose.txt`. */
export function proseScore(line: string, keys: readonly string[]): number {
  let score = WEIGHTS.get("bias") ?? 0;
  for (const [feature, value] of Object.entries(featuresOf(line, keys))) {
    score += (WEIGHTS.get(feature) ?? 0) * Number(value);
  }
  return score;
}

const NO_LETTERS = /[^\p{L}\p{M}]+/gu;

function featuresOf(line: string, keys: readonly string[]): Record<string, number | boolean> {
  const head = line.slice(0, LOOKED_AT);
  const functionWords = keys.filter((_, i) => phraseAt("function", keys, i) === 1).length;
  const ending = line.slice(-6).replace(/[\s"“”«»'’‘)\]]+$/u, "");
  return {
    length: Math.min(keys.length, 20) / 20,
    stop: ending.endsWith("."),
    softStop: /[?!:…]$/u.test(ending),
    innerStop: /[\p{Ll}\p{N}][.?!]["“”«»)]? \p{Lu}/u.test(head),
    functionShare: functionWords / Math.max(keys.length, 1),
    verb: keys.some((_, i) => phraseAt("verb", keys, i) > 0),
    quotation: /^["„“»«]|["“”»«]$/u.test(line.slice(0, 1) + line.slice(-1)),
    comma: head.includes(", "),
    marker: /^(?:[•·▪●*–-]|\d{1,3}[.)])\s/u.test(head),
    divider: /[|›·]|\s»/u.test(head),
    fewLetters: head.replace(NO_LETTERS, "").length < 0.7 * head.replace(/\s+/gu, "").length,
    capitals: !/\p{Ll}/u.test(head),
  };
}
