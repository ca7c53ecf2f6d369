import { StoreError } from "../errors.ts";

/** A place in a list that is ordered by a day and something else, as a string for whoever reads on. */
export function cursorAt(day: string, rest: string | number): string {
  return Buffer.from(JSON.stringify([day, rest])).toString("base64url");
}

/** Throws `search.cursor`: it comes from outside. */
export function placeOf<Rest extends string | number>(
  cursor: string,
  isRest: (rest: unknown) => rest is Rest,
): [string, Rest] {
  try {
    const [day, rest] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (/^(?:\d{4}-\d{2}-\d{2}|-?infinity)$/.test(day) && isRest(rest)) return [day, rest];
  } catch {
    // Falls through to the one message: what is wrong inside does not help anybody.
  }
  throw new StoreError("search.cursor", "the place to go on from is none that a list gave: leave it out");
}

export const isId = (rest: unknown): rest is number =>
  Number.isInteger(rest) && Number(rest) >= 0 && Number(rest) < 2 ** 31;
export const isText = (rest: unknown): rest is string => typeof rest === "string" && !rest.includes("\0");
