import { expect, test } from "vitest";
import { nameTables } from "../german/names.ts";
import { tokenTables } from "../german/tokens.ts";
import { tokenise } from "../tokens/tokens.ts";
import { withFirms } from "./firms.ts";
import { BY_MODEL, type NameSpan } from "./name-span.ts";

/** Type and words of the names, where a model knows `told` and the tree hangs the words as given: "upos deprel head" each. */
function namesIn(text: string, tree: readonly string[], told: readonly [number, number, NameSpan["type"]][] = []) {
  const tokens = tokenise(text, tokenTables);
  const rows = tree.map((row) => row.split(" "));
  const coded = (at: number) => {
    const values = ["", ...new Set(rows.map((row) => row[at] as string))];
    return { values, codes: Uint32Array.from(rows, (row) => values.indexOf(row[at] as string)) };
  };
  const head = Int32Array.from(rows, (row) => Number(row[2]));
  const names = told.map(([from, to, type]) => {
    return { ...BY_MODEL, type, from, to, start: tokens.start[from] as number, end: tokens.end[to - 1] as number };
  });
  const found = withFirms(names, tokens, { upos: coded(0), deprel: coded(1), head }, nameTables);
  return found.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

test("a name that the model overlooks behind the noun of a firm", () => {
  const tree = ["DET det 1", "NOUN nsubj 4", "NOUN appos 1", "PROPN flat 2", "VERB root -1"];
  expect(namesIn("Der Hersteller Kranwerk Zyx zahlt", tree)).toEqual(["ORG Kranwerk Zyx"]);
});

test("what the firm is given is no name", () => {
  const tree = ["PRON nsubj 3", "DET det 2", "NOUN obl 3", "VERB root -1"];
  expect(namesIn("Er der Firma gab", tree)).toEqual([]);
  expect(
    namesIn("weil die Firma Geld hat", ["SCONJ mark 4", "DET det 2", "NOUN nsubj 4", "NOUN obj 4", "VERB root -1"]),
  ).toEqual([]);
});

test("the name of a firm is no person's and no place's", () => {
  const tree = ["DET det 1", "NOUN nsubj 3", "PROPN flat 1", "VERB root -1"];
  expect(namesIn("Der Konzern Zyx zahlt", tree, [[2, 3, "PER"]])).toEqual(["ORG Zyx"]);
  expect(namesIn("Der Bürger Zyx zahlt", tree, [[2, 3, "PER"]])).toEqual(["PER Zyx"]);
});
