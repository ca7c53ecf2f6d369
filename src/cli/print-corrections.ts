import { safe } from "../exports/index.ts";
import type { CorrectionEntry } from "../store/index.ts";
import { type AskOptions, type Line, printAnswer } from "./answer.ts";
import { withArchive } from "./archive.ts";
import { dim, layout, layoutGroups, plain, type Run, strong } from "./briefing/runs.ts";
import { DOT } from "./hit-lines.ts";
import { outputTo } from "./output.ts";

export interface CorrectionsOptions extends AskOptions {
  readonly limit: number;
  readonly before?: number;
  readonly training?: true;
}

/** Gives the exit code. */
export function printCorrections(options: CorrectionsOptions): Promise<number> {
  const { limit, before } = options;
  return printAnswer(
    options,
    (store) => store.corrections.list({ limit, ...(before !== undefined && { before }) }),
    (list, width) => (list.length === 0 ? [[dim("Nothing was corrected.")]] : list.flatMap((one) => lines(one, width))),
  );
}

/** Gives the exit code. */
export function printTraining({ db }: AskOptions): Promise<number> {
  return withArchive(db, { make: false }, async (store) => {
    const { print, flush } = outputTo(process.stdout);
    for await (const example of store.corrections.training()) await print(`${safe(JSON.stringify(example))}\n`);
    await flush();
    return 0;
  });
}

function lines(
  { id, version, action, record, stated, words, author, made, undone }: CorrectionEntry,
  width: number,
): Line[] {
  const facts: Run[][] = [
    [dim(`${id}`)],
    [strong(`${action} ${record}`)],
    [dim(`${version}.${stated.id}`)],
    [plain(author)],
    [dim(made.slice(0, 16).replace("T", " "))],
    undone === null ? [] : [{ text: "taken back", style: "open" }],
  ];
  return [...layoutGroups(facts, DOT, width), ...layout([plain(`    “${words}”`)], width)];
}
