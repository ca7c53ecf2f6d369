import { setTimeout as wait } from "node:timers/promises";
import { StoreError } from "../store/index.ts";
import type { Notice } from "./job.ts";

/** How long an archive that is away is waited for. Once that was in vain, nothing waits until it is back. */
export interface Patience {
  readonly milliseconds: number;
  lost: boolean;
}

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/**
 * Does something with the archive again and again while it is away: its server ends and starts, its disk is full. Tells
 * when that begins and when it ends. Throws what it throws, `store.away` when patience is lost.
 */
export async function* whileAway<T>(run: () => Promise<T>, patience: Patience): AsyncGenerator<Notice, T> {
  const since = Date.now();
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      const result = await run();
      patience.lost = false;
      if (pause > FIRST_PAUSE) yield { notice: `the archive is back after ${seconds(since)} seconds` };
      return result;
    } catch (error) {
      if (!(error instanceof StoreError && error.code === "store.away")) throw error;
      if (patience.lost) throw error;
      if (pause === FIRST_PAUSE) yield { notice: `${error.message}; trying again`, code: error.code };
      patience.lost = Date.now() - since + pause > patience.milliseconds;
      if (patience.lost) throw error;
    }
    await wait(pause);
  }
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1_000).toFixed(1);
}
