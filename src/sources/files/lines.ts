import { readLines, tooLarge } from "./bytes.ts";
import { type Arrival, documentOf } from "./document.ts";
import type { Limits } from "./limits.ts";

/** The lines of a stream that holds an article on each, as JSON; empty ones are passed over. Source: `name:line`. */
export async function* fromJsonLines(
  name: string,
  stream: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Arrival> {
  for await (const { number, bytes } of readLines(stream, limits.bytes)) {
    const source = `${name}:${number}`;
    if (bytes === null) yield { source, error: tooLarge(limits.bytes) };
    else if (bytes.some(isInk)) yield documentOf(source, "line", bytes);
  }
}

/** No white space and no byte-order mark. */
function isInk(byte: number): boolean {
  return byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf;
}
