// How fast the built engine reads: tokens per second of each stage and of the whole, on one core, beside two libraries
// for English (wink-nlp, compromise); and the command line from start to end on one small file.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { speedTexts } from "./speed-texts.mjs";
import { printTable } from "./table.mjs";

const RUNS = 7;
const WARM_UP = 2;
const root = new URL("../", import.meta.url);
const built = (file) => import(new URL(`dist/${file}`, root).href);

export async function run() {
  const { read } = await built("index.js");
  const sets = speedTexts(fileURLToPath(root));
  for (const set of sets) {
    set.tokens = 0;
    for (const article of set.articles) set.tokens += (await read(article, { layers: ["tokens"] })).tokens.length;
    console.log(`${set.name}: ${set.from}, ${set.articles.length} articles, ${set.tokens.toLocaleString("en")} tokens`);
  }
  console.log(`Median of ${RUNS} runs after ${WARM_UP}, one core, tokens counted by the engine.\n`);
  const rows = [...(await stageRows(read, sets)), await engineRow(read, sets), ...(await libraryRows(sets))];
  printTable(["tokens/s", ...sets.map(({ name }) => name)], rows, [1, 2, 3]);
  console.log();
  printTable(["command line, start to end", "ms"], commandRows(), [1]);
}

/**
 * One row a stage of the pipeline, in its order: the median of its own time, summed over all articles of a run.
 * A clock is put around each stage while whole articles are read.
 */
async function stageRows(read, sets) {
  const { PIPELINE } = await built("reading/index.js");
  const clocks = PIPELINE.stages.map((stage) => clockAround(stage));
  const columns = [];
  for (const { articles, tokens } of sets) {
    const runs = [];
    for (let i = 0; i < WARM_UP + RUNS; i++) {
      await readAll(read, articles);
      runs.push(clocks.map((clock) => clock.take()));
    }
    columns.push(clocks.map((_, stage) => perSecond(tokens, median(runs.slice(WARM_UP).map((times) => times[stage])))));
  }
  for (const clock of clocks) clock.remove();
  return PIPELINE.stages.map(({ name }, stage) => [name, ...columns.map((column) => column[stage])]);
}

function clockAround(stage) {
  const { run } = stage;
  let sum = 0;
  stage.run = (layers) => {
    const begin = performance.now();
    const given = run(layers);
    sum += performance.now() - begin;
    return given;
  };
  return {
    take: () => {
      const taken = sum;
      sum = 0;
      return taken;
    },
    remove: () => {
      stage.run = run;
    },
  };
}

async function engineRow(read, sets) {
  const cells = [];
  for (const { articles, tokens } of sets) cells.push(perSecond(tokens, await timed(() => readAll(read, articles))));
  return ["whole engine", ...cells];
}

async function readAll(read, articles) {
  for (const article of articles) await read(article);
}

/** The English texts through the two libraries, each with all that it does by default. */
async function libraryRows(sets) {
  const require = createRequire(import.meta.url);
  const wink = require("wink-nlp")(require("wink-eng-lite-web-model"));
  const compromise = require("compromise");
  const libraries = { "wink-nlp, full pipeline": (text) => wink.readDoc(text), compromise: (text) => compromise(text) };
  const rows = [];
  for (const [name, readText] of Object.entries(libraries)) {
    const cells = [];
    for (const { english, articles, tokens } of sets) {
      const run = () => {
        for (const { text } of articles) readText(text);
      };
      cells.push(english ? perSecond(tokens, await timed(run)) : "");
    }
    rows.push([name, ...cells]);
  }
  return rows;
}

/** Start, read, print and end, as a user waits for it. */
function commandRows() {
  const cli = fileURLToPath(new URL("dist/cli/main.js", root));
  const folder = mkdtempSync(join(tmpdir(), "lagebild-speed-"));
  const file = join(folder, "small.txt");
  writeFileSync(
    file,
    "Hafen gesperrt\n\n„Der Kai ist nicht sicher“, sagte die Hafenmeisterin Ines Beispiel am Mittwoch in Oslo.\n",
  );
  const commands = [["--help"], ["read", file], ["read", file, "--json"]];
  const rows = commands.map((args) => {
    const times = Array.from({ length: WARM_UP + 2 * RUNS }, () => {
      const begin = performance.now();
      spawnSync(process.execPath, [cli, ...args]);
      return performance.now() - begin;
    });
    const name = ["lagebild", ...args].join(" ").replace(file, "small.txt");
    return [name, Math.round(median(times.slice(WARM_UP)))];
  });
  rmSync(folder, { recursive: true });
  return rows;
}

/** Median of the milliseconds that the work takes, after warming up. */
async function timed(work) {
  const times = [];
  for (let i = 0; i < WARM_UP + RUNS; i++) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  return median(times.slice(WARM_UP));
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** To three significant digits: more is noise. */
function perSecond(tokens, ms) {
  return Number(((tokens / ms) * 1000).toPrecision(3)).toLocaleString("en");
}
