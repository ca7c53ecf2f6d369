import { setTimeout as wait } from "node:timers/promises";
import { StoreError } from "../store/index.ts";

/** Milliseconds to wait for an archive that is away. */
const PATIENCE = 60_000;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/**
 * Does something with the archive again and again while it is away: its server ends and starts, its disk is full. Each
 * beginning and end of that is a line among the notices. Throws what it throws, `store.away` after `patience`.
 */
export async function whileAway<T>(
  run: () => Promise<T>,
  { patience = PATIENCE, notices }: { readonly patience: number | undefined; readonly notices: string[] },
): Promise<T> {
  const since = Date.now();
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      const result = await run();
      if (pause > FIRST_PAUSE) notices.push(`the archive is back after ${seconds(since)} seconds`);
      return result;
    } catch (error) {
      if (!(error instanceof StoreError && error.code === "store.away")) throw error;
      if (pause === FIRST_PAUSE) notices.push(`${error.message}; trying again`);
      if (Date.now() - since + pause > patience) throw error;
    }
    await wait(pause);
  }
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1_000).toFixed(1);
}
