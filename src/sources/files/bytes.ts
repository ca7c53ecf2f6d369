import { SourceError } from "../errors.ts";

/** All bytes of a stream. Throws `source.too-large` as soon as there are more than `limit`. */
export async function readBytes(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return joined(chunks, size);
}

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without the line feed; null where the line is longer than the limit. */
  readonly bytes: Uint8Array | null;
}

/** The lines of a stream, one at a time; of a line over the limit nothing is kept. */
export async function* readLines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const add = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= limit) chunks.push(piece);
    else chunks = [];
  };
  const take = (): Line => {
    const line = { number: ++number, bytes: size <= limit ? joined(chunks, size) : null };
    chunks = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

export function tooLarge(limit: number): SourceError {
  const size = `${Math.round(limit / 100_000) / 10} MB`;
  return new SourceError("source.too-large", `it is larger than ${size}: split it into its articles`);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
