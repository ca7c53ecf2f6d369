import { Command, Option } from "commander";
import { dbOption, queueOption } from "./db-option.ts";
import { wholeNumber } from "./numbers.ts";
import { day } from "./read.ts";

const HELP = `
Inputs are those of lagebild read: files, folders, addresses, - and .jsonl
files, and web archives (.warc, .warc.gz).
What is in the archive already is passed over, so that an interrupted run goes on
where it stopped. The same address with another text becomes a new version of
its article; what an older lagebild read is read again.

Examples
  lagebild add articles/                     into ./lagebild-data
  lagebild add https://example.org/news/1 --db ~/archive
  lagebild add CC-NEWS-20240620.warc.gz      a web archive of any size
  LAGEBILD_DB=postgres://me@localhost/news lagebild add articles.jsonl
  lagebild add articles/ --queue nats://queue.example:4222   for lagebild work

Exit codes
  0  everything is in the archive
  1  an input could not be read or kept; a line on standard error names it
  2  wrong usage
  130  interrupted; what was added stays`;

/** `lagebild add INPUT…`: articles in, their readings into the archive. */
export function addCommand(): Command {
  return new Command("add")
    .summary("read articles into the archive")
    .description("Reads news articles and keeps what they say, to be searched and compared.")
    .argument("<input...>", "files, folders, URLs, - for standard input")
    .addOption(dbOption())
    .addOption(queueOption())
    .option(
      "--threads <count>",
      "how many articles are read at once (default: the machine's cores)",
      wholeNumber(1, 999),
    )
    .option("--again", "read again what is there, too")
    .addOption(new Option("--json", "print the summary as JSON").conflicts("jsonl"))
    .option("--jsonl", "print one line an input, as JSON, as soon as it is in the archive")
    .addOption(new Option("--lang <tag>", "the language, instead of finding it out").choices(["de", "en"]))
    .addOption(new Option("--published <date>", "day of publication, where the article does not say").argParser(day))
    .option("--allow-private", "fetch addresses of private networks and of this machine too")
    .addHelpText("after", HELP)
    .action(async (inputs: string[], options) => {
      const { addInputs } = await import("./add-inputs.ts");
      process.exitCode = await addInputs(inputs, options);
    });
}
