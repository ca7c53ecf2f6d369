import { Command } from "commander";
import type { AskOptions } from "./answer.ts";
import { jsonOption } from "./ask-options.ts";
import { dbOption } from "./db-option.ts";

const HELP = `
An actor is a name, a country's code (RUS), a Wikidata id (Q7747) or a key that
--json prints. The dossier of a state holds what its president, government and
army said and did. With a second actor it tells what the two say about, do to
and give each other.

Examples
  lagebild dossier RUS
  lagebild dossier "Kim Jong Un" --json
  lagebild dossier RUS PRK

Exit codes
  0  the dossier was printed
  1  no article tells of the actor, or the archive could not be opened
  2  wrong usage`;

/** `lagebild dossier ACTOR [OTHER]`: all that the archive tells of somebody. */
export function dossierCommand(): Command {
  return new Command("dossier")
    .summary("all that the archive tells of an actor or of a pair")
    .description("Prints what an actor said and did, what is said about it and done to it, what it gave and received.")
    .argument("<actor>", "a name, a country's code, a Wikidata id")
    .argument("[other]", "a second one: what is between the two")
    .addOption(dbOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action(async (actor: string, other: string | undefined, options: AskOptions) => {
      const { printDossier, printPair } = await import("./print-dossier.ts");
      process.exitCode = await (other === undefined ? printDossier(actor, options) : printPair(actor, other, options));
    });
}
