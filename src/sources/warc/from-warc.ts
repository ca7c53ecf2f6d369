import { open } from "node:fs/promises";
import { SourceError } from "../errors.ts";
import { tooLarge } from "../files/bytes.ts";
import type { Arrival } from "../files/document.ts";
import { asSourceError } from "../files/intake.ts";
import type { Limits } from "../files/limits.ts";
import { unpacked } from "./body.ts";
import { nextRecord } from "./next-record.ts";
import { openRecords, type WarcRecord } from "./records.ts";

/** Whether a file is a web archive, by its name. */
export function isWarc(path: string): boolean {
  return /\.warc(?:\.gz)?$/i.test(path);
}

const PAGE = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
const PLAIN = /^\s*text\/plain\b/i;
/** After so many things in a row that look like records and are none the rest of a file is given up. */
const TRIES = 100;

/**
 * The pages and plain texts of a web archive (WARC 0.17 to 1.1, packed record by record as CC-NEWS is, or plain), one
 * after the other as they stand there; the source of each is its address. Pictures, requests, redirects and errors are
 * passed over. Of a broken stretch one error says where it begins, and reading goes on with the next record behind it.
 * Memory does not grow with the file. Never throws.
 */
export async function* fromWarc(path: string, limits: Limits): AsyncGenerator<Arrival> {
  let at: number | null = 0;
  let tries = 0;
  try {
    const packed = await isPacked(path);
    while (at !== null) {
      const records = await openRecords(path, at, packed, { limit: limits.bytes, wanted: isArticle });
      try {
        for (let record = await records.next(); record !== null; record = await records.next()) {
          tries = 0;
          if (isArticle(record)) yield await arrivalOf(record, limits);
        }
        return;
      } catch (error) {
        if (error instanceof SourceError && error.code !== "source.broken-record") throw error;
        if (tries++ === 0) yield { source: `${path} at byte ${records.offset()}`, error: brokenBy(error) };
        at = tries > TRIES ? null : await nextRecord(path, records.offset() + 1, packed);
      } finally {
        records.close();
      }
    }
    if (tries > 1)
      yield { source: path, error: new SourceError("source.broken-record", "no whole record stands behind that") };
  } catch (error) {
    yield { source: path, error: asSourceError(error) };
  }
}

async function isPacked(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(2), 0, 2, 0);
    if (bytesRead === 0) throw new SourceError("source.empty", "there is nothing in it");
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

function isArticle({ type, contentType, http, url }: WarcRecord): boolean {
  if (url === null || !/^https?:/i.test(url)) return false;
  if (type === "response") {
    const kind = http?.headers.get("content-type") ?? "";
    return http !== null && http.status === 200 && (PAGE.test(kind) || PLAIN.test(kind));
  }
  return (type === "resource" && (PAGE.test(contentType) || PLAIN.test(contentType))) || type === "conversion";
}

async function arrivalOf({ url, http, contentType: own, body }: WarcRecord, limits: Limits): Promise<Arrival> {
  const source = url!;
  const contentType = http?.headers.get("content-type") ?? own;
  try {
    if (body === null) throw tooLarge(limits.bytes);
    const bytes = http === null ? body : await unpacked(body, http.headers, limits.bytes);
    const document = {
      source,
      form: PAGE.test(contentType) ? "page" : "text",
      bytes,
      contentType,
      url,
      otherwise: {},
    } as const;
    return { source, document };
  } catch (error) {
    return { source, error: asSourceError(error) };
  }
}

function brokenBy(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const why = error instanceof Error ? error.message.slice(0, 100) : String(error);
  return new SourceError("source.broken-record", `a record is broken (${why}): it is passed over`, error);
}
