import type { Reading } from "../reading/index.ts";

/** One article among others: its reading under an id of the collection's own. */
export interface Report {
  readonly id: string;
  readonly reading: Reading;
}

/** The earliest published first, the undated last; of one day by id. For `Array.sort`. */
export function byPublication(a: Report, b: Report): number {
  return compare(dateKey(a), dateKey(b));
}

function dateKey({ id, reading }: Report): string {
  return `${reading.article.published ?? "9999"} ${id}`;
}

/** By code units, the same everywhere. For `Array.sort`. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
