import pc from "picocolors";
import { safe } from "../exports/index.ts";
import type { ArticleMeta, Hit, SearchPage, SearchQuery } from "../store/index.ts";
import { withArchive } from "./archive.ts";
import { CERTAINTY_LABELS, EVENT_LABELS, formOf, STATUS_LABELS } from "./briefing/labels.ts";
import { dim, joined, layout, layoutGroups, paint, plain, type Run, strong } from "./briefing/runs.ts";
import { outputTo } from "./output.ts";
import type { SearchOptions } from "./search-options.ts";

/** Columns where the output is no terminal, and of the widest line: wider ones are hard to follow. */
const PIPED_WIDTH = 80;
const WIDEST = 110;
const INDENT = 4;
const DOT = dim(" · ");

type Line = readonly Run[];

/** Prints one page of what is found: below each article its hits. Gives the exit code. */
export async function printSearch(query: SearchQuery, { db, json }: SearchOptions): Promise<number> {
  return withArchive(db, { make: false }, async (store) => {
    const page = await store.search(query);
    const { print, flush } = outputTo(process.stdout);
    await print(json ? `${safe(JSON.stringify(page, null, 2))}\n` : pageOf(page));
    await flush();
    return 0;
  });
}

function pageOf({ hits, next }: SearchPage): string {
  const { isTTY, columns } = process.stdout;
  const width = isTTY ? Math.min(columns || PIPED_WIDTH, WIDEST) : PIPED_WIDTH;
  const colours = pc.createColors(isTTY === true && pc.isColorSupported);
  const lines = hits.flatMap((hit, i) => [
    ...(hit.article.version === hits[i - 1]?.article.version
      ? []
      : [...(i === 0 ? [] : [[]]), ...headerOf(hit.article, width)]),
    ...indented(hit, width - INDENT),
  ]);
  const end = hits.length === 0 ? [[dim("Nothing found.")]] : next === null ? [] : [[], [dim(`More: --after ${next}`)]];
  return [...lines, ...end].map((line) => `${paint(line, colours)}\n`).join("");
}

function headerOf({ title, source, outlet, published, url }: ArticleMeta, width: number): Line[] {
  const about = [outlet, published ?? "undated", url].filter((part) => part !== null);
  return [
    ...layout([strong(title ?? source)], width),
    ...layout(
      joined(
        about.map((part) => [dim(part)]),
        DOT,
      ),
      width,
    ),
  ];
}

function indented(hit: Hit, width: number): Line[] {
  const margin = plain(" ".repeat(INDENT));
  const lines = [...layoutGroups(factsOf(hit), DOT, width), ...layout(wordsOf(hit), width)];
  return lines.map((line) => [margin, ...line]);
}

/** What it is, who takes part, how sure, and where its words stand. */
function factsOf(hit: Hit): Line[] {
  const { kind, id, parties, status, certainty, spans } = hit;
  if (kind === "article") return [];
  const sure = certainty && CERTAINTY_LABELS[certainty.level];
  const first = Math.min(...spans.map(({ start }) => start));
  return [
    [dim(`[${id}] ${labelOf(hit)}`)],
    ...named(parties, "speaker", ""),
    ...named(parties, "source", ""),
    ...named(parties, "target", "→ "),
    ...named(parties, "giver", "from "),
    ...named(parties, "receiver", "to "),
    status === null ? [] : [dim(STATUS_LABELS[status])],
    sure ? [{ text: sure.words, style: sure.style }] : [],
    [dim(`at ${first}`)],
  ];
}

function labelOf({ kind, type, medium, stage }: Hit): string {
  if (kind === "exchange") return `${stage}`;
  if (medium !== null) return formOf({ type, medium } as Parameters<typeof formOf>[0]);
  return EVENT_LABELS[type as keyof typeof EVENT_LABELS];
}

function named(parties: Hit["parties"], role: string, before: string): Line[] {
  const names = parties.filter((party) => party.role === role).map(({ name }) => name);
  return names.length === 0 ? [] : [[plain(before), strong(names.join(", "))]];
}

/** The snippet, the words that were looked for in bold. */
function wordsOf({ snippet: { text, start, marks } }: Hit): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    runs.push(plain(text.slice(at, from - start)), strong(text.slice(from - start, to - start)));
    at = to - start;
  }
  return [...runs, plain(text.slice(at))];
}
