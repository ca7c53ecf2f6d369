import type { PartKind } from "../article.ts";
import type { Line } from "./line.ts";
import { isPhrase } from "./phrases.ts";
import { keysOf } from "./words.ts";

/** A label of so few words is not told from a tag or a menu entry. */
const FEW_WORDS = 3;
const LONGEST_HEADLINE = 180;
const LONGEST_TEASER = 700;

/**
 * The kind of each line by its label and its place. The lines of text are the pillars; what stands between two of
 * them is judged together, because menus come in runs and subheadings alone. O(n).
 */
export function kindsOf(text: string, lines: readonly Line[]): PartKind[] {
  const kinds = lines.map(kindByItself);
  const heading = headingOf(text, lines);
  if (heading !== null) kinds[heading] = "heading";
  const pillars = lines.flatMap((line, i) => (line.label === "text" && i !== heading ? [i] : []));
  if (pillars.length === 0) return kinds.map((kind) => (kind === "subheading" ? "paragraph" : kind));
  const borders = [-1, ...pillars, lines.length];
  for (let i = 1; i < borders.length; i++) {
    settleGap(lines, kinds, { from: (borders[i - 1] as number) + 1, to: borders[i] as number, heading });
  }
  markImageTexts(lines, kinds);
  if (heading !== null) markTeaser(text, lines, kinds, heading);
  return kinds;
}

function kindByItself(line: Line): PartKind {
  if (line.label === "caption") return "caption";
  if (line.label === "text") return "paragraph";
  if (line.label === "nav" || line.label === "opener") return "furniture";
  return line.label === "title" && line.end - line.start > LONGEST_HEADLINE ? "paragraph" : "subheading";
}

/** The line that is the title; else the first headline of some words above the text, else the first label there. */
function headingOf(text: string, lines: readonly Line[]): number | null {
  const titled = lines.findIndex((line) => line.title);
  if (titled >= 0) return titled;
  const first = lines.findIndex((line) => line.label === "text" || line.label === "title");
  if (first < 0 || lines.length < 2) return null;
  if (isQuestionHeadline(text, lines, first)) return first;
  const body = lines.findIndex((line) => line.label === "text");
  const above = lines.slice(0, body < 0 ? lines.length : body);
  const headline = above.findIndex((line) => line.label === "title" && line.words > FEW_WORDS);
  return headline >= 0 ? headline : above[first]?.label === "title" ? first : null;
}

/** Long headlines read like text: "Gipfel am Meer: Bekommt der Hafen jetzt seine neuen Kräne?" before more lines. */
function isQuestionHeadline(text: string, lines: readonly Line[], i: number): boolean {
  const line = lines[i] as Line;
  if (i === lines.length - 1 || line.end - line.start > LONGEST_HEADLINE) return false;
  const words = text.slice(line.start, line.end);
  return /[?!]$/u.test(words) && !/[.?!]\s/u.test(words) && lines[i + 1]?.apart === true;
}

interface Gap {
  /** Lines `[from, to)` without a line of text among them, the heading aside. */
  readonly from: number;
  readonly to: number;
  readonly heading: number | null;
}

/** Decides which labels between two lines of text are subheadings and which are menus and links. */
function settleGap(lines: readonly Line[], kinds: PartKind[], gap: Gap): void {
  const { from, to, heading } = gap;
  const first = from === 0;
  const last = to === lines.length;
  const inside = heading !== null && from <= heading && heading < to ? heading : null;
  markWeak(lines, kinds, gap, first || last);
  const open = indices(from, to).filter((i) => kinds[i] === "subheading");
  if (open.length === 0) return;
  const furnished = indices(from, to).some((i) => kinds[i] === "furniture");
  const mean = open.reduce((sum, i) => sum + (lines[i] as Line).words, 0) / open.length;
  const table = !furnished && open.filter((i) => (lines[i] as Line).digits).length * 2 > open.length;
  const links = open.length > 1 && !table && (furnished || mean <= FEW_WORDS || (last && open.length > 2));
  for (const i of open) {
    const few = (lines[i] as Line).words <= FEW_WORDS;
    if ((lines[i] as Line).stops) kinds[i] = last ? "paragraph" : "subheading";
    else if (inside !== null && i < inside) kinds[i] = i === inside - 1 && open.length < 3 ? "subheading" : "furniture";
    else if (last) kinds[i] = links || furnished || (few && !table) ? "furniture" : "paragraph";
    else if (i === to - 1 && standsAbove(lines, i)) kinds[i] = "subheading";
    else if (links || (few && furnished)) kinds[i] = "furniture";
    else kinds[i] = open.length > 2 ? "paragraph" : "subheading";
  }
}

/** Whether a label right above a line of text heads it: it stands alone, or the links above it are set off. */
function standsAbove(lines: readonly Line[], i: number): boolean {
  const before = lines[i - 1];
  if (before === undefined || before.label === "text") return true;
  return before.label !== "opener" && (lines[i] as Line).apart;
}

/** Sections and dates are furniture at the edges of the page and beside furniture. */
function markWeak(lines: readonly Line[], kinds: PartKind[], gap: Gap, edge: boolean): void {
  const weak = (i: number) => lines[i]?.label === "weak" && kinds[i] !== "heading";
  const mark = (i: number, neighbour: number) => {
    const beside = neighbour >= gap.from && neighbour < gap.to && kinds[neighbour] === "furniture";
    if (weak(i) && (edge || beside)) kinds[i] = "furniture";
  };
  for (let i = gap.from; i < gap.to; i++) mark(i, i - 1);
  for (let i = gap.to - 1; i >= gap.from; i--) mark(i, i + 1);
}

/** The line right above a caption, without a blank one between, is the description of the picture for the blind. */
function markImageTexts(lines: readonly Line[], kinds: PartKind[]): void {
  for (let i = 1; i < lines.length; i++) {
    const above = lines[i - 1] as Line;
    const caption = lines[i]?.label === "caption" && !(lines[i] as Line).apart;
    if (caption && above.label === "title" && kinds[i - 1] !== "heading") kinds[i - 1] = "caption";
  }
}

/** The first short paragraph below the headline, unless the article begins there: "KIEL (dpa) – …". */
function markTeaser(text: string, lines: readonly Line[], kinds: PartKind[], heading: number): void {
  const first = kinds.indexOf("paragraph", heading);
  const line = lines[first];
  if (line === undefined || line.end - line.start > LONGEST_TEASER || kinds.indexOf("paragraph", first + 1) < 0) return;
  if (!hasDateline(text.slice(line.start, line.start + 80))) kinds[first] = "teaser";
}

/** "KIEL (dpa) – …", "Kiel (AFP). …", "LONDON, May 7 — …". */
function hasDateline(head: string): boolean {
  const bracket = /^[^()]{2,40}\(([^()]{2,30})\)/u.exec(head);
  if (bracket && isPhrase("agency", keysOf(bracket[1] as string))) return true;
  return /^\p{Lu}{2}[\p{Lu} .'/-]*(?:, [^–—(]{2,40})?(?: \([^()]{2,30}\))?\s[–—-]+\s/u.test(head);
}

function indices(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
