// Reads each set with the built command line, scores the readings with the scorers of ../shared/bench, prints one table.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checks, sets } from "./sets.mjs";
import { printTable } from "./table.mjs";

const shared = fileURLToPath(new URL("../../shared/", import.meta.url));
const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

/** Scores the sets named, or all; `--detail` prints what the scorers say too. */
export async function run(args) {
  const detail = args.includes("--detail");
  const names = args.filter((arg) => !arg.startsWith("--"));
  if (!existsSync(join(shared, "bench"))) {
    console.log(`No scorers and data at ${shared}: nothing to score. They are not part of the project.`);
    return;
  }
  const unknown = names.filter((name) => !sets.some((set) => set.name === name));
  if (unknown.length > 0) {
    console.error(`bench: no set ${unknown.join(", ")}; there are ${sets.map((set) => set.name).join(", ")}`);
    process.exitCode = 2;
    return;
  }
  const work = mkdtempSync(join(tmpdir(), "lagebild-bench-"));
  try {
    const chosen = sets.filter((set) => names.length === 0 || names.includes(set.name));
    const rows = chosen.flatMap((set) => scored(set, join(work, set.name), detail));
    printTable(["set", "measure", "to beat", "ours", "violations", "read in"], rows, [3, 4, 5]);
  } finally {
    rmSync(work, { recursive: true });
  }
}

function scored(set, folder, detail) {
  const data = resolve(shared, "data", set.data);
  if (!existsSync(data)) return [[set.name, `no data: ${set.data}`, "", "", "", ""]];
  mkdirSync(folder);
  const prepared = set.prepare({ data, folder, script });
  const readings = join(folder, "readings.jsonl");
  const seconds = read(prepared.input, set.options ?? [], readings, detail);
  const results = set.scores(prepared, readings).map(({ scorer, args, figures, label = "" }) => {
    const output = script(scorer, ...args);
    if (detail) console.log(`── ${set.name} ${label}: ${scorer}\n${output}`);
    return figures.map(({ measure, pattern, beat = "" }) => [
      set.name,
      `${label}${label ? " " : ""}${measure}`,
      beat,
      pattern.exec(output)?.[1] ?? "?",
    ]);
  });
  const broken = script("checks.mjs", readings, ...(prepared.texts ? ["--text-dir", prepared.texts] : []));
  if (detail) console.log(`── ${set.name}: checks.mjs\n${broken}`);
  const violations = checks.exec(broken)?.[1] ?? "?";
  const rows = results.length > 0 ? results.flat() : [[set.name, "keeps the contract", "", ""]];
  return rows.map((row, i) => [...row, ...(i === 0 ? [violations, `${seconds.toFixed(1)} s`] : ["", ""])]);
}

/** Reads the input into a file of JSON lines; gives the seconds it took. Inputs that fail are named on stderr. */
function read(input, options, target, detail) {
  const begin = performance.now();
  const out = openSync(target, "w");
  const { status, stderr } = spawnSync(process.execPath, [cli, "read", input, "--jsonl", ...options], {
    stdio: ["ignore", out, "pipe"],
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0 || (detail && stderr)) console.error(`read ${input}: status ${status}\n${stderr.slice(0, 2000)}`);
  return (performance.now() - begin) / 1000;
}

/** What a program of ../shared/bench, or one of the project's own by its full path, prints. */
function script(name, ...args) {
  const { stdout, stderr } = spawnSync(process.execPath, [resolve(shared, "bench", name), ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return stdout + stderr;
}
