// How quick a large archive on PostgreSQL answers: it is filled with variants of articles that the engine read, then asked.
// Of what is slower than its bar the query plans are printed.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { mixedArticles } from "./gallery.mjs";
import { startPostgres } from "./servers.mjs";
import { printTable } from "./table.mjs";
import { variants } from "./variants.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const built = (file) => import(new URL(`../dist/${file}`, import.meta.url).href);
const SEED = 20_240_620;
/** Articles that the engine reads. */
const BASES = 300;
const BATCH = 16;
/** Batches after which what was added is worked into clusters and directory. */
const SETTLE = 12;
const ROUNDS = 3;
/** Milliseconds, p95. */
const SEARCH = 100;
const DOSSIER = 300;
/** Of what is added between two looks, which nobody waits for. */
const CLUSTERS = 2_000;
/** Lines of plans that are printed of one measure. */
const PLAN = 80;

/** usage: scale [articles] [bases] */
export async function run([articles = "100000", bases = String(BASES)]) {
  const postgres = startPostgres();
  try {
    const { openStore } = await built("store/index.js");
    const store = await openStore(postgres.url);
    const { add, slowest } = await fill(store, Number(articles), Number(bases));
    const size = await postgres.query("select pg_size_pretty(pg_database_size(current_database())) as size");
    const { statements, events, exchanges } = await store.counts();
    console.log(`${statements} statements, ${events} events, ${exchanges} exchanges; ${size[0].size} on disk\n`);
    const measures = await measuresOf(postgres);
    const rows = [];
    for (const { name, bar, asks } of measures) rows.push([name, ...(await timesOf(store, asks)), bar]);
    printTable(["", "p50 ms", "p95 ms", "bar"], rows, [1, 2, 3]);
    await store.close();
    const slow = measures.filter((_, i) => Number(rows[i][2]) > measures[i].bar);
    if (slowest > CLUSTERS) slow.push({ name: "clusters and directory", bar: CLUSTERS, asks: [add] });
    await printPlans(postgres, slow, openStore);
  } finally {
    postgres.stop();
  }
}

/** Fills the archive; gives what adds some more and works it in, and how long that took at the end (p95). */
async function fill(store, count, bases) {
  const { entryOf } = await built("store/index.js");
  const readings = await basesOf(bases);
  const begin = performance.now();
  const made = variants(readings, SEED);
  const keep = async (into, length) => {
    const entries = [];
    while (entries.length < length) entries.push(await entryOf(made.next().value));
    const wrong = (await into.keepAll(entries)).find((one) => "error" in one);
    if (wrong) throw wrong.error;
  };
  const settling = [];
  for (let kept = 0, batch = 1; kept < count; kept += BATCH, batch++) {
    await keep(store, Math.min(BATCH, count - kept));
    if (batch % SETTLE === 0) settling.push(await timed(() => store.watchlists.look()));
    if (batch % 500 === 0) console.log(`${kept + BATCH} articles after ${seconds(begin)} s`);
  }
  await store.tidy();
  console.log(`${count} articles, variants of ${bases} that the engine read, filled in ${seconds(begin)} s`);
  const last = settling.slice(-Math.max(20, settling.length >> 3));
  const [p50, p95] = [0.5, 0.95].map((share) => quantile(last, share));
  const times = `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`;
  console.log(`clusters and directory after ${SETTLE * BATCH} articles more, at the end: ${times}`);
  const add = async (into) => {
    for (let i = 0; i < SETTLE; i++) await keep(into, BATCH);
    await into.watchlists.look();
  };
  return { add, slowest: p95 };
}

/** Mixed articles of the gallery as the engine reads them. */
async function basesOf(count) {
  const { read } = await built("reading/index.js");
  const { modelFile } = await built("sources/index.js");
  const { UNKNOWN } = await built("article/index.js");
  const readings = [];
  for (const { text, language } of mixedArticles(root, count, SEED)) {
    const article = { ...UNKNOWN, source: "base", parts: null, published: "2024-06-20", language, text };
    readings.push(await read(article, { models: modelFile }));
  }
  return readings;
}

/** What is asked: each with ten questions about the frequent, the middling and the rare. */
async function measuresOf({ query }) {
  const keys = async (order, from) => {
    const statement = `select key from directory order by articles ${order}, key offset $1 limit 10`;
    return (await query(statement, [from])).map(({ key }) => key);
  };
  const [frequent, middling, rare] = [await keys("desc", 0), await keys("desc", 100), await keys("asc", 0)];
  const words = async (from) =>
    (
      await query(
        `select word from ts_stat('select words from versions order by id limit 2000') where length(word) > 3
        order by ndoc desc, word offset $1 limit 10`,
        [from],
      )
    ).map(({ word }) => word);
  const [common, seldom] = [await words(20), await words(2_000)];
  const largest = await query("select version, finding from clusters order by accounts desc, id limit 10");
  const search = (name, list, queryOf) => ({
    name: `search: ${name}`,
    bar: SEARCH,
    asks: list.map((one, i) => (store) => store.search(queryOf(one, list[(i + 1) % list.length]))),
  });
  const picture = (name, list, ask) => ({
    name,
    bar: DOSSIER,
    asks: list.map(
      (one, i) =>
        ({ picture }) =>
          ask(picture, one, list[(i + 1) % list.length]),
    ),
  });
  return [
    search("nothing but the newest", common, () => ({})),
    search("a frequent word", common, (word) => ({ words: word })),
    search("a rare word", seldom, (word) => ({ words: word })),
    search("two frequent words", common, (one, other) => ({ words: `${one} ${other}` })),
    search("the beginning of a word", common, (word) => ({ words: `${word.slice(0, 4)}*` })),
    search("what a frequent speaker said", frequent, (key) => ({ said: key, kinds: ["statement"] })),
    search("a word of a frequent speaker", frequent, (key) => ({ words: common[0], said: key })),
    search("exchanges of a frequent actor", frequent, (key) => ({ involved: key, kinds: ["exchange"] })),
    search("a frequent word of one month", common, (word) => ({
      words: word,
      since: "2023-03-01",
      until: "2023-03-31",
    })),
    {
      name: "counts of a frequent word",
      bar: DOSSIER,
      asks: common.map((word) => (store) => store.facets({ words: word })),
    },
    picture("dossier of a frequent actor", frequent, (one, key) => one.dossier(key)),
    picture("dossier of a middling actor", middling, (one, key) => one.dossier(key)),
    picture("dossier of a rare actor", rare, (one, key) => one.dossier(key)),
    picture("dossier of a frequent pair", frequent, (one, key, other) => one.pair(key, other)),
    picture("timeline of all", frequent, (one) => one.events({ order: "oldest", limit: 20 })),
    picture("timeline of a frequent actor", frequent, (one, actor) =>
      one.events({ actor, order: "oldest", limit: 20 }),
    ),
    picture("timeline of a frequent pair", frequent, (one, actor, other) => one.events({ actor, other, limit: 20 })),
    picture("what is contradicted", frequent, (one, actor) => one.events({ actor, contradicted: true, limit: 20 })),
    picture("comparison of a large event", largest, (one, { version, finding }) =>
      one.compare({ version, record: finding }),
    ),
    picture("deliveries of a frequent actor", frequent, (one, actor) => one.ledger({ actor, limit: 20 })),
    picture("network of a frequent actor", frequent, (one, actor) => one.network({ actor, by: "month" })),
    picture("names that begin so", frequent, (one, key) => one.directory(key.slice(0, 2), 20)),
  ];
}

async function timesOf(store, asks) {
  for (const ask of asks) await ask(store);
  const times = [];
  for (let round = 0; round < ROUNDS; round++) for (const ask of asks) times.push(await timed(() => ask(store)));
  return [0.5, 0.95].map((share) => quantile(times, share).toFixed(0));
}

/** How a connection is told to log the plans of slow statements. */
const EXPLAINED = [
  "session_preload_libraries=auto_explain",
  "auto_explain.log_min_duration=50",
  "auto_explain.log_analyze=on",
];

/** Asks once more, and prints the plans of what took long. */
async function printPlans({ url, log }, slow, openStore) {
  const options = encodeURIComponent(EXPLAINED.map((setting) => `-c ${setting}`).join(" "));
  for (const { name, bar, asks } of slow) {
    const before = readFileSync(log, "utf8").length;
    const store = await openStore(`${url}?options=${options}`);
    await asks[0](store);
    await store.close();
    const lines = readFileSync(log, "utf8").slice(before).split("\n");
    console.log(`\n## ${name}: over ${bar} ms\n\n${lines.slice(0, PLAN).join("\n")}`);
  }
}

async function timed(work) {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const seconds = (begin) => Math.round((performance.now() - begin) / 1_000);
