import functionWords from "./function-words.txt.ts";

const LANGUAGE_OF = new Map(functionWords.split("\n").map((line) => line.split("\t") as [string, string]));

/**
 * Language of a text as ISO 639-1 code ("de"), or "und" where it cannot be told.
 * Asked of a sample from the beginning, so the cost does not grow with the text. Detector: eld (n-grams, 60 languages);
 * loading it takes longer than reading a short article, so a text full of one language's function words is not given to it.
 */
export async function identifyLanguage(text: string): Promise<string> {
  const sample = text.slice(0, SAMPLE).replace(/https?:\S+/g, " ");
  if (!/\p{L}{3}/u.test(sample)) return "und";
  const obvious = obviousLanguage(sample);
  if (obvious) return obvious;
  const { eld } = await import("eld/extrasmall");
  return eld.detect(sample).language || "und";
}

/**
 * The language whose function words make up a good part of the sample while those of the others are as good as absent;
 * null where it is not as clear as that. In news a quarter of the words is in the table (95 of 100 articles reach the
 * bar). Linear.
 */
function obviousLanguage(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const found = new Map<string, { count: number; readonly distinct: Set<string> }>();
  let count = 0;
  for (const word of words) {
    const language = LANGUAGE_OF.get(word);
    if (language === undefined) continue;
    const tally = found.get(language) ?? { count: 0, distinct: new Set() };
    tally.count++;
    tally.distinct.add(word);
    found.set(language, tally);
    count++;
  }
  for (const [language, tally] of found) {
    const strays = count - tally.count;
    const isClear = tally.count >= SHARE * words.length && strays <= STRAY * words.length;
    if (isClear && tally.distinct.size >= (strays === 0 ? DISTINCT_ALONE : DISTINCT)) return language;
  }
  return null;
}

const SAMPLE = 6_000;
const SHARE = 0.15;
/** Names and quotations bring in words of another language. */
const STRAY = 0.02;
const DISTINCT = 8;
/** As many do in a short text that has no word of another language. */
const DISTINCT_ALONE = 3;
