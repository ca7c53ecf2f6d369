import { statfsSync } from "node:fs";
import { StoreError } from "../errors.ts";

/** Bytes that are left free: a segment of the log (16 MB), a batch with its indexes, and what others write meanwhile. */
const ROOM = 64 * 2 ** 20;
const MB = 2 ** 20;

/**
 * Throws `store.away` where the disk of a folder is nearly full. Asked before something is kept, so that the database
 * never meets a full disk, and whoever waits for room goes on when there is some.
 */
export function needRoom(folder: string): void {
  const { blocks, bavail, bsize } = statfsSync(folder);
  const left = bavail * bsize;
  // Some network disks do not tell their size.
  if (blocks === 0 || left >= ROOM) return;
  const message = `the archive cannot be written now: ${Math.floor(left / MB)} MB are left on the disk of ${folder}, it needs ${ROOM / MB}: make room`;
  throw new StoreError("store.away", message);
}
