// How many articles a second are read and stored: embedded by one thread and by two, and from JetStream into PostgreSQL
// by two workers of one thread each. All in one run, in turns, as other load comes and goes.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { mixedArticles } from "./gallery.mjs";
import { startPostgres } from "./servers.mjs";
import { printTable } from "./table.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
/** The bars of the project, as shares of the figure before. */
const TWO_THREADS = 1.7;
const OVER_A_QUEUE = 0.9;
/** What is left out at both ends: starting programs and models, and the last articles, for which one worker is enough. */
const EDGE = 0.1;

/** usage: work [articles] [rounds] */
export async function run([articles = "600", rounds = "3"]) {
  const count = Number(articles);
  const folder = mkdtempSync(join(tmpdir(), "lagebild-work-"));
  const file = join(folder, "articles.jsonl");
  const lines = Array.from(mixedArticles(root, count), ({ text }, i) =>
    JSON.stringify({ id: `${i}`, url: `https://bench.example/${i}`, published: "2024-06-20", text }),
  );
  writeFileSync(file, `${lines.join("\n")}\n`);
  const { startNats, HAS_NATS } = await import("../dist/work/queue/test-nats.js");
  if (!HAS_NATS) throw new Error("bench: there is no nats-server: apt-get install nats-server");
  const characters = Math.round(lines.join("").length / count);
  console.log(
    `${count} articles of ${characters} characters on average, ${rounds} rounds; articles a second between the`,
  );
  console.log(
    "first and the last tenth; PostgreSQL does not wait for the disk (fsync=off), nor does the embedded archive.\n",
  );
  const measures = {
    "embedded, one thread": (round) => embedded(1, file, join(folder, `one-${round}`), count),
    "embedded, two threads": (round) => embedded(2, file, join(folder, `two-${round}`), count),
    "JetStream, two workers, PostgreSQL": () => queued(startNats, file, count),
  };
  const rates = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
  for (let round = 0; round < Number(rounds); round++)
    for (const [name, measure] of Object.entries(measures)) rates[name].push(await measure(round));
  rmSync(folder, { recursive: true, force: true });
  report(rates);
}

function report(rates) {
  const [one, two, queue] = Object.values(rates).map(median);
  const ratios = ["", `${(two / one).toFixed(2)} of one thread`, `${(queue / two).toFixed(2)} of two threads`];
  const bars = ["", `${TWO_THREADS}`, `${OVER_A_QUEUE}`];
  const rows = Object.entries(rates).map(([name, list], i) => {
    return [name, median(list).toFixed(1), list.map((rate) => rate.toFixed(1)).join(" "), ratios[i], bars[i]];
  });
  printTable(["", "median", "rounds", "ratio", "bar"], rows, [1]);
}

/** The rate at which `lagebild add` prints what it has kept. */
async function embedded(threads, file, db, count) {
  const args = [cli, "add", file, "--threads", String(threads), "--db", db, "--jsonl"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const times = [];
  createInterface({ input: child.stdout }).on("line", () => times.push(performance.now()));
  await ended(child);
  return rateOf(times, count);
}

/** The rate at which two workers keep what waits in a queue, by the clock of the database. */
async function queued(startNats, file, count) {
  const nats = await startNats(1);
  const postgres = startPostgres();
  try {
    await ended(
      spawn(process.execPath, [cli, "add", file, "--queue", nats.url], { stdio: ["ignore", "ignore", "inherit"] }),
    );
    const args = [cli, "work", "--queue", nats.url, "--db", postgres.url, "--threads", "1", "--until-empty"];
    const workers = [0, 1].map(() => spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] }));
    await Promise.all(workers.map(ended));
    const rows = await postgres.query("select extract(epoch from added) * 1000 as at from versions order by added");
    return rateOf(
      rows.map(({ at }) => Number(at)),
      count,
    );
  } finally {
    postgres.stop();
    await nats.remove();
  }
}

async function ended(child) {
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`bench: a program ended with ${code}`);
}

function rateOf(times, count) {
  if (times.length !== count) throw new Error(`bench: ${times.length} of ${count} articles were kept`);
  const [from, to] = [EDGE, 1 - EDGE].map((share) => Math.floor(count * share));
  return ((to - from) / (times[to] - times[from])) * 1_000;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}
