import type { PartKind } from "../../article/index.ts";
import { type DomElement, signsOf } from "./dom.ts";
import table from "./signs.txt.ts";

const KIND_OF = new Map(table.split("\n").map((line) => line.split("\t") as [string, PartKind]));
const OF_NAMES: ReadonlyMap<string, PartKind> = new Map([
  ["figcaption", "caption"],
  ["figure", "caption"],
  ["aside", "furniture"],
  ["footer", "furniture"],
  ["nav", "furniture"],
  ["form", "furniture"],
  ["time", "credit"],
  ["address", "credit"],
]);

/** Which kind counts where an element speaks for several. */
const RANK: Readonly<Record<PartKind, number>> = {
  furniture: 0,
  caption: 1,
  credit: 2,
  teaser: 3,
  subheading: 4,
  heading: 5,
  paragraph: 6,
};

/** The words that a page's names for an element are made of: `articleBody__image-caption` has four. */
export function wordsOfSigns(element: DomElement): readonly string[] {
  return signsOf(element).match(/\p{L}+/gu) ?? [];
}

/**
 * What an element is by its name and its signs; null where they say nothing. Furniture goes before caption before
 * credit: `social-image` is no picture.
 */
export function kindBySigns(element: DomElement): PartKind | null {
  let kind = OF_NAMES.get(element.localName) ?? null;
  for (const word of wordsOfSigns(element)) {
    const said = KIND_OF.get(word);
    if (said && (!kind || RANK[said] < RANK[kind])) kind = said;
  }
  return (kind === "furniture" || kind === "caption") && holdsQuotation(element) ? null : kind;
}

/** A post shown in the article stands in a `figure` or in what is called `social-embed`, and is part of what the article says. */
function holdsQuotation(element: DomElement): boolean {
  return element.localName === "blockquote" || element.querySelector("blockquote") !== null;
}
