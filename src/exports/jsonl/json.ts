import type { Reading } from "../../reading/index.ts";

/** Items of a list that make one piece. */
const ITEMS = 512;

/**
 * The reading as JSON, in pieces of bounded size: a long article's tokens do not fit into one string.
 * Joined they are what `JSON.stringify(reading)` gives, with `pretty` what it gives with an indent of two, except that
 * characters which a terminal could obey stand as `\u` escapes: the value is the same.
 */
export function* jsonPieces(reading: Reading, { pretty }: { pretty: boolean }): Generator<string> {
  const indent = pretty ? 2 : 0;
  const newline = (depth: number) => (pretty ? `\n${" ".repeat(depth * indent)}` : "");
  let first = true;
  yield "{";
  for (const [key, value] of Object.entries(reading)) {
    if (value === undefined) continue;
    yield `${first ? "" : ","}${newline(1)}${JSON.stringify(key)}:${pretty ? " " : ""}`;
    first = false;
    if (Array.isArray(value) && value.length > ITEMS) {
      yield "[";
      for (let i = 0; i < value.length; i += ITEMS) {
        const items = value.slice(i, i + ITEMS).map((item) => newline(2) + stringify(item, indent, 2));
        yield (i === 0 ? "" : ",") + items.join(",");
      }
      yield `${newline(1)}]`;
    } else yield stringify(value, indent, 1);
  }
  yield `${newline(0)}}`;
}

/** JSON of a value that stands `depth` levels deep. Line breaks inside of strings are escaped, so each one is layout. */
function stringify(value: unknown, indent: number, depth: number): string {
  const json = JSON.stringify(value, null, indent);
  return safe(indent === 0 ? json : json.replaceAll("\n", `\n${" ".repeat(depth * indent)}`));
}

/** DEL, C1 controls, line separators, and marks and overrides of direction, which `JSON.stringify` leaves as they are. */
export function safe(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
