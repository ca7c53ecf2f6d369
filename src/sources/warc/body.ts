import { promisify } from "node:util";
import { brotliDecompress, unzip } from "node:zlib";
import { SourceError } from "../errors.ts";
import { tooLarge } from "../files/bytes.ts";

const UNPACK = {
  br: promisify(brotliDecompress),
  gzip: promisify(unzip),
  "x-gzip": promisify(unzip),
  deflate: promisify(unzip),
};

/** The body of an answer as a browser would have it. Throws `source.too-large`, `source.undecodable`. */
export async function unpacked(body: Uint8Array, headers: Headers, limit: number): Promise<Uint8Array> {
  const chunked = /\bchunked\b/i.test(headers.get("transfer-encoding") ?? "");
  const whole = chunked ? await dechunked(body) : body;
  const coding = (headers.get("content-encoding") ?? "").trim().toLowerCase();
  if (!(coding in UNPACK) || !looksPacked(whole, coding)) return whole;
  try {
    return await UNPACK[coding as keyof typeof UNPACK](whole, { maxOutputLength: limit });
  } catch (error) {
    if ((error as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(limit);
    throw new SourceError("source.undecodable", `its ${coding} packing is broken`, error);
  }
}

/** Many crawlers store a body unpacked and leave the header as it was. */
function looksPacked(body: Uint8Array, coding: string): boolean {
  if (coding === "gzip" || coding === "x-gzip") return body[0] === 0x1f && body[1] === 0x8b;
  return body[0] !== 0x3c && body[0] !== 0x20 && body[0] !== 0x0a && body[0] !== 0x0d;
}

async function dechunked(body: Uint8Array): Promise<Uint8Array> {
  const { AsyncIterReader } = await import("warcio");
  return new AsyncIterReader([body], null, true).readFully();
}
