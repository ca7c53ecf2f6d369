// The sets with known answers: how each is laid out for the reader, which scorer judges it, and the figures to beat.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** The number of violations that checks.mjs prints. */
export const checks = /(\d+) violations/;

const f1 = (name) => new RegExp(`^${name}\\s.*F1\\s+([\\d.]+)`, "m");
const share = (name) => new RegExp(`^${name}\\s+([\\d.]+)`, "m");

/** A file of the project, by its path from this folder. */
const own = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The German model has learned from these sentences: only what it has no part in is scored. models/de.md has its figures. */
const LEARNED = ["sentences", "tokens"];

/** Figures of the linear study, English. */
const BEAT = { "ewt-dev UPOS": "94.6", "ewt-dev LAS": "78.1" };

export const sets = [
  {
    name: "quotes-de",
    data: "quotes-de/dev",
    prepare: ({ data }) => ({ input: join(data, "txt"), texts: join(data, "txt"), gold: data }),
    scores: ({ gold }, readings) => [
      {
        scorer: "quotes.mjs",
        args: [gold, readings, "--by-type"],
        figures: [
          { measure: "Message F1", pattern: f1("Message"), beat: "75.6 (rules, dev), 47.9 (baseline, test)" },
          { measure: "Roles F1", pattern: f1("Roles"), beat: "69.4 (rules, dev), 35.5 (baseline, test)" },
          { measure: "Joint F1", pattern: f1("Joint"), beat: "71.3 (rules, dev), 39.1 (baseline, test)" },
        ],
      },
    ],
  },
  corpus("corpus-de", "de"),
  corpus("corpus-en", "en"),
  {
    name: "times-de",
    data: "time/krauts-dolomiten-100",
    prepare: datedArticles,
    scores: ({ gold }, readings) => [
      {
        scorer: "times.mjs",
        args: [gold, readings, "--by-type"],
        figures: [
          { measure: "strict F1", pattern: f1("strict"), beat: "71.4 (HeidelTime)" },
          { measure: "relaxed F1", pattern: f1("relaxed"), beat: "81.3 (HeidelTime)" },
          { measure: "value F1", pattern: f1("value"), beat: "66.5 (HeidelTime)" },
        ],
      },
    ],
  },
  {
    name: "plover-records",
    data: "events/plover-gsr.json",
    prepare: records,
    scores: ({ gold }, readings) => [
      {
        scorer: "events.mjs",
        args: [gold, readings, "--by-type"],
        figures: [
          { measure: "type F1", pattern: f1("Type") },
          { measure: "type recall, %", pattern: /^Type\s+P\s+[\d.]+\s+R\s+([\d.]+)/m },
          { measure: "source any, %", pattern: /^Source .*any\s+([\d.]+)/m },
          { measure: "target any, %", pattern: /^Target .*any\s+([\d.]+)/m },
          { measure: "joint exact, %", pattern: /^Joint\s+exact\s+([\d.]+)/m },
        ],
      },
      {
        scorer: own("country-codes.mjs"),
        args: [gold, readings],
        figures: [{ measure: "codes of states, %", pattern: /^Code\s+right\s+([\d.]+)/m }],
      },
    ],
  },
  {
    name: "plover-pairs",
    data: "events/plv-train.jsonl",
    prepare: records,
    scores: ({ gold }, readings) => [
      {
        scorer: "events.mjs",
        args: [gold, readings, "--plv", "--by-type"],
        figures: [
          { measure: "root accuracy", pattern: /accuracy\s+([\d.]+)/, beat: "79.6 (NLI model, test)" },
          { measure: "macro-F1", pattern: /macro-F1\s+([\d.]+)/, beat: "78.1 (NLI model, test)" },
        ],
      },
      {
        scorer: own("told-sides.mjs"),
        args: [gold, readings],
        figures: [
          { measure: "root accuracy, told the sides", pattern: /accuracy\s+([\d.]+)/, beat: "83.5 (NLI model, test)" },
          { measure: "macro-F1, told the sides", pattern: /macro-F1\s+([\d.]+)/, beat: "82.1 (NLI model, test)" },
        ],
      },
    ],
  },
  entities("germeval", "germeval2014-dev"),
  entities("plenary-1951", "plenarprotokoll-01143"),
  entities("plenary-1981", "plenarprotokoll-09036"),
  entities("plenary-2016", "plenarprotokoll-18181"),
  entities("smartdata", "smartdata-v1-train"),
  entities("crossner-dev", "crossner-politics-dev"),
  entities("crossner-train", "crossner-politics-train"),
  entities("re3d-bbc", "re3d-bbc"),
  entities("re3d-centcom", "re3d-centcom"),
  entities("re3d-uk", "re3d-uk-government"),
  entities("re3d-us-state", "re3d-us-state"),
  entities("re3d-wikipedia", "re3d-wikipedia"),
  entities("uner-en", "uner-en-ewt-dev"),
  syntax("gsd-dev", "ud/de/train/de_gsd-dev.conllu.gz", LEARNED),
  syntax("gsd-test", "ud/de/train/de_gsd-test.conllu.gz", LEARNED),
  syntax("ewt-dev", "ud/en/dev/en_ewt-ud-dev.conllu.gz"),
  syntax("gum-dev", "ud/en/dev/en_gum-ud-dev.conllu.gz"),
  {
    name: "pages",
    data: "html/scrapinghub",
    prepare: pages,
    scores: ({ halves }, readings) =>
      Object.entries(halves).map(([label, gold]) => ({
        label,
        scorer: "extract.mjs",
        args: ["--shingles", gold, readings, "--drop", "heading,furniture,caption,credit"],
        figures: [
          {
            measure: "F1",
            pattern: share("F1"),
            beat: "0.970 (rs-trafilatura), 0.958 (trafilatura), 0.947 (Readability.js)",
          },
          { measure: "precision", pattern: share("precision") },
          { measure: "recall", pattern: share("recall") },
        ],
      })),
  },
  unscored("seed", "../seed"),
  unscored("gallery", own("../gallery/")),
];

/** The test part of the project's own corpus in one language. */
function corpus(name, language) {
  const measures = ["Message", "Roles", "Joint", "Events", "Events with sides", "Exchanges"];
  return {
    name,
    data: own("../corpus/test"),
    prepare: ({ data }) => ({ input: data, texts: data, gold: data }),
    scores: ({ gold }, readings) => [
      {
        scorer: own("../corpus/score.mjs"),
        args: [gold, readings, "--language", language],
        figures: [
          ...measures.map((measure) => ({ measure: `${measure} F1`, pattern: f1(`${measure} `) })),
          { measure: "certainty level, %", pattern: /^Certainty\s+([\d.]+)/m },
        ],
      },
    ],
  };
}

/** Articles without known answers: only the contract is checked. */
function unscored(name, data) {
  return { name, data, prepare: (paths) => ({ input: paths.data }), scores: () => [] };
}

/** Texts with their dates of creation: as JSON lines, the only input that carries a date. */
function datedArticles({ data, folder }) {
  const dates = new Map(
    readFileSync(join(data, "dct.tsv"), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.split("\t")),
  );
  const gold = join(data, "json");
  const articles = readdirSync(gold)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(gold, file), "utf8")))
    .map(({ id, text }) => JSON.stringify({ id, text, published: dates.get(id) }));
  const input = join(folder, "articles.jsonl");
  writeFileSync(input, `${articles.join("\n")}\n`);
  return { input, gold };
}

/** Each event record as an article of its own. */
function records({ data, folder, script }) {
  const input = join(folder, "records");
  script("split-records.mjs", data, input);
  return { input, texts: input, gold: data };
}

/** Named entities of one BIO file. */
function entities(name, file) {
  return {
    name,
    data: `ner/${file}.tsv`,
    prepare: ({ data, folder, script }) => {
      const input = join(folder, "texts");
      script("ner-text.mjs", data, input);
      return { input, texts: input, gold: data };
    },
    scores: ({ gold }, readings) => [
      {
        scorer: "entities.mjs",
        args: [gold, readings],
        figures: [{ measure: "entities, micro F1", pattern: f1("micro") }],
      },
    ],
  };
}

/** Sentences, tags and trees of one treebank. */
function syntax(
  name,
  file,
  measures = ["sentences", "tokens", "UPOS", "XPOS", "UFeats", "lemmas", "UAS", "LAS", "Mood"],
) {
  return {
    name,
    data: file,
    options: ["--layers", "tokens"],
    prepare: ({ data, folder, script }) => {
      const gold = join(folder, "gold.conllu");
      writeFileSync(gold, gunzipSync(readFileSync(data)));
      const input = join(folder, "texts");
      script("conllu-text.mjs", gold, input);
      return { input, texts: input, gold };
    },
    scores: ({ gold }, readings) => [
      {
        scorer: "syntax.mjs",
        args: [gold, readings],
        figures: measures.map((measure) => ({
          measure: `${measure} F1`,
          pattern: f1(measure),
          beat: BEAT[`${name} ${measure}`] ?? "",
        })),
      },
    ],
  };
}

/** Web pages and their true texts: all of them, and the halves by even and odd rank of the sorted ids. */
function pages({ data, folder }) {
  const input = join(folder, "pages");
  mkdirSync(input);
  for (const file of readdirSync(data).filter((name) => name.endsWith(".html.gz"))) {
    writeFileSync(join(input, file.slice(0, -".gz".length)), gunzipSync(readFileSync(join(data, file))));
  }
  const truth = Object.entries(JSON.parse(readFileSync(join(data, "ground-truth.json"), "utf8")));
  const sorted = truth.sort(([a], [b]) => (a < b ? -1 : 1));
  const half = (label, keep) => {
    const file = join(folder, `${label}.json`);
    writeFileSync(file, JSON.stringify(Object.fromEntries(sorted.filter((_, i) => keep(i)))));
    return file;
  };
  return {
    input,
    halves: {
      even: half("even", (i) => i % 2 === 0),
      odd: half("odd", (i) => i % 2 === 1),
      all: half("all", () => true),
    },
  };
}
