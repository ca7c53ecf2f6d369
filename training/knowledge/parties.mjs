#!/usr/bin/env node
// Makes src/language/names/parties.txt: names of parties, in their own language and in English, with the code of their country.
//   node training/knowledge/parties.mjs DATA_FOLDER
// Source: Party Facts by way of hdigital/partyfactsdata (MIT). Words stand apart as the tokeniser parts them. Left out: names of one
// word that is short or an ordinary one, and those not in Latin letters; "*" stands for a name that several countries have.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { engine } from "../core/engine.mjs";

const root = new URL("../../src/language/", import.meta.url).pathname;
const SHORTEST = 5;
const { tokens: tables } = await engine.loadLanguage("en");
const ordinary = new Set(
  ["german/words", "english/words", "names/first-names"].flatMap((name) =>
    readFileSync(join(root, `${name}.txt`), "utf8").split("\n"),
  ),
);

/** "Afghan Millat Party / Afghan Millat": each name, without what stands in brackets. */
function namesOf(cell) {
  return cell.split(" / ").map((name) => wordsOf(name.replace(/\([^)]*\)/g, " ")).join(" "));
}

function wordsOf(name) {
  const { form, forms } = engine.tokenise(name, tables);
  return Array.from(form, (number) => forms[number]);
}

function isKept(name) {
  if (!/^\p{Lu}[\p{Script=Latin}\p{N}\p{P} ]+$/u.test(name)) return false;
  return name.includes(" ") || (name.length >= SHORTEST && !ordinary.has(name));
}

const codes = new Map();
const [, ...rows] = readFileSync(join(process.argv[2] ?? "", "gazetteer/parties.tsv"), "utf8")
  .trim()
  .split("\n");
for (const row of rows) {
  const [country, , own, english] = row.split("\t");
  for (const name of [...namesOf(own), ...namesOf(english)].filter(isKept)) {
    codes.set(name, (codes.get(name) ?? country) === country ? country : "*");
  }
}
const sorted = [...codes].sort((a, b) => (a[0] < b[0] ? -1 : 1));
const head = "# sorted; parties and their country; made by training/knowledge/parties.mjs\n";
writeFileSync(join(root, "names/parties.txt"), `${head}${sorted.map((row) => row.join("\t")).join("\n")}\n`);
console.log(sorted.length);
