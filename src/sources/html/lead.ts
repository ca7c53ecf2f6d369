import { type Block, blocksOf } from "./blocks.ts";
import { LONG } from "./classify.ts";
import type { DomElement } from "./dom.ts";
import { type Piece, piecesOf } from "./piece.ts";
import { kindBySigns } from "./signs.ts";
import { isByline, isCreditWording, isDateLine, isPlaceAndDate } from "./wording.ts";

/** So many blocks behind the heading are looked at. */
const REACH = 40;
const LONGEST_CREDIT = 140;

/**
 * Caption, byline and date line between an article's heading and its first paragraph. Pages often put them outside of
 * the element that holds the paragraphs, where Readability does not look for them.
 */
export function leadOf(body: DomElement, heading: DomElement): readonly Piece[] {
  const blocks = blocksOf(body);
  const first = blocks.findLastIndex(({ element }) => element === heading || heading.contains(element)) + 1;
  if (first === 0) return [];
  const pieces: Piece[] = [];
  for (const block of blocks.slice(first, first + REACH)) {
    const kind = leadKind(block, heading);
    const isRepeat = pieces.some(({ text }) => block.text.startsWith(text));
    if (kind) pieces.push(...(isRepeat ? [] : piecesOf(kind, block.text)));
    else if (block.text.length >= LONG && block.linked < block.text.length / 2) break;
  }
  return pieces;
}

function leadKind(block: Block, heading: DomElement): "caption" | "credit" | null {
  const kinds = new Set<string | null>();
  for (let at: DomElement | null = block.element; at && !at.contains(heading); at = at.parentElement)
    kinds.add(kindBySigns(at));
  if (kinds.has("furniture") || block.linked > 0.8 * block.text.length) return null;
  if (block.text.length <= LONGEST_CREDIT) {
    const isCredit =
      isCreditWording(block.text) || isByline(block.text) || isDateLine(block.text) || isPlaceAndDate(block.text);
    if (isCredit || (kinds.has("credit") && !kinds.has("caption"))) return "credit";
  }
  return kinds.has("caption") && block.text.length < 600 ? "caption" : null;
}
