import { createReadStream } from "node:fs";
import { SourceError } from "../errors.ts";

/** A record of a web archive: what kind, from where, and the bytes of it. */
export interface WarcRecord {
  readonly type: string;
  readonly url: string | null;
  /** `Content-Type` of the record itself. */
  readonly contentType: string;
  /** What the server answered; null where the record is no answer. */
  readonly http: { readonly status: number; readonly headers: Headers } | null;
  /** All bytes behind the headers, packed as they were; null where they are more than the limit. */
  readonly body: Uint8Array | null;
}

export interface Records {
  /** The next record; null at the end. Throws where the archive is broken: then nothing more can be read from here. */
  readonly next: () => Promise<WarcRecord | null>;
  /** Where the record that `next` gave or broke at begins in the file, in bytes. */
  readonly offset: () => number;
  readonly close: () => void;
}

/** Headers longer than this are none: a broken record must not draw the rest of the archive into memory. */
const LONGEST_HEADER = 256_000;
const CHUNK = 1 << 16;

/**
 * The records of an archive from a place in its file on, as a stream: one record is in memory at a time, and of that
 * `limit` bytes at most. `wanted` says by the headers whose bytes are to be kept.
 */
export async function openRecords(
  path: string,
  start: number,
  packed: boolean,
  { limit, wanted }: { readonly limit: number; readonly wanted: (record: WarcRecord) => boolean },
): Promise<Records> {
  const { AsyncIterReader, WARCParser, LimitReader } = await import("warcio");
  const file = createReadStream(path, { start, highWaterMark: CHUNK });
  let room = LONGEST_HEADER;
  async function* source(): AsyncGenerator<Uint8Array> {
    for await (const chunk of file) {
      room -= chunk.length;
      if (room < 0) throw broken("its headers do not end");
      yield chunk;
    }
  }
  const reader = new AsyncIterReader(source(), packed ? "gzip" : null);
  const parser = new WARCParser(reader);

  // The library reads on as plain bytes where it cannot unpack.
  const check = () => {
    if (packed && reader.compressed === null) throw broken("it cannot be unpacked");
  };
  const next = async (): Promise<WarcRecord | null> => {
    room = LONGEST_HEADER;
    const found = await parser.parse();
    check();
    if (found === null && reader.inflator?.ended === false) throw broken("it ends too early");
    if (found === null) return null;
    const { warcHeaders, httpHeaders, warcContentLength, _reader: rest } = found;
    if (!/^WARC\/[01]\.\d+$/.test(warcHeaders.statusline)) throw broken("it does not begin like one");
    if (!Number.isSafeInteger(warcContentLength) || warcContentLength < 0 || !(rest instanceof LimitReader))
      throw broken("it does not say its length");
    room = Number.POSITIVE_INFINITY;
    const record: WarcRecord = {
      type: found.warcType,
      url: found.warcTargetURI ?? null,
      contentType: found.warcContentType ?? "",
      http: httpHeaders && { status: Number(httpHeaders.statusCode), headers: httpHeaders.headers as Headers },
      body: null,
    };
    const body = await bytesOf(rest, rest.limit, wanted(record) ? limit : 0);
    check();
    return { ...record, body };
  };
  return { next, offset: () => start + parser.offset, close: () => file.destroy() };
}

/** All bytes where they are not over the limit. Throws where the file ends before them. */
async function bytesOf(source: AsyncIterable<Uint8Array>, length: number, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (length <= limit) chunks.push(chunk);
  }
  if (size < length) throw broken("it ends too early");
  return length <= limit ? Buffer.concat(chunks) : null;
}

export function broken(why: string): SourceError {
  return new SourceError("source.broken-record", `a record is broken (${why}): it is passed over`);
}
