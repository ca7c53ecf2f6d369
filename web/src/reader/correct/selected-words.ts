import { type RefObject, useEffect, useState } from "react";
import type { Pair } from "../../api/reading.ts";

/** The words of the article that are selected, as a place in its text; null where none are. Blank ends are left out. */
export function useSelectedWords(article: RefObject<HTMLElement | null>, text: string): Pair | null {
  const [selected, setSelected] = useState<Pair | null>(null);
  useEffect(() => {
    const onChange = () => {
      const selection = document.getSelection();
      const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      // A selection elsewhere, in a form beside the text, leaves the words as they are.
      if (range === null || !article.current?.contains(range.commonAncestorContainer)) {
        if (selection?.anchorNode && article.current?.contains(selection.anchorNode)) setSelected(null);
        return;
      }
      const [start, end] = [
        offsetOf(range.startContainer, range.startOffset),
        offsetOf(range.endContainer, range.endOffset),
      ];
      if (start !== null && end !== null) setSelected(trimmed(text, start, end));
    };
    document.addEventListener("selectionchange", onChange);
    return () => document.removeEventListener("selectionchange", onChange);
  }, [article, text]);
  return selected;
}

/** Where a point of the page stands in the text. A block shows the text from its `data-start` on, character by character. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>(".article-text > *");
  if (!block) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset.start) + before.toString().length;
}

function trimmed(text: string, start: number, end: number): Pair | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? [from, to] : null;
}
