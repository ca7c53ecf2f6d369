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

const NONE: ReadonlySet<string> = new Set();
/** Readers' comments may well be longer than the article. */
const OFTEN_LONG = /^(?:comment|kommentar)/;

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

/** The words that a page's names for an element are made of: `articleBody__image-caption` has article, body, articlebody … */
export function wordsOfSigns(element: DomElement): readonly string[] {
  return (signsOf(element).match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const parts = word.match(/\p{Lu}*\p{Ll}+|\p{Lu}+/gu) ?? [];
    return (parts.length > 1 ? [word, ...parts] : [word]).map((part) => part.toLowerCase());
  });
}

/**
 * What an element is by its name and its signs; null where they say nothing. Furniture goes before caption before
 * credit: `social-image` is no picture. Words in `meaningless` are passed over.
 */
export function kindBySigns(element: DomElement, meaningless: ReadonlySet<string> = NONE): PartKind | null {
  let kind = OF_NAMES.get(element.localName) ?? null;
  for (const word of wordsOfSigns(element)) {
    const said = meaningless.has(word) ? undefined : KIND_OF.get(word);
    if (said && (!kind || RANK[said] < RANK[kind])) kind = said;
  }
  return (kind === "furniture" || kind === "caption") && holdsQuotation(element) ? null : kind;
}

/**
 * Words that stand on more than two fifths of the text: there they are the page's way to say something else (a
 * paragraph of the class `media-body`). O(blocks × depth).
 */
export function meaninglessSigns(
  blocks: readonly { readonly element: DomElement; readonly text: string }[],
  root: DomElement,
): ReadonlySet<string> {
  const tally = new Map<string, number>();
  const known = new Map<DomElement, readonly string[]>();
  let total = 0;
  for (const { element, text } of blocks) {
    total += text.length;
    const words = new Set<string>();
    for (let at: DomElement | null = element; at && at !== root; at = at.parentElement) {
      if (!known.has(at))
        known.set(
          at,
          wordsOfSigns(at).filter((word) => KIND_OF.has(word) && !OFTEN_LONG.test(word)),
        );
      for (const word of known.get(at)!) words.add(word);
    }
    for (const word of words) tally.set(word, (tally.get(word) ?? 0) + text.length);
  }
  return new Set([...tally].filter(([, length]) => length > 0.4 * total).map(([word]) => word));
}

/** A post shown in the article stands in a `figure` or in what is called `social-embed`, and is part of what the article says. */
function holdsQuotation(element: DomElement): boolean {
  return element.localName === "blockquote" || element.querySelector("blockquote") !== null;
}
