import { StoreError } from "../errors.ts";

/**
 * The place of a hit in the order of all: latest day first, of one day the version added last, in it by position, the
 * article itself (`start` -1) before what stands in it. Pages go on behind a place and not at a number, so that what is
 * added meanwhile neither repeats nor hides a hit.
 */
export interface Position {
  /** Day of publication; `-infinity` where unknown. */
  readonly day: string;
  readonly version: number;
  readonly start: number;
  readonly id: string;
}

export function byPosition(a: Position, b: Position): number {
  if (a.day !== b.day) return a.day > b.day ? -1 : 1;
  if (a.version !== b.version) return b.version - a.version;
  if (a.start !== b.start) return a.start - b.start;
  return a.id < b.id ? -1 : 1;
}

export function cursorOf({ day, version, start, id }: Position): string {
  return Buffer.from(JSON.stringify([day, version, start, id])).toString("base64url");
}

/** Throws `search.cursor`: it comes from outside. */
export function positionOf(cursor: string): Position {
  try {
    const [day, version, start, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const isDay =
      /^(?:\d{4}-\d{2}-\d{2}|-infinity)$/.test(day) && !Number.isNaN(Date.parse(day.replace("-infinity", "0")));
    if (isDay && isCount(version) && isCount(start + 1) && /^(?:[sex]\d{1,9})?$/.test(id))
      return { day, version, start, id };
  } catch {
    // Falls through to the one message: what is wrong inside does not help anybody.
  }
  throw new StoreError("search.cursor", "the place to go on from is none that a search gave: leave it out");
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 31;
}
