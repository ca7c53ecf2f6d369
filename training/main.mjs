// Rebuilds the models from ../shared/data: `npm run train`, or `npm run train -- de` for one language.
// Each step keeps its state below scratch/train/ and goes on from there when it was interrupted; delete a file to begin its
// step anew. With build/native-kernel.mjs on one core German takes some 70 minutes and English 25; by WebAssembly two to four
// times that.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

const root = new URL("../", import.meta.url).pathname;
const work = `${root}scratch/train`;
const chosen = process.argv.slice(2);

/** Passes over the raw text, then over the annotated sentences. */
const EPOCHS = { de: [6, 30], en: [8, 40] };

mkdirSync(work, { recursive: true });
for (const [language, [raw, annotated]] of Object.entries(EPOCHS)) {
  if (chosen.length > 0 && !chosen.includes(language)) continue;
  const pretrained = `${work}/${language}.pretrained`;
  const trained = `${work}/${language}.trained`;
  run("pretrain.mjs", [language, pretrained, "--epochs", raw]);
  run("train.mjs", [language, pretrained, trained, "--epochs", annotated]);
  run("export.mjs", [trained, `${root}models/${language}.bin`]);
}

function run(program, args) {
  console.error(`\n${program} ${args.join(" ")}`);
  const command = [`${root}training/${program}`, ...args.map(String)];
  const { status } = spawnSync(process.execPath, command, { stdio: "inherit", cwd: root });
  if (status !== 0) process.exit(status ?? 1);
}
