import type { Comparison, EventEntry, EventPage, EventQuery } from "../store/index.ts";
import { type AskOptions, type Line, Nothing, printAnswer } from "./answer.ts";
import { CERTAINTY_LABELS, EVENT_LABELS } from "./briefing/labels.ts";
import { section } from "./briefing/page.ts";
import { dim, layout, layoutGroups, plain, type Run, strong } from "./briefing/runs.ts";
import { DOT, headerOf, hitLine } from "./hit-lines.ts";
import { moreLines } from "./print-search.ts";
import { keysOf } from "./who.ts";

export interface TimelineOptions extends AskOptions {
  readonly actor?: string;
  readonly other?: string;
  readonly type?: EventQuery["types"];
  readonly since?: string;
  readonly until?: string;
  readonly independent?: number;
  readonly contradicted?: true;
  readonly newest?: true;
  readonly limit: number;
  readonly after?: string;
}

const MARGIN = plain("    ");

/** Gives the exit code. */
export function printTimeline(options: TimelineOptions): Promise<number> {
  const { db: _, json: __, actor, other, type, newest, ...query } = options;
  return printAnswer(
    options,
    async (store) => {
      const keys = await keysOf(store, { ...(actor && { actor }), ...(other && { other }) });
      const order = newest ? "newest" : "oldest";
      return store.picture.events({ ...query, ...keys, ...(type && { types: type }), order });
    },
    timelineLines,
  );
}

/** Gives the exit code. */
export function printComparison(event: { version: number; record: string }, options: AskOptions): Promise<number> {
  return printAnswer(
    options,
    async (store) => {
      const comparison = await store.picture.compare(event);
      if (comparison === null) throw new Nothing(`there is no event ${event.version}.${event.record} in the archive`);
      return comparison;
    },
    comparisonLines,
  );
}

function timelineLines({ events, next }: EventPage, width: number): Line[] {
  if (events.length === 0) return [[dim("Nothing found.")]];
  const lines = events.flatMap((event, i) => [
    ...(i === 0 ? [] : [[]]),
    ...eventLines(event, width),
    ...layout([plain(event.first.snippet.text)], width - 4).map((line) => [MARGIN, ...line]),
    ...layout([dim(sourceOf(event))], width - 4).map((line) => [MARGIN, ...line]),
  ]);
  return [...lines, ...moreLines(next)];
}

/** When, who to whom, what, and how well it is told. */
function eventLines(event: EventEntry, width: number): Line[] {
  const { id, days, type, source, target, articles, independent, contradictions, happened } = event;
  const sure = event.first.certainty && CERTAINTY_LABELS[event.first.certainty.level];
  const when = days === null ? "no day" : days.from === days.to ? days.from : `${days.from} to ${days.to}`;
  const groups: Run[][] = [
    [strong(when)],
    sides(source, target),
    [plain(EVENT_LABELS[type])],
    happened ? [] : [{ text: "not told as happened", style: "open" }],
    sure === null || event.first.certainty?.level === "asserted" ? [] : [{ text: sure.words, style: sure.style }],
    [
      dim(
        articles === 1
          ? "1 article"
          : `${articles} articles, ${independent} ${independent === 1 ? "origin" : "origins"}`,
      ),
    ],
    contradictions === 0
      ? []
      : [{ text: contradictions === 1 ? "1 contradiction" : `${contradictions} contradictions`, style: "doubt" }],
    [dim(`[${id}]`)],
  ];
  return layoutGroups(groups, DOT, width);
}

function sides(source: EventEntry["source"], target: EventEntry["target"]): Run[] {
  const names = (list: EventEntry["source"]) =>
    list.length === 0 ? dim("not named") : strong(list.map(({ name }) => name).join(", "));
  return [names(source), plain(" → "), names(target)];
}

function sourceOf({ first: { article } }: EventEntry): string {
  return [article.outlet, article.published, article.title ?? article.source].filter((one) => one !== null).join(" · ");
}

const CONTRADICTED = {
  happened: "whether it happened",
  denied: "somebody denies it",
} as const;

function comparisonLines({ event, origins, contradictions }: Comparison, width: number): Line[] {
  const accounts = origins.flatMap((origin) => origin.accounts);
  const words = (id: string) => accounts.find((account) => account.id === id)?.hit;
  return [
    ...eventLines(event, width),
    ...origins.flatMap(({ agency, accounts: list }, i) =>
      section(
        `ORIGIN ${i + 1}${agency === null ? "" : `: ${agency.name}`}`,
        list.length,
        list.flatMap(({ id, voices, counts, hit }, nr) => [
          ...(nr === 0 ? [] : [[]]),
          ...headerOf(hit.article, width),
          ...hitLine(hit, width),
          ...layoutGroups(
            [
              [dim(`[${id}]`)],
              voices.length > 0 ? [dim(`said by ${voices.map(({ name }) => name).join(" → ")}`)] : [],
              ...counts.map(({ number, of }) => [dim(`${number} ${of}`)]),
            ],
            DOT,
            width - 4,
          ).map((line) => [MARGIN, ...line]),
        ]),
      ),
    ),
    ...section(
      "THEY CONTRADICT EACH OTHER",
      contradictions.length,
      contradictions.flatMap(({ on, of, one, other }) => [
        ...layout([strong(on === "number" ? `the number of ${of}` : CONTRADICTED[on])], width),
        ...[one, other].flatMap((id) =>
          layout([dim(`[${id}] `), plain(words(id)?.snippet.text ?? "")], width - 4).map((line) => [MARGIN, ...line]),
        ),
      ]),
    ),
  ];
}
