import type { Article, Metadata } from "../../article/index.ts";
import { SourceError } from "../errors.ts";
import { fromHtml } from "../html/from-html.ts";
import { fromPlain } from "../plain/from-plain.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The article of a line of JSON: `{ id, text or html, title, published, language, outlet, authors, url }`. Its source
 * is its id, else `place`. Throws `source.invalid-line` for what is none.
 */
export async function articleOfLine(place: string, bytes: Uint8Array): Promise<Article> {
  const fields = fieldsOf(bytes);
  const source = textOf(fields, "id") ?? place;
  const text = textOf(fields, "text");
  const html = textOf(fields, "html");
  const known = metadataOf(fields);
  if (text !== null) return fromPlain(source, text, known);
  if (html === null) throw invalid('it has neither "text" nor "html"');
  return { ...(await fromHtml(source, html, known.url ?? null)), ...known };
}

function fieldsOf(bytes: Uint8Array): Fields {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw invalid("it is no JSON in UTF-8: write one object a line", error);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid("it is no JSON object");
  return value as Fields;
}

/** The fields that are there; what a page says of itself goes behind them. */
function metadataOf(fields: Fields): Partial<Metadata> {
  const known: Record<string, unknown> = {};
  for (const name of ["title", "outlet", "published", "url", "language"]) {
    const value = textOf(fields, name);
    if (value !== null) known[name] = value;
  }
  const { authors } = fields;
  if (authors === undefined || authors === null) return known;
  const list = typeof authors === "string" ? [authors] : authors;
  if (!Array.isArray(list) || !list.every((a) => typeof a === "string"))
    throw invalid('"authors" is no list of strings');
  return list.length > 0 ? { ...known, authors: list } : known;
}

function textOf(fields: Fields, name: string): string | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (name === "id" && typeof value === "number") return String(value);
  if (typeof value !== "string") throw invalid(`"${name}" is no string`);
  return value === "" ? null : value;
}

function invalid(what: string, cause?: unknown): SourceError {
  return new SourceError("source.invalid-line", what, cause);
}
