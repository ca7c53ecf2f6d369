import { Command } from "commander";
import { withConditions } from "./condition-options.ts";
import { dbOption } from "./db-option.ts";
import type { SearchOptions } from "./search-options.ts";

const HELP = `
Words
  all of them, in any of their forms; "a phrase"; begin* ; -without (behind --
  where it comes first)
  Without words everything that meets the other conditions is found.

Conditions take several values parted by commas: any of them will do.

Examples
  lagebild search Raketen --speaker Putin
  lagebild search '"noch im Wasser"' --kind statement --since 2024-06-01
  lagebild search --actor PRK --kind exchange --type munitions --json

Exit codes
  0  the search was made, whatever it found
  1  the archive could not be opened
  2  wrong usage`;

/** `lagebild search WORDS`: what the archive holds, newest first. */
export function searchCommand(): Command {
  const command = new Command("search")
    .summary("search the archive")
    .description("Finds statements, events, exchanges and articles in the archive and shows their words.")
    .argument("[words...]", "what to look for")
    .addOption(dbOption());
  return withConditions(command)
    .option("--limit <count>", "hits of a page, at most 200", "20")
    .option("--after <place>", "go on behind this place, which the page before names")
    .option("--json", "print the page as JSON")
    .addHelpText("after", HELP)
    .action(async (words: string[], options: SearchOptions, command: Command) => {
      const { queryOf } = await import("./search-options.ts");
      const query = queryOf(words, options);
      if ("error" in query) command.error(`error: ${query.error}`);
      const { printSearch } = await import("./print-search.ts");
      process.exitCode = await printSearch(query, options);
    });
}
