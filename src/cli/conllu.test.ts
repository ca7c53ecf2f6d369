import { expect, test } from "vitest";
import { read } from "../index.ts";
import { conllu } from "./conllu.ts";

const ARTICLE = {
  source: "kai.txt",
  text: "Der Kai ist gesperrt. Norwegen liefert\u00a0Boote.\n",
  parts: null,
  title: null,
  outlet: null,
  authors: [],
  published: null,
  url: null,
  language: null,
};
const options = { language: "de", layers: ["tokens"] } as const;

test("each sentence is a block, each token a line of ten columns", async () => {
  const blocks = conllu(await read(ARTICLE, options)).split("\n\n");
  expect(blocks.at(-1)).toBe("");
  const [first = [], second = []] = blocks.map((block) => block.split("\n"));
  expect(first.slice(0, 3)).toEqual(["# newdoc id = kai.txt", "# sent_id = 1", "# text = Der Kai ist gesperrt."]);
  expect(second[1]).toBe("# text = Norwegen liefert Boote.");
  const rows = second.slice(2).map((line) => line.split("\t"));
  expect(rows.every((row) => row.length === 10)).toBe(true);
  expect(rows.map(([id, form]) => [id, form])).toEqual([
    ["1", "Norwegen"],
    ["2", "liefert"],
    ["3", "Boote"],
    ["4", "."],
  ]);
  expect(rows.map(([, , lemma, upos]) => `${lemma}/${upos}`)).toEqual([
    "Norwegen/PROPN",
    "liefern/VERB",
    "Boot/NOUN",
    "./PUNCT",
  ]);
  expect(rows.map((row) => [row[6], row[7]])).toEqual([
    ["2", "nsubj"],
    ["0", "root"],
    ["2", "obj"],
    ["2", "punct"],
  ]);
  expect(rows[0]?.[9]).toBe("TokenRange=22:30");
});
