/**
 * Language of a text as ISO 639-1 code ("de"), or "und" where it cannot be told.
 * Asked of a sample from the beginning, so the cost does not grow with the text. Detector: eld (n-grams, 60 languages).
 */
export async function identifyLanguage(text: string): Promise<string> {
  const sample = text.slice(0, SAMPLE).replace(/https?:\S+/g, " ");
  if (!/\p{L}{3}/u.test(sample)) return "und";
  const { eld } = await import("eld/extrasmall");
  return eld.detect(sample).language || "und";
}

const SAMPLE = 6_000;
