import type { Article, Metadata } from "../../article/index.ts";
import { decode } from "../charset/decode.ts";
import type { SourceError } from "../errors.ts";
import { fromHtml } from "../html/from-html.ts";
import { fromPlain } from "../plain/from-plain.ts";
import { articleOfLine } from "./line.ts";

/**
 * One article as its bytes came in, not taken apart yet. Plain data, so that another thread or another machine can do
 * that: a page takes as long to take apart as to read.
 */
export interface Document {
  /** The input as the user named it; of a line its file and number. */
  readonly source: string;
  /** `line`: a line of a `.jsonl` file. `unnamed`: a text or a page, by how it begins. */
  readonly form: "text" | "page" | "line" | "unnamed";
  readonly bytes: Uint8Array;
  /** The `Content-Type` that the bytes came with. */
  readonly contentType: string | null;
  /** Where it came from. */
  readonly url: string | null;
  /** What is known from elsewhere where the document itself does not say it. */
  readonly otherwise: Partial<Metadata>;
}

/** What an input gives: documents, and errors among them whose message does not repeat the source. */
export type Arrival =
  | { readonly source: string; readonly document: Document }
  | { readonly source: string; readonly error: SourceError };

/** A document that came with its bytes alone. */
export function documentOf(source: string, form: Document["form"], bytes: Uint8Array): Arrival {
  return { source, document: { source, form, bytes, contentType: null, url: null, otherwise: {} } };
}

const PAGE = /^\s*(?:<!--.{0,300}?-->\s*)?<(?:!doctype\s+html|html|head|\?xml)/is;

/** Takes a document apart. Throws a `SourceError` with a `source.` code for what holds no article. */
export async function articleOf(document: Document): Promise<Article> {
  const { source, form, bytes, url, otherwise } = document;
  if (form === "line") return articleOfLine(source, bytes);
  const hint = document.contentType === null ? {} : { contentType: document.contentType };
  const text = await decode(bytes, { ...hint, html: form !== "text" });
  const isPage = form === "page" || (form === "unnamed" && PAGE.test(text.slice(0, 1_000)));
  const article = isPage ? await fromHtml(source, text, url) : await fromPlain(source, text, { url });
  return completed(article, otherwise);
}

function completed(article: Article, otherwise: Partial<Metadata>): Article {
  const { title, outlet, authors, published, url, language } = article;
  return {
    ...article,
    title: title ?? otherwise.title ?? null,
    outlet: outlet ?? otherwise.outlet ?? null,
    authors: authors.length > 0 ? authors : (otherwise.authors ?? []),
    published: published ?? otherwise.published ?? null,
    url: url ?? otherwise.url ?? null,
    language: language ?? otherwise.language ?? null,
  };
}
