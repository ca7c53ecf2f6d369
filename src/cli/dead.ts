import { Command } from "commander";
import { queueOption } from "./db-option.ts";
import { wholeNumber } from "./numbers.ts";

const HELP = `
Dead letters are jobs that no worker could read: pages without an article, texts
that end their reader. Each has a number.

Examples
  lagebild dead --queue nats://queue.example:4222        list them
  lagebild dead show 12        print what could not be read
  lagebild dead retry 12 13    put them back into the queue
  lagebild dead retry          put all of them back
  lagebild dead drop 12        forget one`;

/** `lagebild dead [list|show|retry|drop] [NUMBER…]`: what no worker could read. */
export function deadCommand(): Command {
  return new Command("dead")
    .summary("list, look into and retry jobs that no worker could read")
    .description("Lists the dead letters of a queue, shows them, puts them back or drops them.")
    .argument("[action]", "list, show, retry, drop", "list")
    .argument("[numbers...]", "which of them")
    .addOption(queueOption().makeOptionMandatory())
    .option("--json", "print the list as JSON lines")
    .addHelpText("after", HELP)
    .action(async (action: string, given: string[], options, command: Command) => {
      if (!["list", "show", "retry", "drop"].includes(action)) command.error(`error: there is no "${action}"`);
      const numbers = given.map(wholeNumber(1, 999_999_999));
      if ((action === "show" || action === "drop") && numbers.length === 0) command.error("error: name its number");
      const { handleDead } = await import("./dead-letters.ts");
      process.exitCode = await handleDead(action as "list", numbers, options);
    });
}
