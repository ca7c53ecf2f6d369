import type { SearchPage, SearchQuery } from "../store/index.ts";
import { type AskOptions, type Line, printAnswer } from "./answer.ts";
import { dim } from "./briefing/runs.ts";
import { hitLines } from "./hit-lines.ts";

/** Prints one page of what is found: below each article its hits. Gives the exit code. */
export function printSearch(query: SearchQuery, options: AskOptions): Promise<number> {
  return printAnswer(options, (store) => store.search(query), pageOf);
}

function pageOf({ hits, next }: SearchPage, width: number): Line[] {
  if (hits.length === 0) return [[dim("Nothing found.")]];
  return [...hitLines(hits, width), ...moreLines(next)];
}

/** How to go on. */
export function moreLines(next: string | null): Line[] {
  return next === null ? [] : [[], [dim(`More: --after ${next}`)]];
}
