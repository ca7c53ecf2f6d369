import { childrenOf, type DomElement, type DomNode, isElement, isText } from "./dom.ts";

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

/**
 * The text below an element as blocks in reading order. White space is squeezed as a browser does, soft hyphens and
 * zero-width characters are dropped; `<br>` becomes a line break, two of them part blocks. A table gives a block a row.
 */
export function blocksOf(root: DomElement): readonly Block[] {
  const blocks: Block[] = [];
  let raw = "";
  let linked = 0;
  let breaks = 0;

  const flush = (element: DomElement): void => {
    const text = squeezed(raw);
    if (text) blocks.push({ element, name: element.localName, text, linked: Math.min(linked, text.length) });
    raw = "";
    linked = 0;
    breaks = 0;
  };

  const visit = (node: DomNode, owner: DomElement, inLink: boolean): void => {
    if (isText(node)) {
      const text = node.textContent;
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
      for (const child of childrenOf(node)) visit(child, owner, inLink || name === "a");
    } else if (name === "td" || name === "th") {
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
