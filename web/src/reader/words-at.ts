import type { Pair } from "../api/reading.ts";

/** The words that an address names: `120-135`, in UTF-16 code units of the text; null where it names none that are there. */
export function wordsAt(at: string | undefined, text: string): readonly Pair[] | null {
  const [, start, end] = /^(\d{1,7})-(\d{1,7})$/.exec(at ?? "")?.map(Number) ?? [];
  return start === undefined || end === undefined || start >= end || end > text.length ? null : [[start, end]];
}
