import { type Command, Option } from "commander";
import { day } from "./read.ts";

/** The command with the options that say what of the archive is looked for. */
export function withConditions(command: Command): Command {
  return command
    .option("--kind <kinds>", "statement, event, exchange, article")
    .option("--speaker <name>", "who says it: a name, a country's code, a Wikidata id")
    .option("--actor <name>", "who takes part in any role")
    .option("--source <name>", "where it stands: outlet or host")
    .option("--type <types>", "statement or event type (Direct, AGREE), kind of goods (munitions)")
    .option("--certainty <levels>", "asserted, likely, hearsay, denied …")
    .option("--status <statuses>", "occurred, future, negated …")
    .addOption(new Option("--since <date>", "published on this day or later").argParser(day))
    .addOption(new Option("--until <date>", "published on this day or earlier").argParser(day))
    .option("--language <tag>", "language of the article: de, en");
}
