import type { Part, PartKind } from "../article.ts";
import { kindsOf } from "./layout.ts";
import { type Line, lineOf } from "./line.ts";
import { unitsOf } from "./units.ts";
import { keysOf } from "./words.ts";

/**
 * Divides a plain text, which may be a web page saved as text, into its parts: in order, without overlap, every
 * non-blank line in exactly one part, except that a caption and the credit behind it are two. A paragraph broken by
 * hand at the width of the screen is one part. Offsets are UTF-16 code units; `title` helps to find the headline.
 * Nothing is thrown. Linear in the length of the text.
 */
export function findParts(text: string, title: string | null): Part[] {
  const titleKeys = title === null ? "" : keysOf(title).join(" ");
  const lines = unitsOf(text).map((unit) => lineOf(text, unit, titleKeys));
  const kinds = kindsOf(text, lines);
  return lines.flatMap((line, i) => partsOf(text, line, kinds[i] as PartKind));
}

function partsOf(text: string, line: Line, kind: PartKind): Part[] {
  const { start, end, credit } = line;
  if (credit === null || kind === "heading" || kind === "furniture") return [{ kind, start, end }];
  if (credit === start) return [{ kind: "credit", start, end }];
  const before = text.slice(start, credit).trimEnd().length;
  return [
    { kind, start, end: start + before },
    { kind: "credit", start: credit, end },
  ];
}
