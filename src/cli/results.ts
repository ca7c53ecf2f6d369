import { safe } from "../exports/index.ts";
import type { Done, Notice, Outcome } from "../work/index.ts";
import { complaint } from "./inputs.ts";
import type { BufferedOutput } from "./output.ts";
import { printable } from "./printable.ts";
import type { Progress } from "./progress.ts";

export type Tally = Record<Outcome, number>;

export const NOTHING: Tally = { new: 0, changed: 0, outdated: 0, known: 0, queued: 0, failed: 0 };

export interface ResultOptions {
  /** One line of JSON a result, one for people, or none. */
  readonly lines: "json" | "text" | "none";
  readonly progress: Progress;
}

/** Prints results as they come, failures and notices on standard error; gives how many there were of each kind. */
export async function showResults(
  results: AsyncIterable<Done | Notice>,
  { print, flush }: BufferedOutput,
  { lines, progress }: ResultOptions,
): Promise<Tally> {
  const tally = { ...NOTHING };
  for await (const result of results) {
    if ("notice" in result) {
      progress.log(printable(`lagebild: ${result.notice}`));
      continue;
    }
    const { source, outcome } = result;
    if (outcome === "failed") progress.log(complaint(source, result.failure));
    tally[outcome]++;
    if (lines === "json") await print(`${safe(JSON.stringify({ source, outcome }))}\n`);
    else if (lines === "text" && outcome !== "failed") await print(`${outcome.padEnd(8)} ${printable(source)}\n`);
    await flush();
    progress.step(printable(source));
  }
  progress.stop();
  return tally;
}
