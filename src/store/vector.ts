import type { Word } from "./words.ts";

/** A word as a literal inside of a `tsvector` or a `tsquery`. */
export function quoted(form: string): string {
  return `'${form.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/** A `tsvector` takes a mebibyte at most; of a text with more different words the first ones are indexed. */
const ROOM = 900_000;
/** PostgreSQL keeps so many places of one word, and no place beyond the last. */
const PLACES = 255;
const LAST_PLACE = 16_383;
/** Between two pieces of text, so that no phrase runs from one into the next. */
const GAP = 8;

/**
 * The words of the pieces as a literal of PostgreSQL's type `tsvector`, with their places. Made here and not by
 * `to_tsvector`, because the engines' parsers and stemmers differ from each other and from what marks the hits.
 */
export function vectorOf(pieces: readonly Iterable<Word>[]): string {
  const places = new Map<string, number[]>();
  let place = 0;
  let size = 0;
  for (const piece of pieces) {
    for (const { form } of piece) {
      place++;
      let known = places.get(form);
      if (known === undefined) {
        size += 4 * form.length + 8;
        if (size > ROOM) continue;
        known = [];
        places.set(form, known);
      }
      if (known.length >= PLACES || place > LAST_PLACE) continue;
      size += 2;
      known.push(place);
    }
    place += GAP;
  }
  return Array.from(places, ([form, at]) => `${quoted(form)}${at.length > 0 ? `:${at.join(",")}` : ""}`).join(" ");
}
