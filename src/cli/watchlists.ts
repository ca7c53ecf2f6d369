import type { Store, Watch, Watchlist } from "../store/index.ts";
import { type AskOptions, type Line, Nothing, printAnswer } from "./answer.ts";
import { withArchive } from "./archive.ts";
import { dim, layout, layoutGroups, plain, type Run, strong } from "./briefing/runs.ts";
import { SOME_FAILED } from "./exit-codes.ts";
import { DOT } from "./hit-lines.ts";
import type { AskedWatch } from "./watchlist-options.ts";
import { whoIs } from "./who.ts";

/** Makes a list. Gives the exit code. */
export function addWatchlist({ name, search, pair, webhook }: AskedWatch, options: AskOptions): Promise<number> {
  return printAnswer(
    options,
    async (store) => {
      const watch: Watch = pair
        ? { pair: [await keyFor(store, pair[0]), await keyFor(store, pair[1])] }
        : { search: search! };
      return store.watchlists.add({ name, watch, webhook });
    },
    ({ id, secret }) => [
      [plain(`Watch list ${id}`)],
      ...(secret === null ? [] : [[plain("Secret of its webhook, shown once: "), strong(secret)]]),
    ],
  );
}

/** Codes and Wikidata ids can be watched for before anybody writes of them. */
const FORESEEN = /^(?:[A-Z]{3}|Q\d{1,12})$/;

async function keyFor(store: Store, asked: string): Promise<string> {
  try {
    return (await whoIs(store, asked)).key;
  } catch (error) {
    if (error instanceof Nothing && FORESEEN.test(asked)) return asked;
    throw error;
  }
}

/** Prints the lists. Gives the exit code. */
export function printWatchlists(options: AskOptions): Promise<number> {
  return printAnswer(
    options,
    (store) => store.watchlists.list(),
    (lists, width) =>
      lists.length === 0 ? [[dim("Nothing is watched for.")]] : lists.flatMap((list) => linesOf(list, width)),
  );
}

function linesOf({ id, name, watch, alerts, newest, webhook }: Watchlist, width: number): Line[] {
  const facts: Run[][] = [
    [dim(`${id}`)],
    [strong(name)],
    [plain(alerts === 1 ? "1 alert" : `${alerts} alerts`)],
    newest === null ? [] : [dim(`the last ${newest.slice(0, 16).replace("T", " ")}`)],
  ];
  return [
    ...layoutGroups(facts, DOT, width),
    ...indented(watchRuns(watch), width),
    ...(webhook === null ? [] : indented(webhookRuns(webhook), width)),
  ];
}

const MARGIN = plain("    ");

function indented(runs: readonly Run[], width: number): Line[] {
  return layout(runs, width - MARGIN.text.length).map((line) => [MARGIN, ...line]);
}

function watchRuns(watch: Watch): Run[] {
  if ("pair" in watch) return [plain(`between ${watch.pair[0]} and ${watch.pair[1]}`)];
  const { words, ...conditions } = watch.search;
  const named = Object.entries(conditions).map(([name, value]) => `${name} ${[value].flat().join(", ")}`);
  return [plain([words, ...named].filter((part) => part !== undefined).join("; "))];
}

function webhookRuns({ host, sent, waiting, failed, error }: NonNullable<Watchlist["webhook"]>): Run[] {
  const counts = `webhook ${host}: ${sent} sent, ${waiting} waiting${failed > 0 ? `, ${failed} given up` : ""}`;
  return [dim(counts), ...(error === null ? [] : [{ text: `; ${error}`, style: "open" } as const])];
}

/** Gives the exit code. */
export function removeWatchlist(number: number, { db }: AskOptions): Promise<number> {
  return withArchive(db, { make: false }, async ({ watchlists }) => {
    if (await watchlists.remove(number)) return 0;
    process.stderr.write(`lagebild: there is no watch list ${number}\n`);
    return SOME_FAILED;
  });
}
