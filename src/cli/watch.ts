import { Command } from "commander";
import { addressOption, dbOption, queueOption } from "./db-option.ts";
import { wholeNumber } from "./numbers.ts";

const HELP = `
Feeds are RSS, Atom, RDF, JSON Feed and sitemaps; an OPML file names many. Each
host is asked once a second at most, robots.txt is obeyed, a feed that fails is
asked less and less often. What was read is remembered in the archive: a restart
reads nothing twice and misses nothing that the feeds still hold.

Examples
  lagebild watch feeds.opml
  lagebild watch https://example.org/feed.xml --every 5 --jsonl
  lagebild watch feeds.opml --queue nats://queue.example:4222

Exit codes
  0  it was asked to end (Ctrl-C, SIGTERM), or everything was asked (--once)
  1  the archive, the queue or a file could not be opened
  2  wrong usage`;

/** `lagebild watch FEED…`: follows feeds and reads what is new. */
export function watchCommand(): Command {
  return new Command("watch")
    .summary("follow feeds and read what is new")
    .description("Follows feeds and reads what is new into the archive, until it is stopped.")
    .argument("<feed...>", "addresses of feeds and sitemaps, OPML files")
    .addOption(dbOption())
    .addOption(queueOption())
    .option("--every <minutes>", "minutes between two visits to a feed", wholeNumber(1, 10_080), 15)
    .option("--once", "ask each feed that is due once, read what is new, and end")
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
    .option("--jsonl", "print one line an article, as JSON")
    .option("--allow-private", "fetch from private networks and this machine too, and send to webhooks there")
    .addOption(addressOption().default("http://127.0.0.1:4127"))
    .option("--contact <address>", "where you can be reached, for the servers that are asked")
    .addHelpText("after", HELP)
    .action(async (feeds: string[], options) => {
      const { runWatch } = await import("./watch-feeds.ts");
      process.exitCode = await runWatch(feeds, options);
    });
}
