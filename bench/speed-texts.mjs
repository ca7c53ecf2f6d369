// Texts to take the engine's time on: the gallery, and news and speeches of ../shared/data/raw where they are.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** About so many words a set: enough for a steady figure, little enough for the slowest library. */
const WORDS = 60_000;
const PARAGRAPHS = 12;

/** Sets of articles: { name, from, english, articles }. Texts that are too few for a set are repeated. */
export function speedTexts(root) {
  const raw = join(root, "..", "shared", "data", "raw");
  const sets = [{ name: "gallery", from: "the project's own articles", english: false, texts: galleryTexts(root) }];
  const speeches = join(raw, "de-bundestag.txt.xz");
  if (existsSync(speeches))
    sets.push({ name: "German", from: "Bundestag", english: false, texts: speechTexts(speeches) });
  const news = join(raw, "en-wikinews.jsonl.gz");
  if (existsSync(news)) sets.push({ name: "English", from: "Wikinews", english: true, texts: newsTexts(news) });
  return sets
    .filter(({ texts }) => texts.length > 0)
    .map(({ texts, ...set }) => ({ ...set, articles: upTo(WORDS, texts).map(article) }));
}

function galleryTexts(root) {
  const folder = join(root, "gallery");
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"));
}

function speechTexts(file) {
  const paragraphs = execFileSync("xz", ["-dc", file], { encoding: "utf8", maxBuffer: 2 ** 27 }).split("\n");
  const count = Math.floor(paragraphs.length / PARAGRAPHS);
  return Array.from({ length: count }, (_, i) => paragraphs.slice(i * PARAGRAPHS, (i + 1) * PARAGRAPHS).join("\n\n"));
}

function newsTexts(file) {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line).text);
}

/** The texts in their order, again and again, until they have so many words. */
function upTo(words, texts) {
  const taken = [];
  for (let count = 0; count < words; ) {
    const text = texts[taken.length % texts.length];
    count += text.split(/\s+/).length;
    taken.push(text);
  }
  return taken;
}

function article(text, i) {
  const unknown = { title: null, outlet: null, authors: [], published: null, url: null, language: null };
  return { ...unknown, source: `${i}.txt`, text, parts: null };
}
