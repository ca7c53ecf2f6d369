import type { ArticleMeta, Hit } from "../store/index.ts";
import type { Line } from "./answer.ts";
import { CERTAINTY_LABELS, EVENT_LABELS, formOf, STATUS_LABELS } from "./briefing/labels.ts";
import { dim, joined, layout, layoutGroups, plain, type Run, strong } from "./briefing/runs.ts";

const INDENT = 4;
export const DOT = dim(" · ");

/** Hits in their order, those of one article below it. */
export function hitLines(hits: readonly Hit[], width: number): Line[] {
  return hits.flatMap((hit, i) => [
    ...(hit.article.version === hits[i - 1]?.article.version
      ? []
      : [...(i === 0 ? [] : [[]]), ...headerOf(hit.article, width)]),
    ...hitLine(hit, width),
  ]);
}

/** One hit below its article: what it is, who takes part, how sure, and its words. */
export function hitLine(hit: Hit, width: number): Line[] {
  const margin = plain(" ".repeat(INDENT));
  const room = width - INDENT;
  const lines = [...layoutGroups(factsOf(hit), DOT, room), ...layout(wordsOf(hit), room)];
  return lines.map((line) => [margin, ...line]);
}

/** The article's title, and where and when it stood. */
export function headerOf({ title, source, outlet, published, url }: ArticleMeta, width: number): Line[] {
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
