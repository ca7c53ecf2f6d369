// Trains tags, morphology, lemmas, trees and names of a language on a pre-trained encoder (training/pretrain.mjs).
// usage: node training/train.mjs de|en PRETRAINED CHECKPOINT [--data ../shared/data] [--fold K] [--epochs 12] [--seed 1]
// Goes on from CHECKPOINT where there is one. With --fold (German) a fifth is held out and scored; English is scored on its published dev sets.
import { readFileSync, writeFileSync } from "node:fs";
import { noteOf, restore, save } from "./core/checkpoint.mjs";
import { lowerShapes, SIZES, update } from "./core/encoder.mjs";
import { engine } from "./core/engine.mjs";
import { tagColumns } from "./core/heads.mjs";
import { newMachine, newParameters, newTable } from "./core/machine.mjs";
import { learn, shapes } from "./core/network.mjs";
import { batches, random } from "./core/random.mjs";
import { samples } from "./core/samples.mjs";
import { scoreNames, scoreTrees } from "./core/score.mjs";

const [language, pretrained, out, ...flags] = process.argv.slice(2);
const option = (name, otherwise) => (flags.includes(name) ? flags[flags.indexOf(name) + 1] : otherwise),
  number = (name, otherwise) => Number(option(name, otherwise));
const epochs = number("--epochs", 12),
  seed = number("--seed", 1),
  RATE = number("--rate", 2e-3),
  BATCH = 1000;
const began = Date.now(),
  say = (s) => console.error(`${((Date.now() - began) / 1000).toFixed(0)} s  ${s}`);
const data = samples(language, option("--data", "../shared/data"), number("--fold", -1)),
  { labels } = data;
const total = data.train.reduce((n, s) => n + s.length, 0);

// Words: those of the pre-training, then those that the annotated data have twice.
const known = readFileSync(`${pretrained}.words`, "utf8")
    .split("\n")
    .map((l) => l.split("\t")[0]),
  counts = new Map();
for (const s of data.train)
  for (const f of s.forms) {
    const w = engine.normalForm(f);
    counts.set(w, (counts.get(w) ?? 0) + 1);
  }
const old = new Set(known),
  words = [
    ...known,
    ...[...counts]
      .filter(([w, n]) => n >= 2 && !old.has(w))
      .map((x) => x[0])
      .sort(),
  ];
const vocabulary = new Map(words.map((w, i) => [engine.hashText(w), i + 1])),
  rows = words.length + 1;
const cache = new Map(),
  rowsOf = (form) => {
    if (!cache.has(form)) cache.set(form, engine.formRows(form, vocabulary, rows, SIZES.buckets));
    return cache.get(form);
  };
say(
  `${data.train.length} sentences, ${total} tokens, ${rows} words, ${labels.edits.length} edits, ${labels.deprels.length} relations`,
);

const machine = newMachine(seed),
  next = random(seed),
  { F, K } = machine,
  D = SIZES.width;
const dense = newParameters(machine, shapes(labels, SIZES), next),
  table = newTable(machine, rows + SIZES.buckets, D, next, 0.1);
const net = { machine, dense, table, labels, rowsOf, columns: tagColumns(labels) };
startFrom(pretrained);
const note = noteOf(out) ?? { step: 0 };
if (note.step) {
  restore(out, machine, dense, [table]);
  say(`going on from step ${note.step}`);
}

/** The lower layers and the table of the pre-training; new words begin as the unknown word. */
function startFrom(file) {
  const bytes = readFileSync(file),
    size = (s) => (s.n * s.m + 15) & ~15,
    all = Object.entries(lowerShapes(SIZES)),
    floats = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let at = 0;
  for (const [name, s] of all) {
    F.set(floats.subarray(at, at + s.n * s.m), dense.all[name].at / 4);
    at += size(s);
  }
  const old = floats.subarray(3 * at),
    oldRows = known.length + 1,
    to = table.at / 4;
  F.set(old.subarray(0, oldRows * D), to);
  for (let r = oldRows; r < rows; r++) F.set(old.subarray(0, D), to + r * D);
  F.set(old.subarray(oldRows * D, (oldRows + SIZES.buckets) * D), to + rows * D);
}

// Lemmas of forms seen with their part of speech.
const lemmas = new Map();
for (const s of data.train)
  s.edit.forEach((e, i) => {
    if (e < 0 || s.upos[i] < 0) return;
    const key = `${s.forms[i]}\t${labels.upos[s.upos[i]]}`,
      m = lemmas.get(key) ?? lemmas.set(key, new Map()).get(key),
      weight = s.domain === 0 ? 4 : 1;
    m.set(e, (m.get(e) ?? 0) + weight);
  });
const edits = new Map([...lemmas].map(([key, m]) => [key, [...m].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0][0]]));
const lexicon = new Map([...edits].map(([key, e]) => [key, engine.applyEdit(key.split("\t")[0], labels.edits[e])]));
const lines = new Map();
for (const [key, e] of edits) {
  const [form, upos] = key.split("\t"),
    line = `${e}\t${upos}`;
  if (!/\s/.test(form)) lines.set(line, [...(lines.get(line) ?? []), form]);
}
writeFileSync(
  `${out}.labels`,
  JSON.stringify({
    labels,
    words,
    lexicon: [...lines]
      .map(([line, forms]) => `${line}\t${forms.sort().join(" ")}`)
      .sort()
      .join("\n"),
  }),
);

const report = () => {
  if (data.test.length) say(scoreTrees(net, data, lexicon));
  if (data.testNames.length) say(scoreNames(net, data.testNames, language === "en" ? "MISC" : ""));
};
const plan = [],
  weights = { arcs: 1, relations: 1, names: 1 };
// German trees are few: they are read twice as often as the rest.
const lessons = language === "de" ? [...data.train, ...data.train.filter((s) => s.head[0] >= 0)] : data.train;
for (let e = 0; e < epochs; e++) plan.push(...batches(lessons, BATCH, random(seed + 1000 * (e + 1))));
const every = Math.ceil(plan.length / epochs),
  steps = plan.length,
  mean = {};
for (let step = note.step + 1; step <= steps; step++) {
  K.setSeed(seed + step);
  const noise = random(seed + 7 * step),
    dropWord = (form, row) =>
      noise() < (row === 0 ? 0 : Math.max(0.05, 1 / (1 + 2 * (counts.get(engine.normalForm(form)) ?? 0))));
  const losses = learn(net, plan[step - 1], {
    drop: number("--drop", 0.2),
    dropUpper: number("--drop-upper", 0.33),
    dropWord,
    weights,
  });
  for (const [k, v] of Object.entries(losses)) mean[k] = mean[k] === undefined ? v : 0.98 * mean[k] + 0.02 * v;
  update(machine, dense, [table], step, { rate: RATE * Math.min(1, step / 100) * Math.max(0.02, 1 - step / steps) });
  if (step % every === 0 || step === steps) {
    say(
      `step ${step} of ${steps}  ${["upos", "xpos", "Case", "edits", "arcs", "relations", "names"].map((k) => `${k} ${mean[k]?.toFixed(3)}`).join("  ")}`,
    );
    if (step === steps || Math.round(step / every) % number("--score", 3) === 0) report();
    save(out, machine, dense, [table], { step });
  }
}
