import { Command } from "commander";
import { dbOption, queueOption } from "./db-option.ts";
import { wholeNumber } from "./numbers.ts";

const HELP = `
Start it on as many machines as wanted. A job leaves the queue when its article
is in the archive: a worker that dies loses nothing. What cannot be read goes to
the dead letters (lagebild dead).

Examples
  lagebild work --queue nats://queue.example:4222 --db postgres://me@db.example/news
  lagebild work --queue nats://a:4222,nats://b:4222,nats://c:4222 --metrics 9464

Exit codes
  0  it was asked to end (Ctrl-C, SIGTERM); what was in hand is finished
  1  the queue or the archive could not be reached
  2  wrong usage`;

/** `lagebild work`: reads the jobs of a queue into the archive. */
export function workCommand(): Command {
  return new Command("work")
    .summary("read the jobs of a queue into the archive")
    .description("Takes jobs from a queue and reads them into the archive until it is stopped.")
    .addOption(queueOption().makeOptionMandatory())
    .addOption(dbOption())
    .option(
      "--threads <count>",
      "how many articles are read at once (default: the machine's cores)",
      wholeNumber(1, 999),
    )
    .option(
      "--metrics <port>",
      "answer GET /metrics for Prometheus on this port of the machine",
      wholeNumber(1, 65_535),
    )
    .option("--until-empty", "end when the queue is empty")
    .option("--jsonl", "print one line an article, as JSON")
    .addHelpText("after", HELP)
    .action(async (options) => {
      const { runWork } = await import("./work-jobs.ts");
      process.exitCode = await runWork(options);
    });
}
