#!/usr/bin/env node
// Measures the built project: `npm run bench` scores it on data with known answers; the others take its time.
// What needs the scorers and data of ../shared beside the checkout says so without them and ends well.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { machine } from "./machine.mjs";

const USAGE = `usage: npm run bench [-- PROGRAM]
  accuracy [SET…] [--detail]          (default) against known answers
  speed                               reading, a stage at a time
  archive [--answers]                 German news into the embedded archive, and its answers
  work [ARTICLES] [ROUNDS]            reading and storing with threads, and over a queue
  scale [ARTICLES]                    a large archive in PostgreSQL
  page [--articles N] [--db FOLDER]   the page in Chromium`;

const [what = "accuracy", ...rest] = process.argv.slice(2);
if (!["accuracy", "speed", "archive", "work", "scale", "page"].includes(what)) {
  console.error(USAGE);
  process.exit(2);
}
if (!existsSync(fileURLToPath(new URL("../dist/cli/main.js", import.meta.url)))) {
  console.error("bench: dist/cli/main.js is missing; build first: npm run build");
  process.exit(2);
}
console.log(`${machine()}\n`);
const { run } = await import(`./${what}.mjs`);
await run(rest);
