import { readdirSync } from "node:fs";
import { clearLine, cursorTo } from "node:readline";

/** What is shown on standard error while many inputs are read. */
export interface Progress {
  readonly step: (source: string) => void;
  /** Prints a line above the bar. */
  readonly log: (line: string) => void;
  readonly stop: () => void;
}

/** Of a longer name the end is shown, so that the bar stays on its line. */
const LONGEST_NAME = 36;

const log = (line: string) => {
  process.stderr.write(`${line}\n`);
};
export const SILENT: Progress = { step: () => {}, log, stop: () => {} };

/**
 * A bar on standard error over the inputs; nothing where standard error is no terminal, where there is one file only,
 * or where what is printed runs over the same terminal and shows how far it is itself. Interrupting the program needs
 * nothing from the bar: it hides no cursor and leaves the terminal's modes alone.
 */
export async function progressOver(
  names: readonly string[],
  { printing }: { readonly printing: boolean },
): Promise<Progress> {
  return progressOf(() => names.reduce((sum, name) => sum + filesOf(name), 0), { printing });
}

/** The same over a number of things, which is counted only where the bar is shown. */
export async function progressOf(
  count: () => number | Promise<number>,
  { printing }: { readonly printing: boolean },
): Promise<Progress> {
  if (!process.stderr.isTTY || (printing && process.stdout.isTTY)) return SILENT;
  const total = await count();
  if (total < 2) return SILENT;
  const { SingleBar } = (await import("cli-progress")).default;
  const bar = new SingleBar({
    format: "{bar} {value} of {total}  {eta_formatted} left  {source}",
    barsize: 24,
    clearOnComplete: true,
    forceRedraw: true,
    gracefulExit: false,
    linewrap: true,
  });
  bar.start(total, 0, { source: "" });
  let done = 0;
  return {
    step: (source) => {
      done++;
      if (done > total) bar.setTotal(done);
      bar.update(done, { source: source.slice(-LONGEST_NAME) });
    },
    log: (line) => {
      cursorTo(process.stderr, 0);
      clearLine(process.stderr, 0);
      log(line);
    },
    stop: () => bar.stop(),
  };
}

/** An estimate: all files of a folder, though some may be of no kind that is read; a file of many articles is one. */
function filesOf(name: string): number {
  try {
    return readdirSync(name, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  } catch {
    return 1;
  }
}
