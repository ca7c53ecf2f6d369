import { Command, InvalidArgumentError } from "commander";
import type { AskOptions } from "./answer.ts";
import { jsonOption } from "./ask-options.ts";
import { dbOption } from "./db-option.ts";

const HELP = `
The id is that of any account of the event, as lagebild timeline prints it. What
articles disagree on is shown and not decided: whether it happened, whether
somebody denies it, and numbers.

Examples
  lagebild compare 12.e3
  lagebild compare 12.e3 --json

Exit codes
  0  the accounts were printed
  1  there is no such event, or the archive could not be opened
  2  wrong usage`;

/** `lagebild compare EVENT`: who tells it how. */
export function compareCommand(): Command {
  return new Command("compare")
    .summary("the accounts of one event side by side")
    .description("Prints what each article tells of an event, by origin, and where they contradict each other.")
    .argument("<event>", "id of an account, such as 12.e3", account)
    .addOption(dbOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (event: { readonly version: number; readonly record: string }, options: AskOptions) => {
      const { printComparison } = await import("./print-events.ts");
      process.exitCode = await printComparison(event, options);
    });
}

function account(value: string): { version: number; record: string } {
  const match = /^(\d{1,9})\.(e\d{1,9})$/.exec(value);
  if (match === null) throw new InvalidArgumentError("Give an id such as 12.e3, from lagebild timeline.");
  return { version: Number(match[1]), record: String(match[2]) };
}
