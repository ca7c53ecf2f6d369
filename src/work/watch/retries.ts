/** What may go better later. */
const PASSING = new Set([
  "web.busy",
  "web.robots",
  "web.status",
  "web.timeout",
  "web.unreachable",
  "store.away",
  "work.closed",
]);
/** Tries of one entry, over about a day. */
const TRIES = 6;
const FIRST_RETRY = 300;
const DAY = 86_400;

/** Seconds until an entry that failed so often before is tried again; null for never. */
export function retryOf(code: string, attempts: number): number | null {
  return PASSING.has(code) && attempts + 1 < TRIES ? FIRST_RETRY * 4 ** attempts : null;
}

/** Seconds until a feed that failed so often before is asked again: twice as long each time, a day at most. */
export function backOff(interval: number, failures: number, rest = 0): number {
  return Math.max(Math.min(interval * 2 ** Math.min(failures + 1, 20), DAY), rest);
}
