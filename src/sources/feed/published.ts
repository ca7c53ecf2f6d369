import { dayOf } from "../html/dates.ts";

/** There were no feeds before: who states 1970 states nothing. */
const FIRST = "1990";

/** The day of an entry as its publisher wrote it, ISO 8601; null where none is stated. */
export function publishedOn(written: string | null): string | null {
  const day = written === null ? null : dayOf(written);
  return day !== null && day > FIRST ? day : null;
}
