import type { Metadata } from "../../article/index.ts";
import { cleanAuthors, isFullName } from "./authors.ts";
import { squeezed } from "./blocks.ts";
import { dayOf } from "./dates.ts";
import type { DomDocument, DomElement } from "./dom.ts";
import type { StructuredData } from "./json-ld.ts";

/** What a page says of itself, and its own headline and summary, by which those in the text are found. */
export interface PageFacts {
  readonly metadata: Metadata;
  /** All wordings of the title that the page gives, the best first. */
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
}

const TITLES = ["og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "title"];
const AUTHORS = [
  "author",
  "article:author",
  "dc.creator",
  "citation_author",
  "parsely-author",
  "sailthru.author",
  "byl",
];
const DATES = [
  "article:published_time",
  "datepublished",
  "date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "citation_publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "last-modified",
];
/** Where pages show their authors, the surest first. */
const AUTHOR_PLACES = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[rel~="author"]',
  ".byline",
  ".author-name",
  ".author-link",
  ".autor",
  ".author",
  '[href*="/author/"]',
  '[href*="/autor/"]',
  '[class*="byline"]',
];
const OUTLETS = ["og:site_name", "citation_journal_title", "application-name", "dc.publisher"];

/** Reads JSON-LD first, then meta elements, then the page itself. `url` is where the page came from, or null. */
export function readMetadata(document: DomDocument, structured: StructuredData, url: string | null): PageFacts {
  const metas = metasOf(document);
  const get = (names: readonly string[]): string[] => names.flatMap((name) => metas.get(name) ?? []);
  const pageTitle = document.querySelector("title")?.textContent ?? null;
  const shown = [
    structured.headline,
    ...get(TITLES),
    ...[...document.querySelectorAll("h1")].map((h) => h.textContent),
  ];
  const publisher = nameOfOutlet(cleaned(structured.publisher));
  const outlet =
    betterWritten(nameOfOutlet(cleaned(get(OUTLETS)[0] ?? null)), publisher) ??
    outletIn(cleaned(pageTitle), shown.slice(0, 10).map(cleaned));
  const titles = [structured.headline, ...get(TITLES), pageTitle]
    .map((title) => withoutOutlet(cleaned(title), outlet))
    .filter((title) => title !== null);
  const canonical = canonicalUrl(document, metas, structured, url);
  return {
    titles,
    descriptions: [structured.description, ...get(["og:description", "description", "twitter:description"])]
      .map(cleaned)
      .filter((text) => text !== null),
    metadata: {
      title: titles[0] ?? null,
      outlet,
      authors: authorsOf(document, structured, get(AUTHORS), outlet),
      published: publishedOf(document, structured, get(DATES), canonical),
      url: canonical,
      language: languageOf(document, structured, get(["og:locale", "language", "dc.language"])),
    },
  };
}

/** Contents of the meta elements by name, property or itemprop, in lower case. */
function metasOf(document: DomDocument): ReadonlyMap<string, readonly string[]> {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll("meta[content]")) {
    const content = meta.getAttribute("content") ?? "";
    if (!content.trim()) continue;
    for (const attribute of ["name", "property", "itemprop"]) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name) metas.set(name, [...(metas.get(name) ?? []).slice(0, 20), content]);
    }
  }
  return metas;
}

/** One line of text; entities that a page wrote twice (`&amp;amp;`) are read. */
export function cleaned(text: string | null): string | null {
  if (text === null) return null;
  const read = text
    .slice(0, 2_000)
    .replace(/<[^<>]*>/g, " ")
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (whole, hex: string, digits: string) => {
      const code = Number.parseInt(digits, hex ? 16 : 10);
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    })
    .replace(/&(quot|apos|lt|gt|nbsp|amp);/g, (_, name: string) => ENTITIES[name] ?? " ");
  return squeezed(read).replace(/\n/g, " ") || null;
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " ", amp: "&" };

/** "Der Bote | Nachrichten aus Uferstadt" is "Der Bote". */
function nameOfOutlet(written: string | null): string | null {
  return written?.split(/\s[|–—]\s/u)[0]?.trim() || null;
}

/** The site's own name, which the publisher's may write better ("uferbote", "Der Uferbote"); a publisher may be an agency. */
function betterWritten(site: string | null, publisher: string | null): string | null {
  if (site === null || publisher === null || /:\/\//.test(site)) return publisher ?? site;
  const isSame = bare(publisher).endsWith(bare(site)) && bare(site).length > 3;
  return isSame && !site.includes(" ") && publisher.includes(" ") ? publisher : site;
}

/** What a page's title adds at its end to the title of the article: "Brücke gesperrt - Lokales - Der Bote". */
function outletIn(pageTitle: string | null, titles: readonly (string | null)[]): string | null {
  const title = titles.find((known) => known && known.length > 10 && pageTitle?.startsWith(known));
  const tail = title && pageTitle ? pageTitle.slice(title.length) : "";
  if (!/^\s*[-–—|·]\s/u.test(tail)) return null;
  const last = tail
    .split(/\s[-–—|·]\s/u)
    .at(-1)!
    .trim();
  return last.length <= 40 && /\p{L}/u.test(last) ? last : null;
}

/** "Brücke gesperrt - Der Bote" of the outlet "Der Bote" is "Brücke gesperrt". */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (!title || !outlet) return title;
  const at = Math.max(...[" - ", " – ", " — ", " | ", " · ", " :: "].map((separator) => title.lastIndexOf(separator)));
  if (at < 0) return title;
  const tail = bare(title.slice(at));
  const name = bare(outlet);
  return tail !== "" && (name.includes(tail) || tail.includes(name)) ? title.slice(0, at).trim() : title;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function authorsOf(
  document: DomDocument,
  structured: StructuredData,
  metas: readonly string[],
  outlet: string | null,
): readonly string[] {
  const said = cleanAuthors(structured.authors.map(cleaned), outlet);
  if (said.length > 0) return said;
  const named = cleanAuthors(metas.map(cleaned), outlet);
  if (named.length > 0) return named;
  for (const selector of AUTHOR_PLACES) {
    const texts = [...document.querySelectorAll(selector)].slice(0, 3).map((e) => cleaned(e.textContent.slice(0, 200)));
    const found = cleanAuthors(texts, outlet).filter(isFullName);
    if (found.length > 0) return found;
  }
  return [];
}

function publishedOf(
  document: DomDocument,
  structured: StructuredData,
  metas: readonly string[],
  url: string | null,
): string | null {
  for (const written of [structured.published ?? "", ...metas]) {
    const day = dayOf(written);
    if (day) return day;
  }
  for (const selector of ['[itemprop="datePublished"]', "article time", "time", ".date", ".published", ".entry-date"]) {
    const element = document.querySelector(selector);
    const day =
      element && (dayOf(element.getAttribute("datetime") ?? "") ?? dayOf(squeezed(element.textContent.slice(0, 200))));
    if (day) return day;
  }
  const inUrl = /\/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?!\d)/.exec(url ?? "");
  return inUrl ? dayOf(`${inUrl[1]}-${inUrl[2]}-${inUrl[3]}`) : null;
}

/** The primary language of a tag: "de" of `de-AT` and `de_DE`. */
function languageOf(document: DomDocument, structured: StructuredData, metas: readonly string[]): string | null {
  for (const tag of [document.documentElement.getAttribute("lang"), structured.language, ...metas]) {
    const primary = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? "")?.[1];
    if (primary) return primary.toLowerCase();
  }
  return null;
}

/** The address that the page calls its own; a site's front page is not believed for an article. */
function canonicalUrl(
  document: DomDocument,
  metas: ReadonlyMap<string, readonly string[]>,
  structured: StructuredData,
  url: string | null,
): string | null {
  const link = [...document.querySelectorAll("link[rel]")].find((l) => relOf(l).includes("canonical"));
  const candidates = [link?.getAttribute("href"), metas.get("og:url")?.[0], structured.url];
  for (const candidate of candidates) {
    const resolved = candidate ? webUrl(candidate, url) : null;
    if (resolved && (new URL(resolved).pathname !== "/" || !url || new URL(url).pathname === "/")) return resolved;
  }
  return url;
}

function relOf(link: DomElement): readonly string[] {
  return (link.getAttribute("rel") ?? "").toLowerCase().split(/\s+/);
}

function webUrl(written: string, base: string | null): string | null {
  try {
    const url = base === null ? new URL(written.trim()) : new URL(written.trim(), base);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}
