// Rebuilds the models from ../shared/data: `npm run train`, or `npm run train -- de` for one language.
// Each step keeps its state below scratch/train/ and goes on from there when it was interrupted; delete a file to begin its
// step anew. By WebAssembly on one core about an hour a language; with build/native-kernel.mjs a quarter of that.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

const root = new URL("../", import.meta.url).pathname;
const work = `${root}scratch/train`;
const chosen = process.argv.slice(2);

/** Passes over the raw text, then over the annotated sentences. */
const EPOCHS = { de: [6, 12], en: [8, 40] };

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
