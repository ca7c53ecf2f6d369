import { Command, InvalidArgumentError } from "commander";
import { addressOption, dbOption } from "./db-option.ts";

const HELP = `
Bound to this machine (the default), the server answers to localhost and
127.0.0.1 only. With another --host writing needs a token: that of
LAGEBILD_TOKEN, or one that is made up and printed once.

  http://127.0.0.1:4127/              the page
  http://127.0.0.1:4127/openapi.json  what the API under /api takes and gives

Examples
  lagebild serve
  lagebild serve --port 8080 --db ~/archive
  LAGEBILD_TOKEN=… lagebild serve --host 0.0.0.0 --db postgres://me@localhost/news

Exit codes
  0  stopped by Ctrl-C or a request to end
  1  the archive could not be opened, or the port is taken
  2  wrong usage`;

/** `lagebild serve`: the archive over HTTP, with its page. */
export function serveCommand(): Command {
  return new Command("serve")
    .summary("serve the archive: HTTP API and page")
    .description("Serves the archive: what is in it as an HTTP API, described at /openapi.json, and as a page.")
    .addOption(dbOption())
    .option("--host <name>", "the address to listen on", "127.0.0.1")
    .option("--port <number>", "the port to listen on, 0 for any", port, 4127)
    .option("--samples <input>", "articles that fill the archive while it is empty: a file or a folder")
    .option("--allow-private", "fetch from private networks and this machine too, and send to webhooks there")
    .addOption(addressOption())
    .addHelpText("after", HELP)
    .action(async (options) => {
      const { runServer } = await import("./run-server.ts");
      process.exitCode = await runServer(options);
    });
}

function port(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new InvalidArgumentError("Give a number from 0 to 65535.");
  return Number(value);
}
