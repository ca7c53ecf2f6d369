import type { Actor } from "../../reading/index.ts";
import type { Report } from "../report.ts";

/** How far into an article a dateline reaches: "MOSKAU, 14. März (dpa) – …". */
const DATELINE = 120;
const MARK = /[([]([^()[\]\n]{2,40})[)\]]/gu;

/**
 * The agency whose report an article says it prints: an outlet that stands in brackets in the dateline or at the very
 * end ("(dpa)", "(Reuters)"), or alone in the credits; null where none is named. An outlet named in the running text is
 * a source that the article cites, not the one it copies.
 */
export function wireOf({ reading }: Report): Actor | null {
  const { text, parts } = reading.article;
  const body = parts.filter(({ kind }) => kind === "paragraph" || kind === "teaser");
  const first = body[0];
  const last = body.at(-1);
  if (first === undefined || last === undefined) return null;
  const places = [
    ...bracketsIn(text, first.start, Math.min(first.end, first.start + DATELINE)),
    ...bracketsIn(text, Math.max(last.start, last.end - DATELINE), last.end).filter(
      ({ end }) => text.slice(end, last.end).replace(/[\s.]/gu, "") === "",
    ),
  ];
  for (const place of places) {
    const outlet = reading.actors.find(
      ({ kind, mentions }) =>
        kind === "outlet" && mentions.some(({ start, end }) => place.start <= start && end <= place.end),
    );
    if (outlet !== undefined) return outlet;
  }
  return null;
}

function bracketsIn(text: string, from: number, to: number): { start: number; end: number }[] {
  return [...text.slice(from, to).matchAll(MARK)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}
