import pc from "picocolors";
import { exportIn, type Format } from "../exports/index.ts";
import type { Reading } from "../reading/index.ts";
import { attempt, complaint, intakes } from "./inputs.ts";
import { type Output, outputTo } from "./output.ts";
import { printable } from "./printable.ts";
import { jsonPrinter, type Printer, pagePrinter } from "./printers.ts";
import { progressOver } from "./progress.ts";
import type { ReadCommandOptions } from "./read-options.ts";

/** Columns where the output is no terminal, so that its bytes depend on the input alone. */
const PIPED_WIDTH = 80;
/** Wider lines are hard to follow. */
const WIDEST = 110;

/**
 * Reads the inputs one after the other and prints each reading as soon as it is there, so that memory does not grow
 * with their number. What cannot be read is named on standard error, the others go on. Gives whether all were read.
 */
export async function readInputs(names: readonly string[], options: ReadCommandOptions): Promise<boolean> {
  const { print, flush } = outputTo(process.stdout);
  const format = formatOf(options);
  const printer = format === null ? await printerFor(options, print) : null;
  const wanted: ReadCommandOptions = options.conllu ? { ...options, layers: ["tokens"] } : options;
  const progress = await progressOver(names, { printing: true });
  let allRead = true;
  async function* readings(): AsyncGenerator<Reading> {
    for await (const input of intakes(names, options)) {
      const result = "article" in input ? await attempt(input.article, wanted) : input;
      if ("error" in result) {
        allRead = false;
        progress.log(complaint(input.source, result.error));
        await printer?.skip();
      } else yield result.reading;
      await flush();
      progress.step(printable(input.source));
    }
    progress.stop();
  }
  if (format !== null) for await (const piece of (await exportIn(format))(readings())) await print(piece);
  else if (printer !== null) {
    for await (const reading of readings()) await printer.print(reading);
    await printer.end();
  }
  await flush();
  return allRead;
}

/** The format of others that is asked for; null for what is printed here. */
function formatOf({ jsonl, csv, export: format }: ReadCommandOptions): Format | null {
  return format ?? (csv ? `csv-${csv}` : jsonl ? "jsonl" : null);
}

async function printerFor({ json, conllu, explain }: ReadCommandOptions, output: Output): Promise<Printer> {
  if (conllu) return pagePrinter(output, (await import("./conllu.ts")).conllu);
  if (json) return jsonPrinter(output);
  const { briefing } = await import("./briefing/briefing.ts");
  const { isTTY, columns } = process.stdout;
  const width = isTTY ? Math.min(columns || PIPED_WIDTH, WIDEST) : PIPED_WIDTH;
  const page = { width, explain: explain === true, colour: isTTY === true && pc.isColorSupported };
  return pagePrinter(output, (reading) => briefing(reading, page));
}
