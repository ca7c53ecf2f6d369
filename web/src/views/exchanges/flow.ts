import type { Shapes } from "../../api/client.ts";

type Entry = Shapes["LedgerEntry"];

/** One side of the picture: a giver on the left, a receiver on the right. */
export interface FlowNode {
  readonly key: string;
  readonly name: string;
  readonly top: number;
  readonly height: number;
}

export interface FlowBand {
  /** `LedgerEntry.history`. */
  readonly history: string;
  readonly giver: string;
  readonly receiver: string;
  readonly goods: Entry["goods"];
  readonly articles: number;
  /** Middle of the band on each side, and its width. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

export interface Flow {
  readonly givers: readonly FlowNode[];
  readonly receivers: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
  readonly height: number;
}

/** Pixels for one article, at most, and the space between two names. */
const UNIT = 14;
const GAP = 14;
const LEAST = 4;
/** More bands than this are no picture any more; the ledger has them all. */
const MOST = 40;

/**
 * Lays out who gives what to whom: bands between two columns of names, each as wide as the number of articles that tell of
 * it. Sides that nobody names are left out. The most told come first.
 */
export function flowOf(entries: readonly Entry[]): Flow {
  const told = entries.filter(({ giver, receiver }) => giver.length > 0 && receiver.length > 0);
  const chosen = [...told].sort((a, b) => b.articles - a.articles).slice(0, MOST);
  const most = Math.max(1, ...chosen.map(({ articles }) => articles));
  const unit = Math.max(2, Math.min(UNIT, 120 / most));
  const widthOf = ({ articles }: Entry) => Math.max(LEAST, articles * unit);
  const givers = columnOf(chosen, ({ giver }) => giver, widthOf);
  const receivers = columnOf(chosen, ({ receiver }) => receiver, widthOf);
  const bands = chosen.map((entry): FlowBand => {
    const [giver, receiver, width] = [nameOf(entry.giver), nameOf(entry.receiver), widthOf(entry)];
    const from = givers.place(keyOf(entry.giver), width);
    const to = receivers.place(keyOf(entry.receiver), width);
    return { history: entry.history, giver, receiver, goods: entry.goods, articles: entry.articles, from, to, width };
  });
  return {
    givers: givers.nodes,
    receivers: receivers.nodes,
    bands,
    height: Math.max(givers.height, receivers.height, 1),
  };
}

type Sides = Entry["giver"];

function keyOf(sides: Sides): string {
  return sides.map(({ key }) => key).join("+");
}

function nameOf(sides: Sides): string {
  return sides.map(({ name }) => name).join(", ");
}

/** One column of names; `place` hands out the next free stretch of a name. */
function columnOf(entries: readonly Entry[], sideOf: (entry: Entry) => Sides, widthOf: (entry: Entry) => number) {
  const heights = new Map<string, { readonly name: string; height: number }>();
  for (const entry of entries) {
    const key = keyOf(sideOf(entry));
    const known = heights.get(key) ?? { name: nameOf(sideOf(entry)), height: 0 };
    known.height += widthOf(entry);
    heights.set(key, known);
  }
  let top = 0;
  const nodes: FlowNode[] = [];
  const free = new Map<string, number>();
  for (const [key, { name, height }] of heights) {
    nodes.push({ key, name, top, height });
    free.set(key, top);
    top += Math.max(height, GAP) + GAP;
  }
  const place = (key: string, width: number): number => {
    const at = free.get(key) ?? 0;
    free.set(key, at + width);
    return at + width / 2;
  };
  return { nodes, height: top, place };
}
