import type { Span } from "../../text/index.ts";

/** A span of an example and what it should be. */
export interface Marked extends Span {
  readonly role: string;
  /** What it stands for, where that is told: "2024-05-03" of `[3. Mai]date=2024-05-03`. */
  readonly value?: string;
}

/** An example sentence without its brackets, and what stood in them. */
export interface Example {
  readonly text: string;
  readonly marks: readonly Marked[];
}

/**
 * Reads an example in bracket notation: `[Laut]cue [dem Amt]speaker steigt der Preis.` Brackets may nest; a role may
 * have a value, `[Im Mai]date=2024-05`, which ends before the punctuation of the sentence. Throws where they do not pair or a role is missing. Linear.
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
      const [label = "", role, value] = /^([a-z-]+)(?:=([\w-]+(?:[.:]\w+)*))?/.exec(line.slice(at + 1, at + 60)) ?? [];
      if (start === undefined || role === undefined) throw new Error(`example: brackets of "${line}"`);
      marks.push({ start, end: text.length, role, ...(value === undefined ? {} : { value }) });
      at += label.length;
    } else text += sign;
  }
  if (open.length > 0) throw new Error(`example: brackets of "${line}"`);
  return { text, marks };
}
