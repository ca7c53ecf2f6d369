// Writes the model file that the engine loads from a checkpoint of training/train.mjs.
// usage: node training/export.mjs CHECKPOINT models/de.bin
import { readFileSync, writeFileSync } from "node:fs";
import { SIZES } from "./core/encoder.mjs";
import { engine } from "./core/engine.mjs";
import { RANK } from "./core/heads.mjs";
import { shapes } from "./core/network.mjs";

const [checkpoint, out] = process.argv.slice(2);
const { labels, words, lexicon } = JSON.parse(readFileSync(`${checkpoint}.labels`, "utf8"));
const bytes = readFileSync(checkpoint),
  floats = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
const all = shapes(labels, SIZES),
  D = SIZES.width,
  utf8 = (text) => new Uint8Array(Buffer.from(text));

// The dense parameters as the optimiser holds them: each begins at a multiple of 16 floats.
const dense = {};
let at = 0;
for (const [name, { n, m }] of Object.entries(all)) {
  dense[name] = { n, m, values: floats.slice(at, at + n * m) };
  at += (n * m + 15) & ~15;
}
// Which corpus is read: as the first treebank has it; names as in no corpus more than in another.
delete dense.nameDomains;
dense.domain = { n: 1, m: 2 * D, values: dense.domain.values.slice(0, 2 * D) };

const rows = words.length + 1 + SIZES.buckets,
  from = 3 * at,
  table = new Int8Array(rows * D),
  scales = new Float32Array(rows);
for (let r = 0; r < rows; r++) {
  const row = floats.subarray(from + r * D, from + (r + 1) * D),
    top = row.reduce((a, x) => Math.max(a, Math.abs(x)), 1e-9);
  scales[r] = top / 127;
  for (let j = 0; j < D; j++) table[r * D + j] = Math.round(row[j] / scales[r]);
}
const raw = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
const head = {
  width: D,
  upper: SIZES.upper,
  ranks: RANK,
  words: words.length + 1,
  buckets: SIZES.buckets,
  upos: labels.upos,
  xpos: labels.xpos,
  attributes: labels.attributes,
  names: labels.names,
  deprels: labels.deprels,
  edits: labels.edits,
  shapes: Object.fromEntries(Object.entries(dense).map(([name, { n, m }]) => [name, [n, m]])),
};
const blocks = new Map([["header", utf8(JSON.stringify(head))]]);
for (const [name, { values }] of Object.entries(dense)) blocks.set(name, engine.narrow(values));
blocks.set("words", raw(Uint32Array.from(words, (word) => engine.hashText(word))));
blocks.set("scales", raw(scales));
blocks.set("table", raw(table));
blocks.set("lexicon", utf8(lexicon));
const file = engine.writeArchive(blocks);
writeFileSync(out, file);
console.error(
  `${out}: ${(file.length / 1e6).toFixed(2)} MB, ${words.length} words, lexicon ${(lexicon.length / 1e6).toFixed(2)} MB`,
);
