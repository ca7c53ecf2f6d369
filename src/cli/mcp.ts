import { Command } from "commander";
import { dbOption } from "./db-option.ts";
import type { McpOptions } from "./run-mcp.ts";

const HELP = `
An assistant starts this command and speaks with it over standard input and
output. Its tools read texts and search the archive; nothing is changed. Every
answer carries the words of an article and where they stand.

lagebild serve offers the same to several assistants at once, at /mcp. While a
folder is open here, no other process can add to it; a PostgreSQL server can be
used by many.

Example, for a client that is configured by JSON
  { "mcpServers": { "lagebild": { "command": "lagebild",
    "args": ["mcp", "--db", "/home/me/lagebild-data"] } } }

Exit codes
  0  the assistant ended it
  1  the archive could not be opened
  2  wrong usage`;

/** `lagebild mcp`: the archive as tools for an assistant. */
export function mcpCommand(): Command {
  return new Command("mcp")
    .summary("serve an assistant over standard input and output (MCP)")
    .description("Serves the archive to an assistant as tools of the Model Context Protocol.")
    .addOption(dbOption())
    .option("--allow-private", "fetch addresses of private networks and of this machine too")
    .addHelpText("after", HELP)
    .action(async (options: McpOptions) => {
      const { runMcp } = await import("./run-mcp.ts");
      process.exitCode = await runMcp(options);
    });
}
