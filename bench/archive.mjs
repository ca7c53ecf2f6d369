// How fast the embedded archive takes articles in and answers: the German news articles of ../shared/data/quotes-de are
// added by the command line; then an archive of 50,000 statements is asked. `--answers`: only the second part.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { printTable } from "./table.mjs";

const root = new URL("../", import.meta.url);
const built = (file) => import(new URL(`dist/${file}`, root).href);
const CLI = fileURLToPath(new URL("dist/cli/main.js", root));
const NEWS = fileURLToPath(new URL("../shared/data/quotes-de", root));
const WORDS =
  "Polizei Regierung Merkel USA Berlin Wahl Prozess Gericht Präsident Unfall Bundestag Krieg Israel Minister";
/** Most often named actors that are asked for: each alone, and each with each. */
const ACTORS = 12;
const STATEMENTS = 50_000;
const BATCH = 16;
const LEVELS = ["possible", "hearsay", "denied"];

export async function run(flags) {
  if (!existsSync(NEWS)) return console.log("SKIPPED: the articles of ../shared/data/quotes-de are not here");
  const folder = mkdtempSync(join(tmpdir(), "lagebild-bench-"));
  try {
    const articles = newsArticles();
    const input = linesFile(join(folder, "once.jsonl"), articles);
    const rows = [];
    for (const threads of flags.includes("--answers") ? [] : [1, availableParallelism()]) {
      const db = join(folder, `threads-${threads}`);
      rows.push([`add, ${threads} thread(s)`, ...(await timed(["add", input, "--db", db, "--threads", `${threads}`]))]);
      rows.push(["add again, all known", ...(await timed(["add", input, "--db", db, "--threads", `${threads}`]))]);
    }
    rows.push(["read only, one thread", ...(await timed(["read", input, "--jsonl"]))]);
    console.log(`${articles.length} articles of German news, embedded archive\n`);
    printTable(["command", "wall s", "CPU s", "peak MB"], rows, [1, 2, 3]);

    await answers(await filled(join(folder, "many"), articles, STATEMENTS));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function newsArticles() {
  return ["dev", "train"].flatMap((part) =>
    readdirSync(join(NEWS, part))
      .filter((file) => file.endsWith(".json"))
      .sort()
      .map((file) => {
        const { documentName, originalText } = JSON.parse(readFileSync(join(NEWS, part, file), "utf8"));
        const published = /\(((?:19|20)\d\d-\d\d-\d\d)\)/.exec(documentName)?.[1];
        return { id: `${part}-${file}`, text: originalText, ...(published && { published }) };
      }),
  );
}

/** An archive with so many statements: the articles are read once and kept again and again, at other addresses in other years. */
async function filled(folder, articles, statements) {
  const { openStore, entryOf } = await built("store/index.js");
  const { read } = await built("index.js");
  const store = await openStore(folder);
  const unknown = { title: null, outlet: null, authors: [], url: null, language: null, parts: null };
  const readings = [];
  for (const { id, text, published = null } of articles)
    readings.push(await read({ ...unknown, source: id, text, published }));
  const begin = performance.now();
  let copies = 0;
  for (; (await store.counts()).statements < statements; copies++)
    for (let i = 0; i < readings.length; i += BATCH)
      await store.keepAll(await Promise.all(readings.slice(i, i + BATCH).map((one) => entryOf(copyOf(one, copies)))));
  await store.tidy();
  const count = copies * readings.length;
  const each = (performance.now() - begin) / count;
  console.log(`\n${count} articles, each ${copies} times: kept and settled in ${each.toFixed(1)} ms each\n`);
  return store;
}

function copyOf(reading, k) {
  const { article, source } = reading;
  const year = article.published && String(Number(article.published.slice(0, 4)) - k);
  const published = article.published && `${year}-${article.published.slice(5, 7)}-01`;
  return { ...reading, article: { ...article, published, url: `https://news-${k}.example/${source}` } };
}

function linesFile(path, articles) {
  writeFileSync(path, articles.map((article) => JSON.stringify(article)).join("\n"));
  return path;
}

/** Wall seconds, processor seconds and peak megabytes of a command; the last two as the kernel tells while it runs. */
async function timed(args) {
  const begin = performance.now();
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  let [cpu, peak] = [0, 0];
  const look = setInterval(() => {
    try {
      const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1].split(" ");
      cpu = (Number(fields[11]) + Number(fields[12])) / 100;
      peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]) / 1024;
    } catch {
      // It has just ended.
    }
  }, 50);
  const [code] = await once(child, "close");
  clearInterval(look);
  if (code !== 0) throw new Error(`lagebild ${args.join(" ")} ended with ${code}`);
  return [((performance.now() - begin) / 1000).toFixed(1), cpu.toFixed(1), peak.toFixed(0)];
}

async function answers(store) {
  const { statements, events, exchanges } = await store.counts();
  console.log(`${statements} statements, ${events} events, ${exchanges} exchanges\n`);
  const words = WORDS.split(" ");
  const keys = (await store.picture.directory("", ACTORS)).map(({ key }) => key);
  const pairs = keys.flatMap((key, i) => keys.slice(i + 1).map((other) => [key, other]));
  const rows = [
    await asked("search for a word", words, (word) => store.search({ words: word, kinds: ["statement"] })),
    await asked("search for a word of a speaker", words, (word) =>
      store.search({ words: word, speaker: "Polizei", kinds: ["statement"] }),
    ),
    await asked("all of one certainty", LEVELS, (level) => store.search({ certainty: [level] })),
    await asked("facets of a search", words, (word) => store.facets({ words: word })),
    await asked("dossier", keys, (key) => store.picture.dossier(key)),
    await asked("dossier of a pair", pairs, ([key, other]) => store.picture.pair(key, other)),
    await asked("timeline", keys, (actor) => store.picture.events({ actor, limit: 50 })),
    await asked("exchanges", keys, (actor) => store.picture.ledger({ actor, limit: 50 })),
    await asked("network", [1], () => store.picture.network({ by: "month" })),
  ];
  printTable(["question", "asked", "median ms", "p95 ms", "most ms"], rows, [1, 2, 3, 4]);
  await store.close();
}

/** Each question three times, the first time apart: it warms what a desk's archive has warm. */
async function asked(name, questions, ask) {
  const times = [];
  for (let i = 0; i < 3; i++)
    for (const question of questions) {
      const begin = performance.now();
      await ask(question);
      if (i > 0) times.push(performance.now() - begin);
    }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(0);
  return [name, times.length, at(0.5), at(0.95), at(1)];
}
