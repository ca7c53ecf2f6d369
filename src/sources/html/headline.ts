import { blocksOf, squeezed } from "./blocks.ts";
import { childrenOf, type DomDocument, type DomElement, isElement, isText } from "./dom.ts";
import { leadOf } from "./lead.ts";
import type { PageFacts } from "./metadata.ts";
import type { Piece } from "./piece.ts";
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
  /** Caption, byline and date between heading and text. */
  readonly lead: readonly Piece[];
}

/** A teaser is looked for in so many elements behind the heading, and in so many levels around it. */
const REACH = 60;
const LEVELS = 4;
/** A heading that is not marked as one stands among the first blocks of a page. */
const BLOCKS = 100;

export function findHeadline(document: DomDocument, facts: PageFacts): Headline {
  const heading = headingOf(document, facts.titles);
  if (!heading) {
    const line = unmarkedHeading(document, facts.titles);
    return { lines: line === null ? [] : [line], title: line, teaser: null, lead: [] };
  }
  const pieces = linesOf(heading);
  const whole = pieces.join(" ");
  const title = facts.titles.find((known) => essence(known) === essence(whole)) ?? titleAmong(pieces, facts.titles);
  const lines = title !== null && pieces.length > 1 ? pieces : [whole];
  return {
    lines,
    title: title ?? whole,
    teaser: teaserOf(document, heading, facts.descriptions),
    lead: leadOf(document.body, heading),
  };
}

/** The longest of the lines that the page gives as its title: a kicker may be part of that too. */
function titleAmong(lines: readonly string[], titles: readonly string[]): string | null {
  const named = lines.filter((line) => titles.some((known) => isSameTitle(line, known)));
  return named.length === 0 ? null : named.reduce((best, line) => (line.length > best.length ? line : best));
}

/** Letters and digits only, in lower case: how titles are compared. */
export function essence(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function headingOf(document: DomDocument, titles: readonly string[]): DomElement | null {
  const headings = [...document.querySelectorAll("h1")].filter((h) => squeezed(h.textContent) !== "");
  const starts = new Set(titles.map((title) => essence(title.split(/\s[|–—-]\s/u)[0]!)).filter(Boolean));
  const isTitle = (h: DomElement): boolean => titles.some((title) => isSameTitle(squeezed(h.textContent), title));
  const named = headings.find(isTitle) ?? headings.find((h) => starts.has(essence(h.textContent)));
  if (named) return named;
  const lower = [...document.querySelectorAll("h2, h3, [itemprop=headline]")].slice(0, 50).find(isTitle);
  if (lower) return lower;
  const only = headings.length === 1 ? headings[0]! : null;
  return only && squeezed(only.textContent).split(" ").length > 2 ? only : null;
}

/** Old pages set their headings in bold: the first short line that is the title. */
function unmarkedHeading(document: DomDocument, titles: readonly string[]): string | null {
  const lines = blocksOf(document.body)
    .slice(0, BLOCKS)
    .flatMap(({ text }) => text.split("\n").slice(0, BLOCKS));
  return lines.find((line) => line.length < 200 && titles.some((title) => isSameTitle(line, title))) ?? null;
}

/** Whether two wordings of a title are the same, or one is the other cut short or with something added. */
function isSameTitle(a: string, b: string): boolean {
  const [x, y] = [essence(a), essence(b)];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short === long
    ? short !== ""
    : short.length >= 15 && short.length >= 0.4 * long.length && long.includes(short);
}

/** A heading made of elements only is lines that a style sheet sets apart. */
function linesOf(heading: DomElement): readonly string[] {
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
  const blocks = blocksOf(element).filter((block) => kindBySigns(block.element) !== "credit");
  const text = blocks[0]?.text ?? "";
  return blocks.length === 1 && text.length >= 40 && text.length <= 700 && blocks[0]!.linked < text.length / 2
    ? text
    : null;
}
