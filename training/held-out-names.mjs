// Writes the held-out name sentences of a fold as a BIO file and what a reading finds in them with that fold's model, for
// the scorer ../shared/bench/entities.mjs. The engine joins the model's names with its tables; the trainer scores the model alone.
// usage: node training/held-out-names.mjs FOLD MODEL.bin OUT   (writes OUT.tsv and OUT.jsonl; the engine has to be built)
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readNames } from "./core/data.mjs";
import { foldOf, SOURCES } from "./core/samples.mjs";

const [fold, model, out, perFile = "200", only = ""] = process.argv.slice(2);
const DATA = fileURLToPath(new URL("../../shared/data/ner/", import.meta.url));
const WRITE_TEXTS = fileURLToPath(new URL("../../shared/bench/ner-text.mjs", import.meta.url));

const held = SOURCES.de.names
  .filter((name) => name.startsWith(only))
  .flatMap((file) => readNames(`${DATA}${file}.tsv`).filter((_, i) => foldOf(i) === Number(fold)));
writeFileSync(`${out}.tsv`, held.map((sentence) => sentence.map((pair) => pair.join("\t")).join("\n")).join("\n\n"));
const texts = mkdtempSync(join(tmpdir(), "held-out-"));
spawnSync(process.execPath, [WRITE_TEXTS, `${out}.tsv`, texts, "--per-file", perFile], { stdio: "inherit" });

const { read, UNKNOWN } = await import("../dist/index.js");
const bytes = readFileSync(model);
const options = {
  models: async (language) => (language === "de" ? bytes : null),
  language: "de",
  layers: ["entities"],
};
const lines = [];
for (const source of readdirSync(texts).sort()) {
  const text = readFileSync(join(texts, source), "utf8");
  lines.push(JSON.stringify(await read({ ...UNKNOWN, source, text, parts: null }, options)));
}
writeFileSync(`${out}.jsonl`, lines.join("\n"));
