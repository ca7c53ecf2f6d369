import type { Actor, Exchange, Reading, Statement, Time } from "../../reading/index.ts";
import { thousands } from "./labels.ts";
import { positionsOf } from "./positions.ts";
import { dim, layout, layoutGroups, plain, type Run, strong } from "./runs.ts";

/** One line of the briefing. */
export type Line = readonly Run[];

/** A reading made ready to be printed: what its ids mean, where its offsets stand, how much room there is. */
export interface Page {
  readonly reading: Reading;
  readonly text: string;
  /** Columns of a line. */
  readonly width: number;
  /** Whether the ids of rules are shown. */
  readonly explain: boolean;
  /** `line:column` of an offset. */
  readonly at: (offset: number) => string;
  /** Columns from the edge to the words of an entry: margin, position, gap. */
  readonly indent: number;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly exchanges: ReadonlyMap<string, Exchange>;
  readonly times: ReadonlyMap<string, Time>;
}

/** Between facts. */
export const DOT: Run = dim(" · ");

const MARGIN = 2;
const GAP = 2;
const DEPTH = 2;

export function pageOf(reading: Reading, { width, explain }: { width: number; explain: boolean }): Page {
  const { text } = reading.article;
  const positions = positionsOf(text);
  const byId = <T extends { readonly id: string }>(records: readonly T[]) => new Map(records.map((r) => [r.id, r]));
  return {
    reading,
    text,
    width,
    explain,
    at: positions.at,
    indent: MARGIN + positions.width + GAP,
    actors: byId(reading.actors),
    statements: byId(reading.statements),
    exchanges: byId(reading.exchanges),
    times: byId(reading.times),
  };
}

/** Columns for the words of an entry. */
export function room(page: Page, depth = 0): number {
  return Math.max(20, page.width - page.indent - depth * DEPTH);
}

/** How many code units of a passage are shown: about `lines` lines of an entry. */
export function limitOf(page: Page, lines: number): number {
  return room(page) * lines;
}

/** What is printed of one record: paragraphs, then facts parted by dots. */
export interface EntryContent {
  /** Where the words begin. */
  readonly offset: number;
  readonly paragraphs: readonly Line[];
  readonly facts: readonly Line[];
}

/** The position in the margin, beside it the paragraphs and the facts, each begun on a line of its own. */
export function entry(page: Page, { offset, paragraphs, facts }: EntryContent, depth = 0): Line[] {
  const indent = page.indent + depth * DEPTH;
  const columns = room(page, depth);
  const lines = [...paragraphs.flatMap((p) => layout(p, columns)), ...layoutGroups(facts, DOT, columns)];
  const first = dim(
    page
      .at(offset)
      .padStart(page.indent - GAP)
      .padEnd(indent),
  );
  const margin = plain(" ".repeat(indent));
  return lines.map((line, i) => [i === 0 ? first : margin, ...line]);
}

/** A line that stands above entries, such as a speaker. */
export function heading(page: Page, runs: Line, depth = 0): Line[] {
  const margin = " ".repeat(depth === 0 ? MARGIN : page.indent + (depth - 1) * DEPTH);
  return layout(runs, page.width - margin.length).map((line) => [plain(margin), ...line]);
}

/** The name of a section with the number of its records; nothing where there are none. */
export function section(title: string, count: number, lines: readonly Line[]): Line[] {
  if (count === 0) return [];
  return [[], [{ text: title, style: "head" }, dim(`  ${thousands(count)}`)], [], ...lines];
}

/** Names joined as English does: "A, B and C". */
export function listed(groups: readonly Line[]): Run[] {
  return groups.flatMap((group, i) => {
    if (i === 0) return [...group];
    return [strong(i === groups.length - 1 ? " and " : ", "), ...group];
  });
}
