import type { Span } from "../../text/index.ts";

/** A span of an example and what it should be. */
export interface Marked extends Span {
  readonly role: string;
}

/** An example sentence without its brackets, and what stood in them. */
export interface Example {
  readonly text: string;
  readonly marks: readonly Marked[];
}

/**
 * Reads an example in bracket notation: `[Laut]cue [dem Amt]speaker steigt der Preis.` Brackets may nest.
 * Throws where they do not pair or a role is missing. Linear.
 */
export function readExample(line: string): Example {
  let text = "";
  const open: number[] = [];
  const marks: Marked[] = [];
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] as string;
    if (sign === "[") open.push(text.length);
    else if (sign === "]") {
      const start = open.pop();
      const role = /^[a-z-]+/.exec(line.slice(at + 1, at + 40))?.[0];
      if (start === undefined || role === undefined) throw new Error(`example: brackets of "${line}"`);
      marks.push({ start, end: text.length, role });
      at += role.length;
    } else text += sign;
  }
  if (open.length > 0) throw new Error(`example: brackets of "${line}"`);
  return { text, marks };
}
