import { Command } from "commander";
import { jsonOption, limitOption } from "./ask-options.ts";
import { dbOption } from "./db-option.ts";
import type { CorrectionsOptions } from "./print-corrections.ts";

const HELP = `
Corrections are made on the page or over the API of lagebild serve. They name
words, so that they outlive a newer engine; every list shows the corrected state.

Examples
  lagebild corrections
  lagebild corrections --training > examples.jsonl

Exit codes
  0  the corrections were printed
  1  the archive could not be opened
  2  wrong usage`;

/** `lagebild corrections`: what people said of records. */
export function correctionsCommand(): Command {
  return new Command("corrections")
    .summary("what people corrected")
    .description("Prints what people accepted, rejected, edited, merged, split and noted, the newest first.")
    .addOption(dbOption())
    .addOption(limitOption())
    .option("--before <number>", "go on behind this correction", Number)
    .addOption(jsonOption().conflicts("training"))
    .option("--training", "print those that stand as training data: a JSON line each, the record before and after")
    .addHelpText("after", HELP)
    .action(async (options: CorrectionsOptions, command: Command) => {
      if (options.before !== undefined && !Number.isInteger(options.before))
        command.error("error: --before: give the number of a correction");
      const { printCorrections, printTraining } = await import("./print-corrections.ts");
      process.exitCode = await (options.training ? printTraining(options) : printCorrections(options));
    });
}
