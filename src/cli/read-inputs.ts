import pc from "picocolors";
import type { Article } from "../article/index.ts";
import { type Reading, type ReadOptions, read } from "../reading/index.ts";
import { fromInput, type Intake } from "../sources/index.ts";
import { type Output, outputTo } from "./output.ts";
import { printable } from "./printable.ts";
import { jsonPrinter, linePrinter, type Printer, pagePrinter } from "./printers.ts";
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
  const { print: output, flush } = outputTo(process.stdout);
  const printer = await printerFor(options, output);
  const progress = await progressOver(names);
  let allRead = true;
  for await (const input of intakes(names, options)) {
    const result = "article" in input ? await attempt(input.article, options) : input;
    if ("error" in result) {
      allRead = false;
      progress.log(complaint(input.source, result.error));
      await printer.skip();
    } else await printer.print(result.reading);
    await flush();
    progress.step(printable(input.source));
  }
  progress.stop();
  await printer.end();
  await flush();
  return allRead;
}

async function* intakes(names: readonly string[], { allowPrivate }: ReadCommandOptions): AsyncGenerator<Intake> {
  for (const name of names) yield* fromInput(name, { web: { allowPrivate: allowPrivate === true } });
}

async function printerFor({ json, jsonl, explain }: ReadCommandOptions, output: Output): Promise<Printer> {
  if (jsonl) return linePrinter(output);
  if (json) return jsonPrinter(output);
  const { briefing } = await import("./briefing/briefing.ts");
  const { isTTY, columns } = process.stdout;
  const width = isTTY ? Math.min(columns || PIPED_WIDTH, WIDEST) : PIPED_WIDTH;
  const page = { width, explain: explain === true, colour: isTTY === true && pc.isColorSupported };
  return pagePrinter(output, (reading) => briefing(reading, page));
}

async function attempt(
  article: Article,
  { lang, published, layers }: ReadCommandOptions,
): Promise<{ reading: Reading } | { error: unknown }> {
  const options: ReadOptions = {
    ...(lang && { language: lang }),
    ...(published && { published }),
    ...(layers && { layers }),
  };
  try {
    return { reading: await read(article, options) };
  } catch (error) {
    return { error };
  }
}

/** One line that names the input and says what is wrong with it. */
function complaint(source: string, error: unknown): string {
  return printable(`lagebild: ${source}: ${error instanceof Error ? error.message : String(error)}`);
}
