// How quickly the page shows itself and answers: an archive is filled by the command line, served, and used in Chromium by
// real keys and clicks. Bars: the first view in 1.5 s, every interaction in 200 ms, with 1,000 articles in the archive.
// usage: npm run bench -- page [--articles 1000] [--times 9] [--db FOLDER]   (an archive in FOLDER is filled once and used again)
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { copyOf, hasNews, linesFile, newsArticles } from "./news.mjs";
import { printTable } from "./table.mjs";

const CLI = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const GALLERY = fileURLToPath(new URL("../gallery", import.meta.url));
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
/** Stands for the article in which most was found. */
const ARTICLE = "/articles/$most";
const FIRST_VIEW = 1_500;
const INTERACTION = 200;

export async function run(flags) {
  if (CHROMIUM === undefined) return console.log("SKIPPED: Chromium is not installed");
  const given = (name) => (flags.includes(name) ? flags[flags.indexOf(name) + 1] : undefined);
  const times = Number(given("--times") ?? 9);
  const folder = mkdtempSync(join(tmpdir(), "lagebild-bench-"));
  try {
    const db = given("--db") ?? join(folder, "archive");
    if (!existsSync(db)) fill(db, Number(given("--articles") ?? 1_000), folder);
    const { url, stop } = await serve(db);
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    try {
      const { articles, statements } = await (await fetch(`${url}/api/counts`)).json();
      console.log(`${articles} articles, ${statements} statements; ${times} times each\n`);
      const figures = ["median ms", "most ms", "bar ms"];
      printTable(["first view", ...figures], await firstViews(browser, url, times), [1, 2, 3]);
      console.log();
      printTable(["interaction", ...figures], await interactions(browser, url, times), [1, 2, 3]);
    } finally {
      await browser.close();
      await stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Articles of the news, else of the gallery, as often as it takes, each time of another year. */
function fill(db, count, folder) {
  const some = hasNews() ? newsArticles() : galleryArticles();
  const all = Array.from({ length: count }, (_, i) => copyOf(some[i % some.length], Math.floor(i / some.length)));
  const input = linesFile(join(folder, "articles.jsonl"), all);
  execFileSync(process.execPath, [CLI, "add", input, "--db", db], { stdio: ["ignore", "ignore", "inherit"] });
}

function galleryArticles() {
  const files = readdirSync(GALLERY).filter((file) => file.endsWith(".txt"));
  return files.map((id) => ({ id, text: readFileSync(join(GALLERY, id), "utf8"), published: "2024-06-20" }));
}

async function serve(db) {
  const server = spawn(process.execPath, [CLI, "serve", "--db", db, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const url = await new Promise((resolve, reject) => {
    let printed = "";
    server.stdout.on("data", (bytes) => {
      printed += bytes;
      const address = /http:\S+/.exec(printed)?.[0];
      if (address) resolve(address);
    });
    server.once("exit", (code) => reject(new Error(`lagebild serve ended with ${code}`)));
  });
  return {
    url,
    stop: () => {
      server.kill("SIGTERM");
      return ended;
    },
  };
}

/** The address itself, or that of the article with the most of the newest statements. */
async function placeOf(url, path) {
  if (path !== ARTICLE) return path;
  const { hits } = await (await fetch(`${url}/api/search?kind=statement&limit=200`)).json();
  const counts = new Map();
  for (const { article } of hits) counts.set(article.version, (counts.get(article.version) ?? 0) + 1);
  const [[version]] = [...counts].sort(([, a], [, b]) => b - a);
  return `/articles/${version}`;
}

/** From the navigation until the words are painted, each in a browser without a past. */
async function firstViews(browser, url, count) {
  const views = [
    ["articles", "/", ".article-list li"],
    ["an article", ARTICLE, ".article-text mark"],
    ["search", "/search?words=Polizei", ".hit mark, .state-title"],
    ["actors", "/actors", ".directory li"],
    ["dossier of a state", "/actors/DEU", ".hit"],
    ["timeline", "/timeline", ".event-row"],
    ["exchanges", "/exchanges", ".ledger li"],
    ["network", "/network", ".network .dot"],
  ];
  const rows = [];
  for (const [name, path, selector] of views) {
    const times = [];
    for (let i = 0; i < count; i++) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript(watch);
      await page.goto(url + (await placeOf(url, path)), { waitUntil: "commit" });
      const time = await page.evaluate((wanted) => window.shown(wanted), selector);
      if (time === null) throw new Error(`${path} did not show ${selector}`);
      times.push(time);
      await page.close();
    }
    rows.push(row(name, times, FIRST_VIEW));
  }
  return rows;
}

/** From a key or click until what it asks for is painted. The first time is left out: it warms what a desk has warm. */
async function interactions(browser, url, count) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watch);
  const rows = [];
  for (const { name, path, ready, step } of STEPS) {
    await page.goto(url + (await placeOf(url, path)));
    await page.locator(ready).first().waitFor();
    const times = [];
    for (let i = 0; i <= count; i++) {
      const { act, wanted, back } = step(page, i);
      await page.evaluate(`window.ask(() => ${wanted})`);
      await act();
      const time = await page.evaluate(() => window.answer);
      if (time === null) throw new Error(`"${name}" was not answered at ${page.url()}: ${wanted}`);
      if (i > 0) times.push(time);
      await back?.();
    }
    rows.push(row(name, times, INTERACTION));
  }
  return rows;
}

const LETTERS = "bdfgklmprst";
const WORDS = [
  "Polizei",
  "Regierung",
  "Berlin",
  "Gericht",
  "Wahl",
  "Unfall",
  "Krieg",
  "Minister",
  "Prozess",
  "Präsident",
];
const CLASSES = ["verbal conflict", "verbal cooperation", "material conflict", "material cooperation"];
const there = (selector) => `document.querySelector(${JSON.stringify(selector)}) !== null`;

/** What is done, where, and the expression that holds in the page once it is answered. */
const STEPS = [
  {
    name: "type a letter of a name",
    path: "/actors",
    ready: ".directory li",
    step: (page, i) => ({
      act: () => page.getByRole("searchbox").fill(LETTERS[i]),
      wanted: `document.querySelector(".directory")?.textContent !== before(".directory") && location.search === "?q=${LETTERS[i]}"`,
    }),
  },
  {
    name: "search for a word",
    path: "/search",
    ready: ".words-form",
    step: (page, i) => ({
      act: async () => {
        await page.getByRole("searchbox").fill(WORDS[i]);
        await page.keyboard.press("Enter");
      },
      wanted: there(`.search-view:has(input[value="${WORDS[i]}"]) .hit mark`),
    }),
  },
  {
    name: "open a hit where it stands",
    path: "/search?words=Polizei",
    ready: ".hit-words",
    step: (page, i) => ({
      act: () =>
        page
          .locator(".hit-words")
          .nth(i % 5)
          .click(),
      wanted: there("main:has(.card.chosen) mark.chosen"),
      back: async () => {
        await page.goBack();
        await page.locator(".hit-words").nth(5).waitFor();
      },
    }),
  },
  {
    name: "switch a layer",
    path: ARTICLE,
    ready: ".article-text mark",
    step: (page, i) => ({
      act: () => page.keyboard.press("1"),
      wanted: there(`.article-text[data-hidden="${i % 2 === 0 ? "statements" : ""}"]`),
    }),
  },
  {
    name: "click a card",
    path: ARTICLE,
    ready: ".margin-list li",
    step: (page, i) => ({
      act: () => page.locator(`.margin-list li[data-index="${i % 2}"] .card-open`).click(),
      wanted: there(`.margin-list li[data-index="${i % 2}"] .card.chosen`),
    }),
  },
  {
    name: "click words",
    path: ARTICLE,
    ready: ".article-text mark.statements",
    step: (page, i) => ({
      act: () =>
        page
          .locator(".article-text mark.statements")
          .nth(i % 3)
          .click(),
      wanted: there("main:has(.card.chosen) mark.chosen"),
      back: async () => {
        await page.keyboard.press("Escape");
        await page.locator(".card.chosen").waitFor({ state: "detached" });
      },
    }),
  },
  {
    name: "move the slider of the network",
    path: "/network",
    ready: ".time-slider",
    step: (page) => ({
      act: () => page.getByRole("slider").press("ArrowRight"),
      wanted: `document.querySelector(".time-slider output")?.textContent !== before(".time-slider output")`,
    }),
  },
  {
    name: "choose a class on the timeline",
    path: "/timeline",
    ready: ".event-row",
    step: (page, i) => ({
      act: () => page.getByLabel("Class").selectOption(CLASSES[i % 4]),
      wanted: `${there(".event-row")} && [...document.querySelectorAll(".event-row .class-mark")].every((mark) => mark.classList.contains("${CLASSES[i % 4].replace(" ", "-")}"))`,
    }),
  },
];

/** Runs in the page: says how long after the navigation, or after the last key or click, something was painted. */
function watch() {
  let lastInput = 0;
  const seen = new Map();
  for (const kind of ["pointerdown", "keydown", "input"])
    addEventListener(kind, ({ timeStamp }) => (lastInput = timeStamp), { capture: true });
  const painted = async (holds) => {
    const frame = () => new Promise(requestAnimationFrame);
    const begin = performance.now();
    while (!holds()) {
      if (performance.now() - begin > 30_000) return null;
      await frame();
    }
    // What is there before a frame is on the screen with the next one.
    await frame();
    return performance.now();
  };
  /** What an element showed when the question was asked. */
  window.before = (selector) => {
    if (!seen.has(selector)) seen.set(selector, document.querySelector(selector)?.textContent);
    return seen.get(selector);
  };
  window.shown = (selector) => painted(() => document.querySelector(selector) !== null);
  /** Begins to look for an answer; `answer` resolves to how long it took after the key or click that comes next. */
  window.ask = (holds) => {
    seen.clear();
    holds();
    const begin = lastInput;
    const end = painted(() => lastInput > begin && holds());
    window.answer = end.then((time) => (time === null ? null : time - lastInput));
  };
}

function row(name, times, bar) {
  const sorted = times.toSorted((a, b) => a - b);
  return [name, sorted[Math.floor(sorted.length / 2)].toFixed(0), sorted.at(-1).toFixed(0), bar];
}
