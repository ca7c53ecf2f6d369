import type { LedgerEntry, LedgerPage, LedgerQuery } from "../store/index.ts";
import { type AskOptions, type Line, printAnswer } from "./answer.ts";
import { CERTAINTY_LABELS, STATUS_LABELS } from "./briefing/labels.ts";
import { dim, layout, layoutGroups, plain, type Run, strong } from "./briefing/runs.ts";
import { DOT } from "./hit-lines.ts";
import { moreLines } from "./print-search.ts";
import { keysOf } from "./who.ts";

export interface ExchangesOptions extends AskOptions {
  readonly actor?: string;
  readonly giver?: string;
  readonly receiver?: string;
  readonly goods?: LedgerQuery["goods"];
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  readonly after?: string;
}

const MARGIN = plain("    ");

/** Gives the exit code. */
export function printExchanges(options: ExchangesOptions): Promise<number> {
  const { db: _, json: __, actor, giver, receiver, ...query } = options;
  const named = { ...(actor && { actor }), ...(giver && { giver }), ...(receiver && { receiver }) };
  return printAnswer(
    options,
    async (store) => store.picture.ledger({ ...query, ...(await keysOf(store, named)) } as LedgerQuery),
    ledgerLines,
  );
}

function ledgerLines({ entries, next }: LedgerPage, width: number): Line[] {
  if (entries.length === 0) return [[dim("Nothing found.")]];
  return [
    ...entries.flatMap((entry, i) => [...(i === 0 ? [] : [[]]), ...entryLines(entry, width)]),
    ...moreLines(next),
  ];
}

function entryLines({ giver, receiver, goods, stages, denied, articles, steps }: LedgerEntry, width: number): Line[] {
  const names = (list: LedgerEntry["giver"]) =>
    list.length === 0 ? dim("not named") : strong(list.map(({ name }) => name).join(", "));
  const told = Object.entries(stages).map(([stage, count]) => [plain(count === 1 ? stage : `${stage} ${count}×`)]);
  const head: Run[][] = [
    [names(giver), plain(" → "), names(receiver)],
    [strong(goods)],
    ...told,
    denied > 0 ? [{ text: denied === 1 ? "denied once" : `denied ${denied}×`, style: "denied" }] : [],
    [dim(articles === 1 ? "1 article" : `${articles} articles`)],
  ];
  return [...layoutGroups(head, DOT, width), ...steps.flatMap((step) => stepLines(step, width - 4))];
}

function stepLines({ id, hit }: LedgerEntry["steps"][number], width: number): Line[] {
  const { article, stage, status, certainty, snippet } = hit;
  const sure = certainty && CERTAINTY_LABELS[certainty.level];
  const facts: Run[][] = [
    [plain(article.published ?? "undated")],
    [strong(stage ?? "")],
    status === null ? [] : [dim(STATUS_LABELS[status])],
    sure ? [{ text: sure.words, style: sure.style }] : [],
    article.outlet === null ? [] : [dim(article.outlet)],
    [dim(`[${id}]`)],
  ];
  const lines = [...layoutGroups(facts, DOT, width), ...layout([dim("“"), plain(snippet.text), dim("”")], width)];
  return lines.map((line) => [MARGIN, ...line]);
}
