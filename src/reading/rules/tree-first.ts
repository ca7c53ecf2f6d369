import type { SentenceScene } from "./scene.ts";
import type { Fill } from "./slots.ts";
import type { TreeFill } from "./tree-slots.ts";
import { isToldBelow, isWithinOblique } from "./tree-triggers.ts";

/** What the tree says fills a slot, else what the order of words does. */
export function firstOf(tree: TreeFill | null, flat: Fill): Fill {
  return tree === null ? flat : (slot) => tree(slot) ?? flat(slot);
}

/** The same where what a finite clause of its own tells is no place of the verb: "spoke: “This will lead to …”". */
export function withinReach({ trees, words }: SentenceScene, verb: number, fill: Fill, passive: boolean): Fill {
  return (slot) => {
    const found = fill(slot);
    // "were rescued off the coast of Mali", "laut Angaben von Chad": no agent.
    if (passive && slot === "subject")
      return found.filter((one) => !isWithinOblique(trees, one) && !isToldBelow(trees, verb, one.start));
    if (words.tables.order === "v2" || REACHING.has(slot)) return found;
    return found.filter(({ start }) => !isToldBelow(trees, verb, start));
  };
}

/** Slots that reach into clauses or have a clause of their own. */
const REACHING: ReadonlySet<string> = new Set(["subject", "object", "any", "obliged"]);
