import { readBytes } from "./bytes.ts";
import { type Arrival, documentOf } from "./document.ts";
import { asSourceError } from "./intake.ts";
import type { Limits } from "./limits.ts";
import { fromJsonLines } from "./lines.ts";

type Bytes = AsyncIterable<Uint8Array>;

const JSON_LINE = /^\s*\{[ \t]*"/;
/** So many bytes tell what a stream holds. */
const HEAD = 512;

/**
 * The documents of a stream whose name does not say what it holds, by how it begins: one a line as JSON, or all of it
 * a page or a plain text. Never throws: a failure is an `Arrival` with an error.
 */
export async function* fromStream(source: string, stream: Bytes, limits: Limits): AsyncGenerator<Arrival> {
  try {
    const { head, whole } = await peek(stream);
    if (JSON_LINE.test(new TextDecoder().decode(head))) yield* fromJsonLines(source, whole, limits);
    else yield documentOf(source, "unnamed", await readBytes(whole, limits.bytes));
  } catch (error) {
    yield { source, error: asSourceError(error) };
  }
}

/** The first bytes of a stream, and the stream with them. */
async function peek(stream: Bytes): Promise<{ readonly head: Uint8Array; readonly whole: Bytes }> {
  const chunks: Uint8Array[] = [];
  const rest = stream[Symbol.asyncIterator]();
  let size = 0;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size >= HEAD) break;
  }
  async function* whole() {
    yield* chunks;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  return { head: Buffer.concat(chunks).subarray(0, HEAD), whole: whole() };
}
