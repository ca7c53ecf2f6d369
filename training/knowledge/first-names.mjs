#!/usr/bin/env node
// Makes src/language/names/first-names.txt: given names, by how often they begin a person's name, with the gender of those
// who bear them.
//   node training/knowledge/first-names.mjs DATA_FOLDER
// Sources: persons among the Phoenix country actors (MIT), members and guests addressed in the Bundestag speeches
// (official works), persons of the entity sets that may be trained on, the leaders of the knowledge base, and
// given-names.txt beside this program.
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
  "Frau Herr Herrn German Minister Professor Prime Foreign The Sir Dame Than Sun Desire President General Sri Saint Abu Al El De Ould Prince King Queen Lord Pentagon Crown Dr Mr Ural Ayatollah Cardiff Kennan Roosevelt Sheikh Sultan Imata".split(
    " ",
  ),
);
const states = new Set(
  ["german", "english"].flatMap((language) =>
    readFileSync(join(root, language, "states.txt"), "utf8").split(/[\t\n|!~]/),
  ),
);
const genders = new Map();
for (const line of readFileSync(new URL("given-names.txt", import.meta.url), "utf8").split("\n")) {
  const [gender, list = ""] = line.split("\t");
  if (gender !== "words" && !gender.startsWith("#"))
    for (const name of list.split(" ").filter(Boolean)) genders.set(name, gender);
}
const frequent = [...counts]
  .filter(
    ([name, n]) => !TITLES.has(name) && !states.has(name) && n >= (ordinary.some((words) => words.has(name)) ? 6 : 2),
  )
  .map(([name]) => name);
const byHand = [...genders.keys()].filter((name) => genders.get(name) !== "either" && !states.has(name));
const names = [...new Set([...frequent, ...byHand])].sort().map((name) => {
  const gender = genders.get(name) ?? "m";
  return gender === "either" ? name : `${name}\t${gender}`;
});
writeFileSync(
  join(root, "names/first-names.txt"),
  `# sorted; given names and the gender of those who bear them (empty: either); made by training/knowledge/first-names.mjs\n${names.join("\n")}\n`,
);
console.log(names.length);

function addEntities(text) {
  const lines = text.split("\n").map((line) => line.split("\t"));
  lines.forEach(([token, tag], i) => {
    if (tag === "B-PER" && lines[i + 1]?.[1] === "I-PER") add(token);
  });
}
