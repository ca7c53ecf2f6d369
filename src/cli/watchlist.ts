import { Command, Option } from "commander";
import { jsonOption, limitOption } from "./ask-options.ts";
import { withConditions } from "./condition-options.ts";
import { dbOption } from "./db-option.ts";
import { wholeNumber } from "./numbers.ts";

const HELP = `
A watch list looks for a search (words and conditions of lagebild search) or for
all that is between two actors. What comes into the archive from then on and
matches becomes an alert: statements, events, exchanges, and what articles
contradict each other on. Copies and new versions of a text alert once.

Alerts are an Atom feed of lagebild serve, /api/watchlists/NUMBER/feed.atom, and
go to a webhook while lagebild serve or lagebild watch runs.

Examples
  lagebild watchlist add "Arms" --between RUS --and PRK
  lagebild watchlist add "Yards" Werft Stahl* --kind statement --speaker NOR
  lagebild watchlist add "Desk" --source dpa --webhook https://desk.example/hook
  lagebild watchlist list
  lagebild watchlist show 1
  lagebild watchlist follow 1 --db postgres://me@localhost/news

Exit codes
  0  it was done
  1  there is no such list or actor, or the archive could not be opened
  2  wrong usage`;

/** `lagebild watchlist add|list|show|follow|remove`: what is watched for, and what was found. */
export function watchlistCommand(): Command {
  const command = new Command("watchlist")
    .summary("watch for a search or a pair of actors")
    .description("Watches for what is new: by a search, or between two actors.")
    .addHelpText("after", HELP);
  for (const one of [add(), list(), show(), follow(), remove()]) command.addCommand(one);
  return command;
}

function add(): Command {
  const command = new Command("add")
    .description("Watches for a search or a pair of actors; prints the number of the list, and its webhook's secret.")
    .argument("<name>", "what the list is called")
    .argument("[words...]", "words to look for, as in lagebild search")
    .addOption(dbOption())
    .addOption(new Option("--between <actor>", "all that is between this actor …"))
    .addOption(new Option("--and <actor>", "… and this one"))
    .option("--webhook <url>", "where alerts are sent to, as signed JSON (Standard Webhooks)");
  return withConditions(command)
    .addOption(jsonOption())
    .action(async (name: string, words: string[], options, own: Command) => {
      const { askedOf } = await import("./watchlist-options.ts");
      const asked = askedOf(name, words, options);
      if ("error" in asked) own.error(`error: ${asked.error}`);
      const { addWatchlist } = await import("./watchlists.ts");
      process.exitCode = await addWatchlist(asked, options);
    });
}

function list(): Command {
  return new Command("list")
    .description("Prints what is watched for.")
    .addOption(dbOption())
    .addOption(jsonOption())
    .action(async (options) => {
      const { printWatchlists } = await import("./watchlists.ts");
      process.exitCode = await printWatchlists(options);
    });
}

const NUMBER = ["<number>", "the number of the list", wholeNumber(1, 999_999_999)] as const;

function show(): Command {
  return new Command("show")
    .description("Prints what was found for a list, the newest first.")
    .argument(...NUMBER)
    .addOption(dbOption())
    .addOption(limitOption())
    .option("--before <alert>", "go on behind this alert, which the page before names", wholeNumber(1, 999_999_999))
    .addOption(jsonOption())
    .action(async (number: number, options) => {
      const { printAlerts } = await import("./alerts.ts");
      process.exitCode = await printAlerts(number, options);
    });
}

function follow(): Command {
  return new Command("follow")
    .description(
      "Prints what is found for a list as it comes, until it is stopped. Others add to the archive meanwhile, so it has to be on PostgreSQL; a folder belongs to one process.",
    )
    .summary("print what is found as it comes")
    .argument(...NUMBER)
    .addOption(dbOption())
    .option("--every <seconds>", "seconds between two looks", wholeNumber(1, 3_600), 5)
    .option("--jsonl", "print one line an alert, as JSON")
    .action(async (number: number, options) => {
      const { runFollow } = await import("./alerts.ts");
      process.exitCode = await runFollow(number, options);
    });
}

function remove(): Command {
  return new Command("remove")
    .description("Watches no longer, and forgets what was found.")
    .argument(...NUMBER)
    .addOption(dbOption())
    .action(async (number: number, options) => {
      const { removeWatchlist } = await import("./watchlists.ts");
      process.exitCode = await removeWatchlist(number, options);
    });
}
