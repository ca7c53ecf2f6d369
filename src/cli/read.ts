import { Command, InvalidArgumentError, Option } from "commander";
import { EXPORT_FORMATS } from "../exports/index.ts";
import { SOME_FAILED } from "./exit-codes.ts";
import type { ReadCommandOptions } from "./read-options.ts";

const HELP = `
Inputs
  files      .txt .text .md as plain text, .html .htm .xhtml as pages, .jsonl as
             one article a line: { "id", "text" or "html", "title", "published",
             "language", "outlet", "authors", "url" }; without an ending as what
             they begin like; 20 MB a text at most
  folders    their .txt .text .html .htm .xhtml .jsonl files by name, those of
             the folders in them too
  addresses  http and https; robots.txt is obeyed
  -          standard input: a text, a page or JSON lines

Examples
  lagebild read article.txt                     a briefing in the terminal
  lagebild read https://example.org/news/1      the same of a page
  lagebild read articles/ --jsonl > out.jsonl   a folder, one reading a line
  lagebild read articles/ --csv events > events.csv
  lagebild read articles/ --export stix > bundle.json
  pbpaste | lagebild read - --published 2024-06-20
  lagebild read article.txt --json | jq '.statements[].content'

Exit codes
  0  everything was read
  1  an input could not be read, or the output not be written; a line on
     standard error says which and why
  2  wrong usage

Colour is used on terminals only; NO_COLOR turns it off.`;

/** `lagebild read INPUT…`: articles in, readings out. */
export function readCommand(): Command {
  return new Command("read")
    .summary("read articles: who says what, who did what to whom")
    .description("Reads news articles and prints what they say, with the words that each finding rests on.")
    .argument("<input...>", "files, folders, URLs, - for standard input")
    .addOption(new Option("--json", "print the reading as JSON; several as an array").conflicts("jsonl"))
    .option("--jsonl", "print one reading a line, as JSON")
    .addOption(new Option("--conllu", "print tags, lemmas and trees as CoNLL-U").conflicts(["json", "jsonl"]))
    .addOption(
      new Option("--csv <table>", "print a table: events (as POLECAT) or exchanges (as SIPRI)")
        .choices(["events", "exchanges"])
        .conflicts(["json", "jsonl", "conllu"]),
    )
    .addOption(
      new Option("--export <format>", "print in a format of others")
        .choices(EXPORT_FORMATS)
        .conflicts(["json", "jsonl", "conllu", "csv"]),
    )
    .addOption(new Option("--layers <names>", "add layers to the JSON: tokens").argParser(layers))
    .addOption(new Option("--lang <tag>", "the language, instead of finding it out").choices(["de", "en"]))
    .addOption(new Option("--published <date>", "day of publication, where the article does not say").argParser(day))
    .option("--explain", "show the rule behind each finding in the briefing")
    .option("--allow-private", "fetch addresses of private networks and of this machine too")
    .addHelpText("after", HELP)
    .action(async (inputs: string[], options: ReadCommandOptions) => {
      const { readInputs } = await import("./read-inputs.ts");
      if (!(await readInputs(inputs, options))) process.exitCode = SOME_FAILED;
    });
}

function layers(value: string): "tokens"[] {
  if (value !== "tokens") throw new InvalidArgumentError("There is the layer tokens.");
  return [value];
}

/** A day of the calendar, YYYY-MM-DD. */
export function day(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(date.valueOf()) || date.toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError("Give a day such as 2024-06-20.");
  return value;
}
