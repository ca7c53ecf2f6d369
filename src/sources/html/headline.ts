import { blocksOf, squeezed } from "./blocks.ts";
import { childrenOf, type DomDocument, type DomElement, isElement, isText } from "./dom.ts";
import type { PageFacts } from "./metadata.ts";
import { ancestor } from "./prune.ts";
import { kindBySigns, wordsOfSigns } from "./signs.ts";

/** The head of an article as its page shows it. */
export interface Headline {
  /** The lines of the heading, a kicker on its own; empty where the page shows none. */
  readonly lines: readonly string[];
  /** The line that is the title itself. */
  readonly title: string | null;
  /** The lines set apart between heading and text; null where there are none. */
  readonly teaser: string | null;
}

/** A teaser is looked for in so many elements behind the heading, and in so many levels around it. */
const REACH = 60;
const LEVELS = 4;

export function findHeadline(document: DomDocument, facts: PageFacts): Headline {
  const heading = headingOf(document, facts.titles);
  if (!heading) return { lines: [], title: null, teaser: null };
  const pieces = piecesOf(heading);
  const title = pieces.find((piece) => facts.titles.some((known) => isSame(piece, known)));
  const lines = title !== undefined && pieces.length > 1 ? pieces : [pieces.join(" ")];
  return { lines, title: title ?? pieces.join(" "), teaser: teaserOf(document, heading, facts.descriptions) };
}

/** Letters and digits only, in lower case: how titles are compared. */
export function essence(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function headingOf(document: DomDocument, titles: readonly string[]): DomElement | null {
  const headings = [...document.querySelectorAll("h1")].filter((h) => squeezed(h.textContent) !== "");
  const isTitle = (h: DomElement): boolean => titles.some((title) => isSame(squeezed(h.textContent), title));
  const named = headings.find(isTitle);
  if (named) return named;
  const lower = [...document.querySelectorAll("h2, h3, [itemprop=headline]")].slice(0, 50).find(isTitle);
  if (lower) return lower;
  const only = headings.length === 1 ? headings[0]! : null;
  return only && squeezed(only.textContent).split(" ").length > 2 ? only : null;
}

/** Whether two wordings of a title are the same, or one is the other cut short or with something added. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [essence(a), essence(b)];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short === long
    ? short !== ""
    : short.length >= 15 && short.length >= 0.4 * long.length && long.includes(short);
}

/** A heading made of elements only is lines that a style sheet sets apart. */
function piecesOf(heading: DomElement): readonly string[] {
  const children = [...childrenOf(heading)].filter((child) => isElement(child) || squeezed(child.textContent) !== "");
  const texts =
    children.some(isText) || children.length < 2 ? [heading.textContent] : children.map((c) => c.textContent);
  return texts.map((text) => squeezed(text).replaceAll("\n", " ")).filter(Boolean);
}

function teaserOf(document: DomDocument, heading: DomElement, descriptions: readonly string[]): string | null {
  const around = ancestor(heading, LEVELS);
  const known = new Set(descriptions.map(essence));
  let left = -1;
  for (const element of document.querySelectorAll("h1, h2, h3, p, [class], [itemprop]")) {
    if (element === heading) left = REACH;
    else if (left-- > 0 && !heading.contains(element)) {
      const isNamed = kindBySigns(element) === "teaser" || wordsOfSigns(element).includes("teaser");
      if (!isNamed && known.size === 0) continue;
      const text = teaserText(element);
      if (text && (known.has(essence(text)) || (isNamed && around.contains(element)))) return text;
    }
    if (left === 0) break;
  }
  return null;
}

function teaserText(element: DomElement): string | null {
  if (element.textContent.length > 3_000) return null;
  const blocks = blocksOf(element);
  const text = blocks[0]?.text ?? "";
  return blocks.length === 1 && text.length >= 40 && text.length <= 700 && blocks[0]!.linked < text.length / 2
    ? text
    : null;
}
