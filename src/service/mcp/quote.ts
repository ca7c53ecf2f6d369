import { z } from "zod";
import { type Telling, tellingsOf } from "../../exports/index.ts";
import { CERTAINTY_LEVELS, type Reading, STATUSES } from "../../reading/index.ts";
import type { Hit, Store } from "../../store/index.ts";

const offset = z.int().min(0);

export const Article = z.strictObject({
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable().describe("day of publication"),
  url: z.string().nullable(),
  source: z.string().describe("the input as it was named"),
  language: z.string(),
});

/** A finding in the words of its article: what an assistant may say, how, and from where. */
export const Quote = z.strictObject({
  id: z.string().describe("version of the article in the archive and record: 12.e3; of a text that was only read: e3"),
  kind: z.enum(["statement", "event", "exchange"]),
  what: z.string().describe("type, who, to whom, status and certainty in one line"),
  topics: z.array(z.string()).readonly().describe("kinds of goods, contexts"),
  status: z.enum(STATUSES).nullable(),
  certainty: z.enum(CERTAINTY_LEVELS).describe("how sure the source sounded, not how true it is"),
  hedges: z.array(z.string()).readonly().describe("the words that show it"),
  says: z.array(z.string()).readonly().describe("who says it; empty where the article itself does"),
  through: z.array(z.string()).readonly().describe("who passes it on"),
  time: z.string().nullable().describe("when it happened as told, TIMEX3"),
  quote: z.string().describe("the words of the article; … where they are apart"),
  spans: z
    .array(z.tuple([offset, offset]).readonly())
    .readonly()
    .describe("where they stand in the article's text, [start, end) in UTF-16 code units"),
  article: Article,
});
export type Quote = z.infer<typeof Quote>;

export function articleOf({ source, article }: Reading): z.infer<typeof Article> {
  const { title, outlet, published, url, language } = article;
  return { title, outlet, published, url, source, language };
}

/** All findings of a reading; `version`: its number in the archive, null where it is not there. */
export function quotesOf(reading: Reading, version: number | null): Quote[] {
  return tellingsOf(reading).map((telling) => quoteOf(reading, telling, version));
}

function quoteOf(reading: Reading, telling: Telling, version: number | null): Quote {
  const { kind, record, title, topics, status, certainty, voices, through, time, quote, spans } = telling;
  return {
    id: version === null ? record : `${version}.${record}`,
    kind,
    what: title,
    topics,
    status,
    certainty: certainty.level,
    hedges: certainty.cues.map(({ start, end }) => reading.article.text.slice(start, end)),
    says: voices,
    through,
    time: time?.value ?? null,
    quote,
    spans,
    article: articleOf(reading),
  };
}

/** Quotes of hits in their order; each reading is fetched once. */
export async function quotesAt(store: Store, hits: readonly Hit[]): Promise<Quote[]> {
  const known = new Map<number, ReadonlyMap<string, Quote>>();
  const quotes: Quote[] = [];
  for (const { id, article } of hits) {
    let ofArticle = known.get(article.version);
    if (ofArticle === undefined) {
      const reading = await store.reading(article.version);
      ofArticle = new Map((reading ? quotesOf(reading, article.version) : []).map((quote) => [quote.id, quote]));
      known.set(article.version, ofArticle);
    }
    const quote = ofArticle.get(`${article.version}.${id}`);
    if (quote !== undefined) quotes.push(quote);
  }
  return quotes;
}

/** For an assistant to read: the words first, then whose they are and where they stand. */
export function lineOf({ id, what, says, through, quote, spans, article }: Quote): string {
  const { title, outlet, published, url, source } = article;
  const voices = says.length === 0 ? "the article itself says so" : `says ${says.join(", ")}`;
  const passed = through.length === 0 ? [] : [`through ${through.join(", ")}`];
  const place = spans.map(([start, end]) => `${start}–${end}`).join(", ");
  const where = [title, outlet, published ?? "undated", url ?? source, `characters ${place}`].filter(Boolean);
  return `[${id}] “${quote.replace(/\s+/g, " ")}”\n  ${[what, voices, ...passed].join("; ")}\n  ${where.join(" · ")}`;
}
