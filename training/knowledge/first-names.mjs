#!/usr/bin/env node
// Makes src/language/names/first-names.txt: given names, by how often they begin a person's name.
//   node training/knowledge/first-names.mjs DATA_FOLDER
// Sources: persons among the Phoenix country actors (MIT), members and guests addressed in the Bundestag speeches
// (official works), persons of the entity sets that may be trained on, the leaders of the knowledge base.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const data = process.argv[2] ?? "";
const root = new URL("../../src/language/", import.meta.url).pathname;
const counts = new Map();
const add = (name, n = 1) =>
  /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(name) && name.length < 16 && counts.set(name, (counts.get(name) ?? 0) + n);

for (const line of gunzipSync(readFileSync(join(data, "gazetteer/Phoenix.Countries.actors.txt.gz")))
  .toString("utf8")
  .split("\n")) {
  const words =
    line.startsWith("+") || !line.includes("CountryInfo") ? [] : line.split(";")[0].trim().split("_").filter(Boolean);
  if (words.length === 2 || words.length === 3) add(words[0][0] + words[0].slice(1).toLowerCase());
}
for (const file of readdirSync(join(data, "ner")))
  if (file.endsWith(".tsv") && !/fine|bbc/.test(file)) addEntities(readFileSync(join(data, "ner", file), "utf8"));
const speeches = execFileSync("xz", ["-dc", join(data, "raw/de-bundestag.txt.xz")], { maxBuffer: 1e9 }).toString(
  "utf8",
);
for (const [, name] of speeches.matchAll(
  /(?:Kollege|Kollegin|Kollegen|Minister|Ministerin|Dr\.|Abgeordnete|Abgeordneten) (\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) \p{Lu}\p{Ll}+/gu,
))
  add(name, 0.5);
for (const table of ["people", "officials"])
  for (const line of readFileSync(join(root, `names/${table}.txt`), "utf8").split("\n")) {
    const [name, family] = line.split("\t");
    const first = name.split(" ")[0];
    if (family && name.includes(" ") && !family.startsWith(first)) add(first);
  }

const ordinary = ["german", "english"].map(
  (language) => new Set(readFileSync(join(root, language, "words.txt"), "utf8").split("\n")),
);
/** Titles and other words that begin names in the sources. */
const TITLES = new Set(
  "Frau Herr Herrn German Minister Professor Prime Foreign The Sir Dame Than Sun Desire President General Sri Saint Abu Al El De Ould Prince King Queen Lord".split(
    " ",
  ),
);
const states = new Set(
  ["german", "english"].flatMap((language) =>
    readFileSync(join(root, language, "states.txt"), "utf8").split(/[\t\n|!~]/),
  ),
);
const names = [...counts]
  .filter(
    ([name, n]) => !TITLES.has(name) && !states.has(name) && n >= (ordinary.some((words) => words.has(name)) ? 6 : 2),
  )
  .map(([name]) => name)
  .sort();
writeFileSync(
  join(root, "names/first-names.txt"),
  `# sorted; given names; made by training/knowledge/first-names.mjs\n${names.join("\n")}\n`,
);
console.log(names.length);

function addEntities(text) {
  const lines = text.split("\n").map((line) => line.split("\t"));
  lines.forEach(([token, tag], i) => {
    if (tag === "B-PER" && lines[i + 1]?.[1] === "I-PER") add(token);
  });
}
