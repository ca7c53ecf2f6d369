import { setTimeout as wait } from "node:timers/promises";
import type { Alert, Store } from "../../store/index.ts";
import type { Notice } from "../job.ts";
import { whileAway } from "../while-away.ts";

export interface FollowAlertsMeans {
  readonly store: Store;
  readonly signal: AbortSignal;
  /** Milliseconds between two looks. */
  readonly pause: number;
}

const PAGE = 200;

/** What is found for a watch list from now on, the earliest first, until the signal. */
export async function* followAlerts(
  watchlist: number,
  { store, signal, pause }: FollowAlertsMeans,
): AsyncGenerator<Alert | Notice> {
  const patience = { milliseconds: Number.POSITIVE_INFINITY, lost: false };
  const newest = await store.watchlists.alerts(watchlist, { limit: 1 });
  let last = newest.alerts[0]?.id ?? 0;
  while (!signal.aborted) {
    const found = yield* whileAway(() => laterThan(last, watchlist, store), patience);
    yield* found;
    last = found.at(-1)?.id ?? last;
    await wait(pause, null, { signal }).catch(() => {});
  }
}

async function laterThan(after: number, watchlist: number, { watchlists }: Store): Promise<Alert[]> {
  const found: Alert[] = [];
  for (let before: number | null = null; ; ) {
    const query = { limit: PAGE, after, ...(before !== null && { before }) };
    const { alerts, next } = await watchlists.alerts(watchlist, query);
    found.push(...alerts);
    if (next === null) return found.reverse();
    before = next;
  }
}
