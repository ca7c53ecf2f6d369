import { childrenOf, type DomElement, type DomNode, isElement, isText } from "./dom.ts";
import { kindBySigns } from "./signs.ts";

/** A paragraph's worth of text, still with what the page says of the place where it stands. */
export interface Block {
  /** The element that the block is of: `p`, `h2`, `li`, `figcaption`, `td` … */
  readonly element: DomElement;
  readonly name: string;
  readonly text: string;
  /** How many of its characters stand in links. */
  readonly linked: number;
}

const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output q rp rt ruby s " +
    "samp small span strike strong sub sup time tt u var wbr"
  ).split(" "),
);
/** Never text of an article; Readability leaves some of them where it finds nothing better. */
const SILENT = new Set(
  "audio base button canvas datalist embed head iframe img input link map math meta object option picture rp script select source style svg template textarea title track video".split(
    " ",
  ),
);

const LONGEST_CELL = 250;

/**
 * The text below an element as blocks in reading order. White space is squeezed as a browser does, soft hyphens and
 * zero-width characters are dropped; `<br>` becomes a line break, two of them part blocks. A table gives a block a row, unless its cells are
 * long: then it lays out the page.
 * What a block ends with and is marked as a credit (`<figcaption>… <span class="credit">Foto: dpa</span>`) is one itself.
 */
export function blocksOf(root: DomElement): readonly Block[] {
  const blocks: Block[] = [];
  let raw = "";
  let linked = 0;
  let breaks = 0;
  /** The last character of `raw`: elements side by side are set apart by style sheets, not by spaces. */
  let last = "";
  let credit: { readonly element: DomElement; readonly from: number; readonly linked: number; to: number } | null =
    null;

  const push = (element: DomElement, written: string, inLinks: number): void => {
    const text = squeezed(written);
    if (text) blocks.push({ element, name: element.localName, text, linked: Math.min(inLinks, text.length) });
  };
  const flush = (element: DomElement): void => {
    if (credit && isBlankText(raw.slice(credit.to))) {
      push(element, raw.slice(0, credit.from), credit.linked);
      push(credit.element, raw.slice(credit.from), linked - credit.linked);
    } else push(element, raw, linked);
    raw = "";
    linked = 0;
    breaks = 0;
    last = "";
    credit = null;
  };

  const visit = (node: DomNode, owner: DomElement, inLink: boolean): void => {
    if (isText(node)) {
      const text = node.textContent;
      if (/[.!?…“”»]/u.test(last) && /^\p{Lu}/u.test(text)) raw += " ";
      last = text.at(-1) ?? "";
      if (raw === "" && isBlankText(text)) return;
      raw += text.replace(/[\t\n\f\r ]+/g, " ");
      if (!isBlankText(text)) breaks = 0;
      if (inLink) linked += squeezed(text).length;
      return;
    }
    if (!isElement(node) || SILENT.has(node.localName)) return;
    const name = node.localName;
    if (name === "br") {
      breaks++;
      if (breaks > 1) flush(owner);
      else raw += "\n";
    } else if (INLINE.has(name)) {
      const before = { element: node, from: raw.length, linked };
      for (const child of childrenOf(node)) visit(child, owner, inLink || name === "a");
      if (raw.length > before.from && name !== "time" && kindBySigns(node) === "credit")
        credit = { ...before, to: raw.length };
    } else if ((name === "td" || name === "th") && roomAfter(node, LONGEST_CELL) > 0) {
      raw += " ";
      for (const child of childrenOf(node)) visit(child, owner, inLink);
      raw += " ";
    } else {
      flush(owner);
      for (const child of childrenOf(node)) visit(child, node, inLink);
      flush(node);
    }
  };
  for (const child of childrenOf(root)) visit(child, root, false);
  flush(root);
  return blocks;
}

/** How much of `room` the text of a node leaves. */
function roomAfter(node: DomNode, room: number): number {
  if (isText(node)) return room - node.textContent.trim().length;
  let left = room;
  for (const child of childrenOf(node)) {
    if (left <= 0) break;
    left = roomAfter(child, left);
  }
  return left;
}

/** Text as it reads: one space for white space, one break for breaks, nothing invisible. Linear. */
export function squeezed(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\t\f\r \u00a0]+/g, " ")
    .replace(/ ?\n[\n ]*/g, "\n")
    .trim();
}

function isBlankText(text: string): boolean {
  return !/[^\s\u200b\ufeff]/.test(text);
}
