import type { Reading } from "../reading/index.ts";

/**
 * Readings in, a file in pieces out. Pure: the same readings in the same order give the same bytes. What the format
 * allows is written as soon as its reading is there, so that memory does not grow with their number.
 */
export type Export = (readings: AsyncIterable<Reading>) => AsyncIterable<string>;
