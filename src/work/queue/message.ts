import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Document } from "../../sources/index.ts";
import { WorkError } from "../failure.ts";
import type { Job, JobOptions } from "../job.ts";

/** A job as bytes: a line of JSON that says what it is, then the document's own bytes; all of it packed. */
interface Head {
  readonly source: string;
  readonly document: Omit<Document, "bytes">;
  readonly options: JobOptions;
}

const NEWLINE = 0x0a;
/** Bytes of one message unpacked: a document at its limit and its head. */
const LARGEST = 32_000_000;

/** Jobs that hold an error stay where they arose: there is nothing to read. */
export type DocumentJob = Extract<Job, { readonly document: Document }>;

export function packed({ source, document, options }: DocumentJob): Uint8Array {
  const { bytes, ...rest } = document;
  const head: Head = { source, document: rest, options };
  return gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]), { level: 1 });
}

/** Throws `queue.malformed` for what is no job. */
export function unpacked(data: Uint8Array): DocumentJob {
  try {
    const all = gunzipSync(data, { maxOutputLength: LARGEST });
    const end = all.indexOf(NEWLINE);
    const { source, document, options } = JSON.parse(all.subarray(0, end).toString()) as Head;
    return { source, options, document: { ...document, bytes: new Uint8Array(all.subarray(end + 1)) } };
  } catch (error) {
    throw new WorkError("queue.malformed", "this message is no job", error);
  }
}

/** What makes two jobs the same: the document and how it is to be read. */
export function identityOf({ source, document, options }: DocumentJob): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([source, document.url, options]))
    .update(document.bytes);
  return hash.digest("base64url");
}
