import type { Reading } from "../reading/index.ts";

/** One article among others: its reading under an id of the collection's own. */
export interface Report {
  readonly id: string;
  readonly reading: Reading;
}
