import type { PartKind } from "../../article/index.ts";
import type { Block } from "./blocks.ts";
import type { DomElement } from "./dom.ts";
import { kindBySigns, meaninglessSigns } from "./signs.ts";
import {
  isByline,
  isCreditWording,
  isDateLine,
  isFurnitureTopic,
  isFurnitureWording,
  isPlaceAndDate,
} from "./wording.ts";

/** A paragraph of this length is surely one of the article's own. */
export const LONG = 140;
/** Boxes beside the text are small and few. */
const LARGEST_BOX = 600;
const MOST_BOXES = 20;

/** What each block of the article's place in the page is; null where it does not belong to the article at all. */
export function classify(blocks: readonly Block[], root: DomElement): readonly (PartKind | null)[] {
  const sizes = sizesOf(blocks, root);
  const total = sizes.get(root) ?? 0;
  const meaningless = meaninglessSigns(blocks, root);
  const verdicts = new Map<DomElement, PartKind | null>();
  const verdictOf = (element: DomElement): PartKind | null => {
    if (!verdicts.has(element))
      verdicts.set(element, verdict(kindBySigns(element, meaningless), sizes.get(element) ?? 0, total));
    return verdicts.get(element)!;
  };
  const found = blocks.findIndex((block) => block.text.length >= LONG && block.linked < block.text.length / 2);
  const firstLong = found < 0 ? blocks.length : found;
  const boxes = furnitureBoxes(blocks, root, (element) => sizes.get(element) ?? 0);
  const seen = new Set<string>();
  return blocks.map((block, i) => {
    const isRepeat = block.text.length > 80 && block.name !== "li" && seen.has(block.text);
    seen.add(block.text);
    if (isRepeat || !/[\p{L}\p{N}]/u.test(block.text)) return null;
    const signed = signedKind(block, root, verdictOf);
    if (signed === "furniture") return null;
    if (isFurnitureWording(block) || boxes.some((box) => box.contains(block.element))) return "furniture";
    if (isCreditWording(block.text)) return "credit";
    if (signed === "caption" || signed === "credit") return signed;
    if (isJustLinks(block)) return null;
    if (isDateLine(block.text) || (i < firstLong && (isByline(block.text) || isPlaceAndDate(block.text))))
      return "credit";
    if (signed === "teaser" && i <= firstLong) return signed;
    return isHeading(block) ? "subheading" : "paragraph";
  });
}

/** What a heading like "Mehr zum Thema" or "Unser Newsletter" stands above, where the box holds little else. */
function furnitureBoxes(
  blocks: readonly Block[],
  root: DomElement,
  sizeOf: (element: DomElement) => number,
): readonly DomElement[] {
  return blocks
    .filter((block) => isHeading(block) && (isFurnitureTopic(block.text) || isFurnitureWording(block)))
    .slice(0, MOST_BOXES)
    .flatMap(({ element }) => element.parentElement ?? [])
    .filter((box) => box !== root && root.contains(box) && sizeOf(box) <= Math.min(LARGEST_BOX, 0.2 * sizeOf(root)));
}

function isHeading({ name }: Block): boolean {
  return /^h[1-6]$/.test(name);
}

/** How much text stands in each element. O(blocks × depth). */
function sizesOf(blocks: readonly Block[], root: DomElement): ReadonlyMap<DomElement, number> {
  const sizes = new Map<DomElement, number>();
  for (const { element, text } of blocks) {
    for (let at: DomElement | null = element; at; at = at.parentElement) {
      sizes.set(at, (sizes.get(at) ?? 0) + text.length);
      if (at === root) break;
    }
  }
  return sizes;
}

/** Signs on what holds much of the article speak of something else (`has-image`, `article-with-sidebar`). */
function verdict(kind: PartKind | null, size: number, total: number): PartKind | null {
  if (kind === "furniture") return size <= 0.3 * total ? kind : null;
  if (kind === "caption") return size <= 0.3 * total || size < 400 ? kind : null;
  if (kind === "teaser") return size <= 700 ? kind : null;
  return size <= 250 ? kind : null;
}

function signedKind(block: Block, root: DomElement, verdictOf: (e: DomElement) => PartKind | null): PartKind | null {
  let kind: PartKind | null = null;
  for (let at: DomElement | null = block.element; at && at !== root; at = at.parentElement) {
    const said = verdictOf(at);
    if (said === "furniture") return said;
    kind ??= said;
  }
  return kind;
}

/** A short block all in links, and no sentence: a way to elsewhere. */
function isJustLinks(block: Block): boolean {
  return block.linked >= 0.8 * block.text.length && block.text.length < 200 && !/[.!?]["”“»]?$/u.test(block.text);
}
