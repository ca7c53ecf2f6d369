// The project's own articles, mixed: texts that are alike in kind and each their own, the same for the same seed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Paragraphs of one mixed article. */
const FEWEST = 6;
const MOST = 14;

/** Numbers from 0 to 1 (Mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const below = (random, count) => Math.floor(random() * count);

/** Articles of paragraphs drawn from all gallery articles of one language, each with a headline of its own. */
export function* mixedArticles(root, count, seed = 1) {
  const random = randomOf(seed);
  const paragraphs = paragraphsOf(root);
  for (let i = 0; i < count; i++) {
    const language = random() < 0.6 ? "de" : "en";
    const pool = paragraphs[language];
    const length = FEWEST + below(random, MOST - FEWEST + 1);
    const drawn = Array.from({ length }, () => pool[below(random, pool.length)]);
    const headline = `${language === "de" ? "Bericht" : "Report"} ${i + 1}: ${drawn[0].split(" ").slice(0, 6).join(" ")}`;
    yield { language, text: `${[headline, ...new Set(drawn)].join("\n\n")}\n` };
  }
}

/** Whole paragraphs by language; the first line of an article is its headline, short ones are furniture. */
function paragraphsOf(root) {
  const found = { de: [], en: [] };
  for (const file of readdirSync(join(root, "gallery")).sort()) {
    if (!/^(?:de|en)-.*\.txt$/.test(file)) continue;
    const text = readFileSync(join(root, "gallery", file), "utf8").replaceAll("\r", "");
    const whole = text
      .split(/\n\s*\n/)
      .slice(1)
      .filter((paragraph) => paragraph.length > 120);
    found[file.slice(0, 2)].push(...whole.map((paragraph) => paragraph.trim().replaceAll("\n", " ")));
  }
  return found;
}
