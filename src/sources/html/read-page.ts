import type { Article, Part } from "../../article/index.ts";
import { SourceError } from "../errors.ts";
import { cleanAuthors } from "./authors.ts";
import { dayOf } from "./dates.ts";
import type { DomDocument, DomElement } from "./dom.ts";
import { extractPieces } from "./extract.ts";
import { findHeadline } from "./headline.ts";
import { readStructured } from "./json-ld.ts";
import { readMetadata } from "./metadata.ts";
import { type Piece, withoutAuthorBox } from "./piece.ts";
import { prune } from "./prune.ts";
import { sieve } from "./sieve.ts";
import { isByline, isDateLine, isPlaceAndDate } from "./wording.ts";

const BETWEEN = "\n\n";

/** See `fromHtml`. */
export async function readPage(source: string, html: string, url: string | null): Promise<Article> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  const { html: page, structured } = sieve(html);
  const open = (): DomDocument => {
    const { document } = parseHTML(page) as unknown as { document: DomDocument };
    document.normalize();
    prune(document);
    return document;
  };
  const findContent = (document: DomDocument): DomElement | null => {
    const options = { keepClasses: true, disableJSONLD: true, serializer: (node: unknown) => node as DomElement };
    try {
      return new Readability(document as never, options).parse()?.content ?? null;
    } catch {
      // It fails on some broken pages; what the page marks as its article is tried then.
      return null;
    }
  };
  const known = readStructured(structured);
  const document = open();
  const facts = readMetadata(document, known, url);
  const headline = findHeadline(document, facts);
  const pieces = extractPieces(findContent(document), open, headline, known.body);
  if (pieces.length === 0) {
    throw new SourceError(
      "source.no-text",
      "there is no article text in this page: give the article's own page, or its text as .txt",
    );
  }
  const { outlet, published } = facts.metadata;
  const authors =
    facts.metadata.authors.length > 0 ? facts.metadata.authors : cleanAuthors(creditsOf(pieces, isByline), outlet);
  return {
    source,
    ...facts.metadata,
    title: headline.title ?? facts.metadata.title,
    authors,
    published: publishedOn(published, dayOf(creditsOf(pieces, isDated)[0] ?? "")),
    ...assembled(withoutAuthorBox(pieces, authors)),
  };
}

const DAY = 24 * 60 * 60 * 1_000;

/**
 * The day of publication as the outlet's readers have it: a page's metadata often count in UTC, where an evening in
 * America is the next day. So the shown day goes before the stated one where it is the day before.
 */
function publishedOn(stated: string | null, shown: string | null): string | null {
  if (stated === null || shown === null) return stated ?? shown;
  return Date.parse(stated) - Date.parse(shown) === DAY ? shown : stated;
}

function isDated(credit: string): boolean {
  return isDateLine(credit) || isPlaceAndDate(credit);
}

function creditsOf(pieces: readonly Piece[], test: (text: string) => boolean): readonly string[] {
  return pieces.filter(({ kind, text }) => kind === "credit" && test(text)).map(({ text }) => text);
}

function assembled(pieces: readonly Piece[]): { readonly text: string; readonly parts: readonly Part[] } {
  const parts: Part[] = [];
  let start = 0;
  for (const { kind, text } of pieces) {
    parts.push({ kind, start, end: start + text.length });
    start += text.length + BETWEEN.length;
  }
  return { text: pieces.map((piece) => piece.text).join(BETWEEN), parts };
}
