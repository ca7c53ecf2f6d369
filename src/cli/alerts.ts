import { safe } from "../exports/index.ts";
import type { Alert, AlertPage, Store, Watchlist } from "../store/index.ts";
import { followAlerts } from "../work/index.ts";
import { type AskOptions, type Line, Nothing, orNothing, pageOf, printAnswer } from "./answer.ts";
import { withArchive } from "./archive.ts";
import { dim, layout, strong } from "./briefing/runs.ts";
import { hitLines } from "./hit-lines.ts";
import { interruption } from "./interrupt.ts";
import { outputTo } from "./output.ts";
import { printable } from "./printable.ts";

export interface AlertOptions extends AskOptions {
  readonly limit: number;
  readonly before?: number;
}

/** Prints what was found for a list. Gives the exit code. */
export function printAlerts(number: number, options: AlertOptions): Promise<number> {
  const { limit, before } = options;
  return printAnswer(
    options,
    async (store) => {
      await listAt(store, number);
      return store.watchlists.alerts(number, { limit, ...(before !== undefined && { before }) });
    },
    pageLines,
  );
}

function pageLines({ alerts, next }: AlertPage, width: number): Line[] {
  const more = next === null ? [] : [[dim(`More: --before ${next}`)]];
  if (alerts.length === 0) return [[dim("Nothing found.")], ...more];
  return [...alerts.flatMap((alert) => [...alertLines(alert, width), []]), ...more];
}

/** When it was found and what it is, below that the article and the words; of a contradiction both accounts. */
function alertLines({ id, kind, found, hit, contradicts }: Alert, width: number): Line[] {
  const about = contradicts === null ? "" : ` on ${[contradicts.on, contradicts.of].filter(Boolean).join(": ")}`;
  return [
    ...layout([dim(`${id} · ${found.slice(0, 16).replace("T", " ")} · `), strong(`${kind}${about}`)], width),
    ...hitLines(contradicts === null ? [hit] : [hit, contradicts.hit], width),
  ];
}

export interface FollowOptions {
  readonly db: string;
  readonly every: number;
  readonly jsonl?: true;
}

/** Prints alerts as they come, until it is stopped. Gives the exit code. */
export function runFollow(number: number, { db, every, jsonl }: FollowOptions): Promise<number> {
  return withArchive(db, { make: false }, (store) =>
    orNothing(async () => {
      await listAt(store, number);
      const { print, flush } = outputTo(process.stdout);
      const { signal, release } = interruption();
      for await (const one of followAlerts(number, { store, signal, pause: every * 1_000 })) {
        if ("notice" in one) process.stderr.write(`lagebild: ${printable(one.notice)}\n`);
        else await print(jsonl ? `${safe(JSON.stringify(one))}\n` : pageOf((width) => [...alertLines(one, width), []]));
        await flush();
      }
      release();
      return 0;
    }),
  );
}

async function listAt({ watchlists }: Store, number: number): Promise<Watchlist> {
  const found = await watchlists.get(number);
  if (found === null) throw new Nothing(`there is no watch list ${number}`);
  return found;
}
