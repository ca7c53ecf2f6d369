import { stat } from "node:fs/promises";
import type { Arrival } from "./files/document.ts";
import { fromFile, fromFolder, fromStandardInput } from "./files/from-file.ts";
import { arrivalOf, asSourceError, type Intake, intakeOf } from "./files/intake.ts";
import { LIMITS, type Limits } from "./files/limits.ts";
import { fetchDocument, type WebOptions } from "./web/from-url.ts";

export interface InputOptions {
  readonly limits?: Limits;
  readonly web?: WebOptions;
}

/**
 * The documents of an input as it is named on a command line: a file, a folder, an address with http or https, `-` for
 * standard input. Never throws: a failure is an `Arrival` with an error.
 */
export async function* arrivalsOf(name: string, options: InputOptions = {}): AsyncGenerator<Arrival> {
  const limits = options.limits ?? LIMITS;
  if (name === "-") return yield* fromStandardInput(process.stdin, limits);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return yield await arrivalOf(name, () => fetchDocument(name, options.web));
  let isFolder: boolean;
  try {
    isFolder = (await stat(name)).isDirectory();
  } catch (error) {
    return yield { source: name, error: asSourceError(error) };
  }
  yield* isFolder ? fromFolder(name, limits) : fromFile(name, limits);
}

/** The articles of an input. Never throws: a failure is an `Intake` with an error. */
export async function* fromInput(name: string, options: InputOptions = {}): AsyncGenerator<Intake> {
  for await (const arrival of arrivalsOf(name, options)) yield await intakeOf(arrival);
}
