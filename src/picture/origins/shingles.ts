import { overlaps } from "../../text/index.ts";
import type { Report } from "../report.ts";

/** Words a shingle: five are rarely shared by chance and survive the changes of a desk. Broder 1997. */
const WIDTH = 5;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const BODY = new Set(["teaser", "paragraph"]);

/**
 * The runs of five words of an article's body as sorted, distinct 32-bit hashes. Headings, captions and furniture are
 * each outlet's own, and what stands in quotation marks is shared by independent reports of one speech: neither counts.
 * Linear in the text, plus the sort.
 */
export function shinglesOf({ reading }: Report): Uint32Array {
  const quoted = reading.statements
    .filter(({ type }) => type === "Direct")
    .flatMap(({ content }) => content.map(([start, end]) => ({ start, end })));
  const hashes: number[] = [];
  for (const part of reading.article.parts) {
    if (!BODY.has(part.kind)) continue;
    const inside = quoted.filter((span) => overlaps(span, part));
    hashes.push(...shinglesIn(withoutSpans(reading.article.text, part, inside)));
  }
  return Uint32Array.from(new Set(hashes)).sort();
}

/** The words of a part, with a break that no shingle crosses in place of each quotation. */
function withoutSpans(
  text: string,
  part: { start: number; end: number },
  spans: readonly { start: number; end: number }[],
): string[] {
  const pieces: string[] = [];
  let from = part.start;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > from) pieces.push(text.slice(from, start));
    from = Math.max(from, end);
  }
  if (from < part.end) pieces.push(text.slice(from, part.end));
  return pieces;
}

function shinglesIn(pieces: readonly string[]): number[] {
  const hashes: number[] = [];
  for (const piece of pieces) {
    const words = (piece.toLowerCase().match(WORD) ?? []).map(hashOf);
    for (let i = WIDTH; i <= words.length; i++) hashes.push(joined(words, i - WIDTH, i));
  }
  return hashes;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function joined(words: readonly number[], from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01000193) ^ (hash >>> 15);
  return hash >>> 0;
}
