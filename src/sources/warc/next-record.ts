import { createReadStream } from "node:fs";

/** How a record begins: packed it is a gzip member of its own, plain it stands behind the line ends of the one before. */
const PACKED = Buffer.from([0x1f, 0x8b, 0x08]);
const LINE_ENDS = "\r\n\r\n";
const PLAIN = Buffer.from(`${LINE_ENDS}WARC/`);

/** Where the next thing that looks like a record begins, at `from` or behind; null where there is none. Linear. */
export async function nextRecord(path: string, from: number, packed: boolean): Promise<number | null> {
  const mark = packed ? PACKED : PLAIN;
  let held = Buffer.alloc(0);
  let start = from;
  for await (const chunk of createReadStream(path, { start: from })) {
    const bytes = Buffer.concat([held, chunk as Buffer]);
    const found = bytes.indexOf(mark);
    if (found >= 0) return start + found + (packed ? 0 : LINE_ENDS.length);
    // The mark may lie across two chunks.
    held = bytes.subarray(Math.max(0, bytes.length - mark.length + 1));
    start += bytes.length - held.length;
  }
  return null;
}
