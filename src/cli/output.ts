import { once } from "node:events";
import type { Writable } from "node:stream";
import { SOME_FAILED } from "./exit-codes.ts";

/** Where a command prints to: text in, waits while the reader is slower. */
export type Output = (text: string) => Promise<void>;

/** Pieces are gathered up to this many code units, so that one token does not cost one system call. */
const CHUNK = 1 << 16;

export interface BufferedOutput {
  readonly print: Output;
  /** Prints what is left. */
  readonly flush: () => Promise<void>;
}

/**
 * Output to a stream with its back-pressure. A reader that goes away (`| head`) ends the process quietly, with the exit
 * code that it has reached: what is left to read is of no use to anybody. A full disk ends it with a line that says so.
 */
export function outputTo(stream: Writable): BufferedOutput {
  let held = "";
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    process.stderr.write(`lagebild: the output could not be written (${error.message})\n`);
    process.exit(SOME_FAILED);
  });
  const flush = async () => {
    const text = held;
    held = "";
    if (text !== "" && !stream.write(text)) await once(stream, "drain");
  };
  const print = async (text: string) => {
    held += text;
    if (held.length >= CHUNK) await flush();
  };
  return { print, flush };
}
