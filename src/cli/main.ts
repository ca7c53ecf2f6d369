#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { addCommand } from "./add.ts";
import { compareCommand } from "./compare.ts";
import { correctionsCommand } from "./corrections.ts";
import { deadCommand } from "./dead.ts";
import { dossierCommand } from "./dossier.ts";
import { exchangesCommand } from "./exchanges.ts";
import { WRONG_USAGE } from "./exit-codes.ts";
import { exportCommand } from "./export.ts";
import { mcpCommand } from "./mcp.ts";
import { readCommand } from "./read.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { statusCommand } from "./status.ts";
import { timelineCommand } from "./timeline.ts";
import { watchCommand } from "./watch.ts";
import { watchlistCommand } from "./watchlist.ts";
import { workCommand } from "./work.ts";

/** The version that package.json states, beside the built files. */
function version(): string {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

const program = new Command("lagebild")
  .description("Turns news into evidence: who said what, through whom, how sure; who did what to whom.")
  .version(version())
  .exitOverride()
  .showHelpAfterError("(--help shows what there is)");
const COMMANDS = [
  ...[readCommand, addCommand, searchCommand, dossierCommand, timelineCommand, exchangesCommand, compareCommand],
  ...[correctionsCommand, exportCommand, serveCommand, mcpCommand],
  ...[watchCommand, watchlistCommand, workCommand, deadCommand, statusCommand],
];
for (const command of COMMANDS.map((make) => make())) {
  for (const one of [command, ...command.commands]) one.copyInheritedSettings(program);
  program.addCommand(command);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
}
