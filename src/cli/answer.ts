import pc from "picocolors";
import { safe } from "../exports/index.ts";
import type { Store } from "../store/index.ts";
import { withArchive } from "./archive.ts";
import { paint, type Run } from "./briefing/runs.ts";
import { SOME_FAILED } from "./exit-codes.ts";
import { outputTo } from "./output.ts";
import { printable } from "./printable.ts";

export type Line = readonly Run[];

/** Options of all commands that ask the archive. */
export interface AskOptions {
  readonly db: string;
  readonly json?: true;
}

/** Columns where the output is no terminal, and of the widest line: wider ones are hard to follow. */
const PIPED_WIDTH = 80;
const WIDEST = 110;

/** What the archive does not have: one line on standard error and exit code 1. */
export class Nothing extends Error {}

/** Asks the archive and prints the answer, as JSON or as lines for people. Gives the exit code. */
export async function printAnswer<Answer>(
  { db, json }: AskOptions,
  ask: (store: Store) => Promise<Answer>,
  linesOf: (answer: Answer, width: number) => readonly Line[],
): Promise<number> {
  return withArchive(db, { make: false }, (store) =>
    orNothing(async () => {
      const { print, flush } = outputTo(process.stdout);
      const answer = await ask(store);
      await print(json ? `${safe(JSON.stringify(answer, null, 2))}\n` : pageOf((width) => linesOf(answer, width)));
      await flush();
      return 0;
    }),
  );
}

/** Runs and gives the exit code; what the archive does not have is a line on standard error. */
export async function orNothing(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Nothing)) throw error;
    process.stderr.write(`lagebild: ${printable(error.message)}\n`);
    return SOME_FAILED;
  }
}

/** Lines for people, as wide as the terminal. */
export function pageOf(linesOf: (width: number) => readonly Line[]): string {
  const { isTTY, columns } = process.stdout;
  const width = isTTY ? Math.min(columns || PIPED_WIDTH, WIDEST) : PIPED_WIDTH;
  const colours = pc.createColors(isTTY === true && pc.isColorSupported);
  return linesOf(width)
    .map((line) => `${paint(line, colours)}\n`)
    .join("");
}
