import type { Feed, FeedEntry } from "./feed.ts";
import { publishedOn } from "./published.ts";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Whether a text is a sitemap or an index of sitemaps (sitemaps.org 0.9). */
export function isSitemap(text: string): boolean {
  return /<(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 2_000));
}

/**
 * The addresses of a sitemap, with titles and days where it is one for news (Google News 0.9); of an index the maps in
 * it. What is unclosed ends with the text. Linear.
 */
export function fromSitemap(text: string): Feed {
  const maps = [...blocks(text, "sitemap")].flatMap((block) => valueIn(block, "loc") ?? []);
  const entries = [...blocks(text, "url")].flatMap((block): FeedEntry[] => {
    const url = valueIn(block, "loc");
    if (url === null) return [];
    const published = publishedOn(valueIn(block, "news:publication_date"));
    return [{ key: url, url, known: { title: valueIn(block, "news:title"), authors: [], published }, content: null }];
  });
  return { title: null, entries, maps };
}

/** The stretches between `<name>` and `</name>`. */
function* blocks(text: string, name: string): Generator<string> {
  const begin = `<${name}>`;
  const close = `</${name}>`;
  for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at)) {
    const end = text.indexOf(close, at);
    yield text.slice(at + begin.length, end < 0 ? undefined : end);
    if (end < 0) return;
    at = end;
  }
}

function valueIn(block: string, name: string): string | null {
  const [value] = blocks(block, name);
  if (value === undefined) return null;
  const bare = value
    .trim()
    .replace(/^<!\[CDATA\[/, "")
    .replace(/\]\]>$/, "")
    .trim();
  const text = bare.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,6}));/g, (_, named: string, code: string) =>
    named ? ENTITIES[named]! : String.fromCharCode(Number(code)),
  );
  return text === "" ? null : text;
}
