import { Argument, Command, Option } from "commander";
import { EXPORT_FORMATS, type Format } from "../exports/index.ts";
import { dbOption } from "./db-option.ts";
import type { ExportOptions } from "./export-archive.ts";
import { day } from "./read.ts";

const HELP = `
Formats
  jsonl          one reading a line
  csv-events     who did what to whom, columns as POLECAT
  csv-exchanges  who gives what to whom, columns as SIPRI's trade register
  annotations    W3C Web Annotations (JSON-LD)
  ftm            FollowTheMoney entities, one a line
  stix           a STIX 2.1 bundle
  graphml        a network of states and other actors

Words and conditions choose articles; of each everything is exported. Words are
those of lagebild search.

Examples
  lagebild export csv-exchanges --since 2024-01-01 -o exchanges.csv
  lagebild export stix Granaten --actor Belarus > bundle.json
  lagebild export graphml --source example.org --db ~/archive -o network.graphml

Exit codes
  0  everything was written
  1  the archive could not be opened, or the output not be written
  2  wrong usage`;

/** `lagebild export FORMAT [WORDS]`: what the archive holds, in a format of others. */
export function exportCommand(): Command {
  return new Command("export")
    .summary("write the archive in formats of others")
    .description("Writes what the articles of the archive say in a format that other programs read.")
    .addArgument(new Argument("<format>", "what to write").choices(EXPORT_FORMATS))
    .argument("[words...]", "articles that hold these words")
    .addOption(dbOption())
    .option("-o, --output <file>", "write to this file")
    .option("--actor <name>", "articles that name this actor: a name, a country's code, a Wikidata id")
    .option("--source <name>", "where they stand: outlet or host")
    .addOption(new Option("--since <date>", "published on this day or later").argParser(day))
    .addOption(new Option("--until <date>", "published on this day or earlier").argParser(day))
    .option("--language <tag>", "language of the articles: de, en")
    .addHelpText("after", HELP)
    .action(async (format: Format, words: string[], options: ExportOptions) => {
      const { exportArchive } = await import("./export-archive.ts");
      process.exitCode = await exportArchive(format, words, options);
    });
}
