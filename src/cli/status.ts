import { Command } from "commander";
import { dbOption, queueOption } from "./db-option.ts";

const HELP = `
An archive in a folder belongs to one process at a time: while lagebild watch has
it, ask that one (--metrics).

Examples
  lagebild status
  lagebild status --db postgres://me@db.example/news --queue nats://queue.example:4222`;

/** `lagebild status`: how archive, feeds and queue are doing. */
export function statusCommand(): Command {
  return new Command("status")
    .summary("how archive, feeds and queue are doing")
    .description("Shows what the archive holds, how far behind each feed is, and what waits in the queue.")
    .addOption(dbOption())
    .addOption(queueOption())
    .option("--json", "print it as JSON")
    .option("--prometheus", "print it in the text format of Prometheus")
    .addHelpText("after", HELP)
    .action(async (options) => {
      const { printStatus } = await import("./print-status.ts");
      process.exitCode = await printStatus(options);
    });
}
