import { blocksOf } from "./blocks.ts";
import { classify } from "./classify.ts";
import type { DomDocument, DomElement } from "./dom.ts";
import { essence, type Headline } from "./headline.ts";
import { type Piece, piecesOf } from "./piece.ts";

/** Less text than this is a sign that the article was not found. */
const LITTLE = 250;
const LONGEST_LABEL = 40;
/** Heading and teaser stand among so many first blocks, and are no longer than this. */
const FIRST = 10;
const LONGEST_HEAD = 700;

/**
 * The pieces of a page's article in reading order: those in `content`, the element that Readability takes for the
 * article (it consumes its document; `open` gives a fresh one). Where little is found, the elements that pages mark as
 * their article are tried, then the text in the page's structured data (pages that fill themselves by script).
 */
export function extractPieces(
  content: DomElement | null,
  open: () => DomDocument,
  headline: Headline,
  structuredBody: string | null,
): readonly Piece[] {
  let best = piecesIn(content, headline);
  if (lengthOf(best) < LITTLE) {
    const document = open();
    for (const selector of ['[itemprop~="articleBody"]', "article", '[role="main"]', "main", "body"]) {
      const pieces = piecesIn(document.querySelector(selector), headline);
      if (lengthOf(pieces) > 2 * lengthOf(best)) best = pieces;
      if (lengthOf(best) >= LITTLE) break;
    }
  }
  const said = structuredBody === null ? [] : paragraphsOf(structuredBody);
  if (lengthOf(said) > 2 * lengthOf(best)) best = said;
  return withHeadline(headline, best);
}

function piecesIn(root: DomElement | null, headline: Headline): readonly Piece[] {
  if (!root) return [];
  const blocks = blocksOf(root);
  const kinds = classify(blocks, root);
  const headings = new Set([...headline.lines, headline.lines.join(" ")].map(essence));
  const teaser = headline.teaser === null ? null : essence(headline.teaser);
  const isHead = (text: string): boolean => headings.has(essence(text)) || essence(text) === teaser;
  const headAt = blocks.slice(0, FIRST).findIndex(({ text }) => text.length < LONGEST_HEAD && isHead(text));
  return blocks.flatMap(({ text }, i) => {
    const isKicker = i < headAt && kinds[i] === "paragraph" && isLabel(text);
    const kind = isKicker ? "heading" : kinds[i];
    if (!kind) return [];
    if ((kind === "subheading" || text.length < 200) && headings.has(essence(text))) return [];
    return piecesOf(teaser !== null && essence(text) === teaser ? "teaser" : kind, text);
  });
}

/** A word or two above a heading, no sentence. */
function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && !/[.!?]$/.test(text);
}

/** Text without markup, as pages put it into `articleBody`. */
function paragraphsOf(body: string): readonly Piece[] {
  return body
    .split(/\s*\n\s*/)
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => ({ kind: "paragraph" as const, text }));
}

function withHeadline(headline: Headline, pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length === 0) return [];
  const { teaser } = headline;
  const known = pieces.map(({ text }) => essence(text));
  const isKnown = (text: string): boolean => known.some((other) => other.includes(essence(text)));
  const head: Piece[] = headline.lines.map((text) => ({ kind: "heading", text }));
  if (teaser !== null && !isKnown(teaser)) head.push({ kind: "teaser", text: teaser });
  const lead = headline.lead.filter(({ text }) => !isKnown(text));
  const shown = [...headline.lines, ...lead.map(({ text }) => text)].map(essence);
  const rest = pieces.filter(({ kind }, i) => kind !== "credit" || !shown.some((text) => text.includes(known[i]!)));
  const at = Math.max(
    rest.findIndex(({ kind }) => kind !== "teaser"),
    0,
  );
  return [...head, ...rest.slice(0, at), ...lead, ...rest.slice(at)];
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { kind, text }) => sum + (kind === "paragraph" ? text.length : 0), 0);
}
