/** What can be marked in an article, in the order of the switches above it. */
export const LAYERS = ["statements", "speakers", "cues", "hedges", "events", "exchanges", "times", "actors"] as const;
export type Layer = (typeof LAYERS)[number];

/** Reads the hidden layers from an address: `times.actors`. What is no layer is passed over. */
export function hiddenFrom(words: string | undefined): ReadonlySet<Layer> {
  const named = new Set(words?.split("."));
  return new Set(LAYERS.filter((layer) => named.has(layer)));
}

/** Writes them as an address has them; undefined where none is hidden. */
export function hiddenTo(hidden: ReadonlySet<Layer>): string | undefined {
  return hidden.size === 0 ? undefined : LAYERS.filter((layer) => hidden.has(layer)).join(".");
}
