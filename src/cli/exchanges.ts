import { Command, Option } from "commander";
import { GOODS_KINDS } from "../reading/index.ts";
import { afterOption, jsonOption, limitOption, oneOf } from "./ask-options.ts";
import { dbOption } from "./db-option.ts";
import type { ExchangesOptions } from "./print-exchanges.ts";
import { day } from "./read.ts";

const HELP = `
Deliveries of one kind of goods from one side to another are one entry: what
became of them, step by step as it was published.

Examples
  lagebild exchanges --actor PRK
  lagebild exchanges --giver PRK --receiver RUS --goods munitions
  lagebild exchanges --since 2024-01-01 --json

Exit codes
  0  the entries were printed, whatever is in them
  1  no article tells of the actor, or the archive could not be opened
  2  wrong usage`;

/** `lagebild exchanges`: who gives what to whom, and what became of it. */
export function exchangesCommand(): Command {
  return new Command("exchanges")
    .summary("who gives what to whom: sought, agreed, delivered, denied")
    .description("Prints the ledger of exchanges: for each pair and kind of goods what was told, step by step.")
    .addOption(dbOption())
    .option("--actor <name>", "who gives or receives: a name, a country's code, a Wikidata id")
    .option("--giver <name>", "who gives")
    .option("--receiver <name>", "who receives")
    .addOption(new Option("--goods <kinds>", "munitions, money, food …").argParser(oneOf(GOODS_KINDS)))
    .addOption(new Option("--since <date>", "published on this day or later").argParser(day))
    .addOption(new Option("--until <date>", "published on this day or earlier").argParser(day))
    .addOption(limitOption())
    .addOption(afterOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (options: ExchangesOptions) => {
      const { printExchanges } = await import("./print-exchanges.ts");
      process.exitCode = await printExchanges(options);
    });
}
