import { Command, Option } from "commander";
import { EVENT_TYPES } from "../reading/index.ts";
import { afterOption, jsonOption, limitOption, oneOf } from "./ask-options.ts";
import { dbOption } from "./db-option.ts";
import type { TimelineOptions } from "./print-events.ts";
import { day } from "./read.ts";

const HELP = `
An event stands once, however many articles tell it, on the day on which it
happened: where no article says one, on that of the first publication. Copies of
one text, and reports of one agency, are one origin. The id in brackets is what
lagebild compare takes.

Examples
  lagebild timeline --actor RUS --since 2024-01-01
  lagebild timeline --actor RUS --other PRK --type AID,AGREE
  lagebild timeline --contradicted --json

Exit codes
  0  the timeline was printed, whatever is in it
  1  no article tells of the actor, or the archive could not be opened
  2  wrong usage`;

/** `lagebild timeline`: events in the order in which they happened. */
export function timelineCommand(): Command {
  return new Command("timeline")
    .summary("events in their order, each once")
    .description("Prints the events that articles tell, in the order in which they happened, with who confirms them.")
    .addOption(dbOption())
    .option("--actor <name>", "who takes part: a name, a country's code, a Wikidata id")
    .option("--other <name>", "another one who takes part")
    .addOption(new Option("--type <types>", "AGREE, AID, ASSAULT …").argParser(oneOf(EVENT_TYPES)))
    .addOption(new Option("--since <date>", "happened on this day or later").argParser(day))
    .addOption(new Option("--until <date>", "happened on this day or earlier").argParser(day))
    .addOption(new Option("--independent <count>", "told by at least so many origins").argParser(Number))
    .option("--contradicted", "only what articles contradict each other on")
    .option("--newest", "the latest first")
    .addOption(limitOption())
    .addOption(afterOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (options: TimelineOptions, command: Command) => {
      if (options.independent !== undefined && !(Number.isInteger(options.independent) && options.independent > 0))
        command.error("error: --independent: give a number from 1");
      const { printTimeline } = await import("./print-events.ts");
      process.exitCode = await printTimeline(options);
    });
}
