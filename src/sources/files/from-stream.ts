import { decode } from "../charset/decode.ts";
import { fromHtml } from "../html/from-html.ts";
import { fromPlain } from "../plain/from-plain.ts";
import { readBytes } from "./bytes.ts";
import { fromJsonLines } from "./from-jsonl.ts";
import { asSourceError, type Intake, intake } from "./intake.ts";
import type { Limits } from "./limits.ts";

type Bytes = AsyncIterable<Uint8Array>;

const PAGE = /^\s*(?:<!--.{0,300}?-->\s*)?<(?:!doctype\s+html|html|head|\?xml)/is;
const JSON_LINE = /^\s*\{[ \t]*"/;
/** So many bytes tell what a stream holds. */
const HEAD = 512;

/**
 * The articles of a stream whose name does not say what it holds, by how it begins: one a line as JSON, a page, or a
 * plain text. Never throws: a failure is an `Intake` with an error.
 */
export async function* fromStream(source: string, stream: Bytes, limits: Limits): AsyncGenerator<Intake> {
  try {
    const { head, whole } = await peek(stream);
    if (JSON_LINE.test(new TextDecoder().decode(head))) yield* fromJsonLines(source, whole, limits);
    else {
      const bytes = await readBytes(whole, limits.bytes);
      yield await intake(source, async () => {
        const text = await decode(bytes, { html: true });
        return PAGE.test(text.slice(0, 1_000)) ? fromHtml(source, text, null) : fromPlain(source, text);
      });
    }
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
