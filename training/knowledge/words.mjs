#!/usr/bin/env node
// Makes src/language/{german,english}/words.txt: ordinary words that stand with a capital, so that they are no names.
//   node training/knowledge/words.mjs DATA_FOLDER
// German: capitalised words of the Bundestag speeches (official works) that often follow an article, an inflected
// adjective or a preposition with article, and the nouns of UD German GSD (CC BY-SA 4.0). English: words of Wikinews
// (CC BY 2.5), UD English EWT and GUM (CC BY-SA 4.0, CC BY 4.0) that also stand in lower case.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const data = process.argv[2] ?? "";
const root = new URL("../../src/language/", import.meta.url).pathname;
const DETERMINERS = new Set(
  "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner im zum zur vom beim am ins ans aufs mein meine meinen meiner unser unsere unserem unseren unserer ihr ihre ihren ihrem ihrer sein seine seinem seinen seiner dieser diese dieses diesem diesen jeder jede jedes jedem jeden alle allen aller viele vielen mehr weniger".split(
    " ",
  ),
);

write("german", germanNouns());
write("english", englishWords());

function germanNouns() {
  const text = execFileSync("xz", ["-dc", join(data, "raw/de-bundestag.txt.xz")], { maxBuffer: 1e9 }).toString("utf8");
  const seen = new Map();
  for (const line of text.split("\n")) {
    const words = line.split(/[^\p{L}\p{M}-]+/u);
    for (let i = 1; i < words.length; i++) {
      const word = words[i];
      if (!/^\p{Lu}\p{Ll}[\p{Ll}]+$/u.test(word)) continue;
      const entry = seen.get(word) ?? { all: 0, noun: 0 };
      seen.set(word, entry);
      entry.all++;
      if (DETERMINERS.has(words[i - 1].toLowerCase()) || /^\p{Ll}{3,}(?:en|er|es|em|e)$/u.test(words[i - 1]))
        entry.noun++;
    }
  }
  const lower = new Map();
  for (const word of text.split(/[^\p{L}\p{M}-]+/u))
    if (/^\p{Ll}{2,}$/u.test(word)) lower.set(word, (lower.get(word) ?? 0) + 1);
  const words = new Set();
  for (const [word, { all, noun }] of seen) if (all >= 5 && noun / all >= 0.25) words.add(word);
  // What also stands in lower case begins sentences with a capital: verbs, adverbs, adjectives.
  for (const [word, count] of lower) if (count >= 8) words.add(word[0].toUpperCase() + word.slice(1));
  for (const file of ["de_gsd-dev", "de_gsd-test"])
    for (const [form, upos] of conllu(`ud/de/train/${file}.conllu.gz`))
      if (upos === "NOUN" && /^\p{Lu}\p{Ll}{2,}$/u.test(form)) words.add(form);
  return words;
}

function englishWords() {
  const counts = new Map();
  const add = (word, n = 1) => counts.set(word, (counts.get(word) ?? 0) + n);
  const news = gunzipSync(readFileSync(join(data, "raw/en-wikinews.jsonl.gz")))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((l) => JSON.parse(l).text)
    .join("\n");
  for (const word of news.split(/[^\p{L}'’-]+/u)) if (/^\p{Ll}{2,}$/u.test(word)) add(word);
  for (const file of ["en_ewt-train", "en_gum-train-free"])
    for (const [form, upos] of conllu(`ud/en/train/${file}.conllu.gz`))
      if (/^\p{Ll}{2,}$/u.test(form) && upos !== "PROPN") add(form);
  const always =
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December I Christian".split(
      " ",
    );
  for (const word of always) add(word.toLowerCase(), 2);
  return new Set([...counts].filter(([, n]) => n >= 2).map(([w]) => w[0].toUpperCase() + w.slice(1)));
}

function* conllu(file) {
  for (const line of gunzipSync(readFileSync(join(data, file)))
    .toString("utf8")
    .split("\n")) {
    const cells = line.split("\t");
    if (/^\d+$/.test(cells[0])) yield [cells[1], cells[3]];
  }
}

/** Given names written by hand that are no ordinary words. */
function givenNames() {
  const lists = new Map(
    readFileSync(new URL("given-names.txt", import.meta.url), "utf8")
      .split("\n")
      .map((line) => [line.split("\t")[0], (line.split("\t")[1] ?? "").split(" ")]),
  );
  const both = new Set(lists.get("words"));
  return new Set([...lists.get("f"), ...lists.get("m")].filter((name) => !both.has(name)));
}

function write(language, words) {
  const given = givenNames();
  const sorted = [...words].filter((word) => !given.has(word)).sort((a, b) => (a < b ? -1 : 1));
  writeFileSync(
    join(root, language, "words.txt"),
    `# sorted; ordinary words as they stand with a capital; made by training/knowledge/words.mjs\n${sorted.join("\n")}\n`,
  );
  console.log(language, sorted.length);
}
