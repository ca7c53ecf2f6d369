import { jsonPieces } from "../exports/index.ts";
import type { Reading } from "../reading/index.ts";
import type { Output } from "./output.ts";

/** How readings are printed. `skip` stands for an input that could not be read. */
export interface Printer {
  readonly print: (reading: Reading) => Promise<void>;
  readonly skip: () => Promise<void>;
  readonly end: () => Promise<void>;
}

const nothing = async () => {};

/** Of one input its reading, of several an array, whether or not all of them could be read. */
export function jsonPrinter(output: Output): Printer {
  let inputs = 0;
  let printed = 0;
  let only: Reading | null = null;
  const printOne = async (reading: Reading) => {
    for (const piece of jsonPieces(reading, { pretty: true })) await output(piece);
  };
  const printItem = async (reading: Reading) => {
    await output(printed === 0 ? "[\n" : ",\n");
    printed++;
    await printOne(reading);
  };
  const next = async (reading: Reading | null) => {
    inputs++;
    if (inputs === 1) {
      only = reading;
      return;
    }
    if (only) await printItem(only);
    only = null;
    if (reading) await printItem(reading);
  };
  const end = async () => {
    if (only) await printOne(only);
    else if (printed > 0) await output("\n]");
    else if (inputs > 1) await output("[]");
    if (inputs > 1 || only) await output("\n");
  };
  return { print: next, skip: () => next(null), end };
}

/** Pages for people, parted by a blank line. */
export function pagePrinter(output: Output, pageOf: (reading: Reading) => string): Printer {
  let printed = 0;
  const print = async (reading: Reading) => {
    await output(`${printed === 0 ? "" : "\n"}${pageOf(reading)}`);
    printed++;
  };
  return { print, skip: nothing, end: nothing };
}
