#!/usr/bin/env node
// Compiles the tables: each `NAME.txt`, `NAME.rules` and `NAME.sql` below src/ becomes a module `NAME.txt.ts` that holds its text,
// so that the engine needs no file system and every bundler takes it along. Comment and blank lines are dropped.
// A table says in its first comment line how it is kept: `# sorted` tables are checked to be sorted and free of repeats.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = new URL("../src/", import.meta.url).pathname;
let failed = false;

for (const file of tablesIn(root)) {
  const raw = readFileSync(file, "utf8");
  const keepsAll = /\.(rules|sql)$/.test(file);
  const lines = raw.split("\n");
  const entries = keepsAll ? lines : lines.filter((line) => line.trim() !== "" && !line.startsWith("#"));
  if (lines[0]?.startsWith("# sorted")) checkSorted(file, entries);
  const module = `// Compiled from the table beside it by build/tables.mjs.\nexport default ${JSON.stringify(entries.join("\n"))};\n`;
  const target = `${file}.ts`;
  if (!existsSync(target) || readFileSync(target, "utf8") !== module) writeFileSync(target, module);
}
process.exit(failed ? 1 : 0);

function tablesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return tablesIn(path);
    return /\.(txt|rules|sql)$/.test(entry.name) ? [path] : [];
  });
}

/** By code units, on the key before the first tab, as `LC_ALL=C sort` does for plain text. */
function checkSorted(file, entries) {
  const key = (line) => line.split("\t")[0];
  entries.forEach((line, i) => {
    if (i === 0) return;
    const before = key(entries[i - 1]);
    if (before < key(line)) return;
    failed = true;
    console.error(
      `${file}: "${key(line)}" ${before === key(line) ? "stands twice" : `should stand before "${before}"`}`,
    );
  });
}
