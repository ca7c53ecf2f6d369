// Pre-trains the lower layers of the encoder: forward states predict the next word, backward states the one before.
// usage: node training/pretrain.mjs de|en CHECKPOINT [--data ../shared/data] [--epochs 1] [--seed 1]   (goes on from the checkpoint where there is one)
import { readFileSync, writeFileSync } from "node:fs";
import { noteOf, restore, save } from "./core/checkpoint.mjs";
import { plainSentences } from "./core/data.mjs";
import { batchForms, lower, lowerShapes, SIZES, update } from "./core/encoder.mjs";
import { engine } from "./core/engine.mjs";
import { newMachine, newParameters, newTable, newTape } from "./core/machine.mjs";
import { batches, random } from "./core/random.mjs";
import { rawSentences } from "./core/raw.mjs";

const [language, out, ...flags] = process.argv.slice(2);
const option = (name, otherwise) => (flags.includes(name) ? flags[flags.indexOf(name) + 1] : otherwise);
const data = option("--data", "../shared/data"),
  epochs = Number(option("--epochs", language === "de" ? 1 : 6)),
  seed = Number(option("--seed", 1));
const VOCABULARY = 40000,
  SEEN = 3,
  BATCH = 1000,
  NOISE = 300,
  RATE = 3e-3;
const began = Date.now(),
  say = (s) => console.error(`${((Date.now() - began) / 1000).toFixed(0)} s  ${s}`);

const sentences = [...(await rawSentences(language, data)), ...plainSentences(language, data)];
const counts = new Map();
for (const s of sentences)
  for (const form of s) {
    const w = engine.normalForm(form);
    counts.set(w, (counts.get(w) ?? 0) + 1);
  }
const total = sentences.reduce((n, s) => n + s.length, 0);
const words = [...counts]
  .filter(([, n]) => n >= SEEN)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, VOCABULARY - 1);
const vocabulary = new Map(words.map(([w], i) => [engine.hashText(w), i + 1])),
  chance = Float64Array.from([1, ...words.map((w) => w[1])], (n) => n / total);
say(`${sentences.length} sentences, ${total} tokens, ${words.length} words kept of ${counts.size}`);

const listed = words.map((w) => w.join("\t")).join("\n");
if (noteOf(out) && readFileSync(`${out}.words`, "utf8") !== listed)
  throw new Error(`${out} was begun with other words (other data or another engine): delete it to begin anew`);
writeFileSync(`${out}.words`, listed);

const machine = newMachine(seed),
  next = random(seed),
  { K } = machine;
const rows = words.length + 1,
  dense = newParameters(machine, lowerShapes(SIZES), next);
const table = newTable(machine, rows + SIZES.buckets, SIZES.width, next, 0.1),
  output = newTable(machine, rows, SIZES.width, next, 0.05);
const cache = new Map(),
  rowsOf = (form) => {
    if (!cache.has(form)) cache.set(form, engine.formRows(form, vocabulary, rows, SIZES.buckets));
    return cache.get(form);
  };
const wordOf = (form) => rowsOf(form).rows[0];
const note = noteOf(out) ?? { step: 0, loss: 0 };
if (note.step) {
  restore(out, machine, dense, [table, output]);
  say(`going on from step ${note.step}`);
}
const steps = Math.ceil((total * epochs) / BATCH);

// Noise words by frequency to the power 0.75; their scores are lowered by the log of how often they are expected.
const cumulative = new Float64Array(rows);
let sum = 0;
for (let i = 1; i < rows; i++) cumulative[i] = sum += chance[i] ** 0.75;
const draw = () => {
  const x = next() * sum;
  let lo = 1,
    hi = rows - 1;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (cumulative[mid] < x) lo = mid + 1;
    else hi = mid;
  }
  return lo;
};

function trainStep(batch, step) {
  const mark = machine.mark(),
    tape = newTape(machine, true),
    spans = [];
  let n = 0;
  for (const s of batch) {
    spans.push([n, n + s.length]);
    n += s.length;
  }
  const forms = batchForms(batch, rowsOf, () => next() < 0.1),
    target = batch.flatMap((s) => s.map(wordOf));
  const { h2: h } = lower(tape, dense.all, table, forms, spans, 0.1),
    D = SIZES.width;
  const ids = new Map();
  const idOf = (w) => {
    if (!ids.has(w)) ids.set(w, ids.size);
    return ids.get(w);
  };
  const gold = [new Int32Array(n).fill(-1), new Int32Array(n).fill(-1)];
  for (const [from, to] of spans)
    for (let i = from; i < to; i++) {
      if (i + 1 < to && target[i + 1]) gold[0][i] = idOf(target[i + 1]);
      if (i > from && target[i - 1]) gold[1][i] = idOf(target[i - 1]);
    }
  for (let k = 0; k < NOISE; k++) idOf(draw());
  const list = [...ids.keys()],
    size = list.length,
    wide = (size + 3) & ~3,
    expected = list.map((w) => Math.log(1 - (1 - chance[w]) ** (n / 2) + (NOISE * chance[w] ** 0.75) / sum));
  for (const w of list) output.touched.add(w);
  const candidates = tape.gather({ at: output.at, grad: output.grad, n: rows, m: D, ld: D }, list);
  const turned = machine.reserve(D * wide),
    scores = machine.reserve(n * wide),
    lessAt = tape.floats(expected.map((x) => -x));
  K.transpose(size, D, candidates.at, D, turned, wide);
  let loss = 0;
  for (const side of [0, 1]) {
    const x = tape.columns(h, side * D, D);
    tape.product(n, D, size, x.at, x.ld, turned, wide, scores, wide, 0);
    K.addBias(n, size, lessAt, scores, wide);
    loss += K.softmaxLoss(n, size, scores, wide, tape.ints(gold[side]), 1 / n);
    tape.product(n, size, D, scores, wide, candidates.at, D, x.grad, x.ld, 1);
    tape.product(size, n, D, tape.turned(n, size, scores, wide), n, x.at, x.ld, candidates.grad, D, 1);
  }
  tape.backward();
  machine.release(mark);
  const rate = RATE * Math.min(1, step / 300) * Math.max(0.05, 1 - step / steps);
  update(machine, dense, [table, output], step, { rate });
  return loss / (2 * n);
}

const plan = [];
for (let e = 0; plan.length < steps; e++) plan.push(...batches(sentences, BATCH, random(seed + 1000 * (e + 1))));
let shown = Date.now();
for (let step = note.step + 1; step <= plan.length && step <= steps; step++) {
  K.setSeed(seed + step);
  const loss = trainStep(plan[step - 1], step);
  note.loss = note.loss ? 0.99 * note.loss + 0.01 * loss : loss;
  if (Date.now() - shown > 10_000) {
    shown = Date.now();
    say(`step ${step} of ${steps}, loss ${note.loss.toFixed(3)}`);
  }
  if (step % 1000 === 0 || step === steps) save(out, machine, dense, [table, output], { ...note, step });
}
say(`done, loss ${note.loss.toFixed(3)}`);
