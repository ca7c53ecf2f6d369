#!/usr/bin/env node
// Measures the built project: `npm run bench` scores it on data with known answers; the others take its time: in reading
// (speed), in reading and storing (work), in an embedded archive, in a large one on PostgreSQL (scale).
// usage: main.mjs [accuracy [SET…] [--detail] | speed | work [ARTICLES] [ROUNDS] | archive [--answers] | scale [ARTICLES]]
// accuracy needs the scorers and data of ../shared beside the checkout; without them it says so and ends well.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { machine } from "./machine.mjs";

const [what = "accuracy", ...rest] = process.argv.slice(2);
const programs = {
  accuracy: "./accuracy.mjs",
  speed: "./speed.mjs",
  work: "./work.mjs",
  archive: "./archive.mjs",
  scale: "./scale.mjs",
};
if (!Object.hasOwn(programs, what)) {
  console.error("usage: npm run bench [-- accuracy [SET…] [--detail] | -- speed | -- work | -- archive | -- scale]");
  process.exit(2);
}
if (!existsSync(fileURLToPath(new URL("../dist/cli/main.js", import.meta.url)))) {
  console.error("bench: dist/cli/main.js is missing; build first: npm run build");
  process.exit(2);
}
console.log(`${machine()}\n`);
const { run } = await import(programs[what]);
await run(rest);
