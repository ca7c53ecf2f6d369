import { decode } from "../charset/decode.ts";
import { SourceError } from "../errors.ts";
import { type Feed, type FeedEntry, MOST_ENTRIES } from "./feed.ts";
import { publishedOn } from "./published.ts";
import { fromSitemap, isSitemap } from "./sitemap.ts";

/** What the kinds of feeds say of an entry, under one set of names. */
interface Item {
  readonly id?: string | undefined;
  readonly link?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: unknown;
  readonly authors?: readonly (string | undefined)[];
  readonly content?: string | undefined;
}

/**
 * The entries of a feed: RSS, Atom, RDF, JSON Feed, a sitemap or an index of sitemaps, in whatever charset. Addresses
 * are made whole by `url`, where the feed was; titles lose their mark-up; what has neither address nor content is left
 * out. Throws `feed.malformed` for what is none of these; entities from outside are never fetched.
 */
export async function fromFeed(bytes: Uint8Array, url: string, contentType: string | null): Promise<Feed> {
  const text = (await decode(bytes, { html: true, ...(contentType !== null && { contentType }) })).trimStart();
  const feed = isSitemap(text) ? fromSitemap(text) : await parsed(text);
  const entries = new Map<string, FeedEntry>();
  for (const entry of feed.entries.slice(0, MOST_ENTRIES)) {
    const whole = await completed(entry, url);
    if (whole !== null && !entries.has(whole.key)) entries.set(whole.key, whole);
  }
  const maps = feed.maps.flatMap((map) => addressOf(map, url) ?? []);
  return { title: feed.title === null ? null : await plain(feed.title), entries: [...entries.values()], maps };
}

async function parsed(text: string): Promise<Feed> {
  const { parseFeed } = await import("feedsmith");
  let found: ReturnType<typeof parseFeed>;
  try {
    found = parseFeed(text);
  } catch (error) {
    const why = /<html[\s>]/i.test(text.slice(0, 1_000))
      ? "this is a web page, no feed"
      : "this is no feed that can be read";
    throw new SourceError("feed.malformed", `${why}: check its address in a browser`, error);
  }
  const { title, items } = itemsOf(found);
  return { title: title ?? null, entries: items.map(entryOf), maps: [] };
}

/** Title and items of each kind of feed. */
function itemsOf(found: ReturnType<typeof import("feedsmith")["parseFeed"]>): {
  title: string | undefined;
  items: Item[];
} {
  switch (found.format) {
    case "atom":
      return {
        title: found.feed.title?.value,
        items: (found.feed.entries ?? []).map(
          ({ id, links, title, published, updated, authors, content, summary }) => ({
            id,
            link: (links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? links?.[0])?.href,
            title: title?.value,
            date: published ?? updated,
            authors: authors?.map(({ name }) => name) ?? [],
            content: content?.value ?? summary?.value,
          }),
        ),
      };
    case "json":
      return {
        title: found.feed.title,
        items: (found.feed.items ?? []).map((item) => ({
          id: item.id,
          link: item.url ?? item.external_url,
          title: item.title,
          date: item.date_published ?? item.date_modified,
          authors: item.authors?.map(({ name }) => name) ?? [],
          content: item.content_html ?? item.content_text,
        })),
      };
    case "rdf":
      return {
        title: found.feed.title,
        items: (found.feed.items ?? []).map(({ title, link, description, dc, content, rdf }) => ({
          id: rdf?.about,
          link,
          title,
          date: dc?.dates?.[0],
          authors: dc?.creators ?? [],
          content: content?.encoded ?? description,
        })),
      };
    default:
      return {
        title: found.feed.title,
        items: (found.feed.items ?? []).map(({ guid, link, title, pubDate, authors, dc, content, description }) => ({
          id: guid?.value,
          link: link ?? (isAddress(guid?.value) && guid?.isPermaLink !== false ? guid?.value : undefined),
          title,
          date: pubDate ?? dc?.dates?.[0],
          authors: dc?.creators ?? (authors ?? []).map((author) => nameIn(author)),
          content: content?.encoded ?? description,
        })),
      };
  }
}

function entryOf({ id, link, title, date, authors, content }: Item): FeedEntry {
  const known = {
    title: title ?? null,
    authors: (authors ?? []).flatMap((author) => author?.trim() || []),
    published: publishedOn(typeof date === "string" ? date : null),
  };
  return { key: id ?? "", url: link ?? null, known, content: content ?? null };
}

/** RSS has "kim@a.example (Kim Ott)" as its author. */
function nameIn(author: unknown): string | undefined {
  const written = typeof author === "string" ? author : (author as { readonly name?: string } | undefined)?.name;
  return /\(([^()]+)\)\s*$/.exec(written?.slice(0, 300) ?? "")?.[1] ?? (written?.includes("@") ? undefined : written);
}

function isAddress(text: string | undefined): boolean {
  return /^https?:\/\//i.test(text ?? "");
}

/** With a whole address, a plain title and a key; null where nothing leads to an article. */
async function completed({ key, url: link, known, content }: FeedEntry, base: string): Promise<FeedEntry | null> {
  const url = link === null ? null : addressOf(link, base);
  const text = url === null && content?.trim() ? content : null;
  if (url === null && text === null) return null;
  const title = known.title === null ? null : await plain(known.title);
  return {
    key: url ?? (key || `${title ?? ""} ${text}`.slice(0, 500)),
    url,
    known: { ...known, title },
    content: text,
  };
}

/** Null for what is no address of the web. */
function addressOf(written: string, base: string): string | null {
  const trimmed = written.trim();
  if (trimmed === "" || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  url.hash = "";
  return url.href;
}

/** Feeds have mark-up in their titles, plain and escaped. Null where nothing is left. */
async function plain(title: string): Promise<string | null> {
  const { plainText } = await import("../html/plain-text.ts");
  return plainText(title.slice(0, 2_000)) || null;
}
