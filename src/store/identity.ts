import { createHash } from "node:crypto";
import type { Article } from "../article/index.ts";
import { nameWords } from "./words.ts";

/** `sha256:` and the hash of the text in UTF-8, as the reading's `article.id`. */
export function hashOf(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/**
 * What makes two inputs the same article: the address, however it is written; without one the text itself and the
 * outlet, as the same text in two papers is two articles.
 */
export function keyOf({ url, outlet, text }: Pick<Article, "url" | "outlet" | "text">): string {
  const key = url !== null ? canonical(url) : `${nameWords(outlet).join(" ")} ${hashOf(text)}`.trimStart();
  return key.length > LONGEST_KEY ? hashOf(key) : key;
}

/** An index of the database takes 2,700 bytes; addresses have no limit. */
const LONGEST_KEY = 500;

/** Parameters that say where a reader came from, not what is read. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|wt_.*)$/i;

function canonical(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.host.replace(/^www\./, "");
  return `${host}${url.pathname.replace(/\/+$/, "")}${url.search}`;
}

/** What `--source` is compared with: the words of the outlet, the address's host and each domain that it is in. */
export function originOf({ url, outlet }: Pick<Article, "url" | "outlet">): string[] {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : "";
  const labels = host.split(".");
  const domains = labels.slice(0, -1).map((_, i) => labels.slice(i).join("."));
  return [...new Set([...nameWords(outlet), ...nameWords(host), ...domains])];
}

/**
 * The article with U+FFFD where a character cannot be kept: PostgreSQL has no NUL in its texts, UTF-8 no half of a
 * surrogate pair. Code unit for code unit, so offsets hold. To be done before reading: then text, hash and spans agree.
 */
export function storable(article: Article): Article {
  const { source, text, title, outlet, url, authors, language } = article;
  const whole = (value: string | null) => value && clean(value);
  return {
    ...article,
    source: clean(source),
    text: clean(text),
    title: whole(title),
    outlet: whole(outlet),
    url: whole(url),
    authors: authors.map(clean),
    language: whole(language),
  };
}

function clean(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, "\ufffd");
}
