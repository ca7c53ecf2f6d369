import type { Hit } from "./entry.ts";
import type { NameSpan } from "./name-span.ts";

/**
 * Puts the likelier meaning of an ambiguous name first: that of the country which the text names most without doubt.
 * "Kongo" beside "Brazzaville" is the Republic of the Congo, "Georgia" beside "Texas" the state of the USA. Without
 * such company the order of the tables stands.
 */
export function settleMeanings(names: readonly NameSpan[]): readonly NameSpan[] {
  if (!names.some(isAmbiguous)) return names;
  const votes = new Map<string, number>();
  for (const name of names) {
    const [hit] = name.hits;
    if (!hit?.entry.code || hit.entry.kind === "person" || isAmbiguous(name)) continue;
    const key = keyOf(hit);
    votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  const votesOf = (hit: Hit) => votes.get(keyOf(hit)) ?? 0;
  return names.map((name) =>
    isAmbiguous(name) ? { ...name, hits: [...name.hits].sort((a, b) => votesOf(b) - votesOf(a)) } : name,
  );
}

/** A place counts for places of its country alone: a text that names the USA need not mean one of their states. */
function keyOf({ entry }: Hit): string {
  return entry.kind === "place" ? `place:${entry.code}` : `${entry.code}`;
}

function isAmbiguous({ hits }: NameSpan): boolean {
  return hits.length > 1 && hits.every(({ entry }) => entry.kind === "state" || entry.kind === "place");
}
