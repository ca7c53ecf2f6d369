/** Half of the shorter text's shingles: a report that a desk has cut, reordered and topped with lines of its own. */
const COPIED = 0.5;
/** A shingle in more texts than this is a formula ("according to a statement by the"), not a trace. */
const COMMON = 64;
/** A shingle and the number of its text in one float: 32 bits and 21 of the 53 that are exact. */
const MOST_TEXTS = 2 ** 21;

/**
 * Groups of texts that are copies of each other: those with enough shingles in common, measured by the shorter one
 * (containment; Broder 1997, "On the resemblance and containment of documents"). Returns for each text the number of
 * the first one of its group. Texts without shingles stay alone. O(n log n) in the number of shingles; throws a
 * RangeError on more than two million texts.
 */
export function copiesAmong(texts: readonly Uint32Array[]): number[] {
  if (texts.length > MOST_TEXTS) throw new RangeError(`${texts.length} texts are too many to compare at once`);
  const groups = texts.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (groups[root] !== root) root = groups[root] as number;
    groups[i] = root;
    return root;
  };
  for (const [pair, shared] of sharedShingles(texts)) {
    const [a, b] = [Math.floor(pair / MOST_TEXTS), pair % MOST_TEXTS];
    const shorter = Math.min(texts[a]?.length ?? 0, texts[b]?.length ?? 0);
    if (shared < COPIED * shorter) continue;
    const [first, second] = [rootOf(a), rootOf(b)];
    groups[Math.max(first, second)] = Math.min(first, second);
  }
  return groups.map((_, i) => rootOf(i));
}

/** For each pair of texts (the number of the first times MOST_TEXTS plus that of the second) the shingles they share. */
function sharedShingles(texts: readonly Uint32Array[]): Map<number, number> {
  const places = Float64Array.from(
    texts.flatMap((shingles, text) => Array.from(shingles, (shingle) => shingle * MOST_TEXTS + text)),
  ).sort();
  const shared = new Map<number, number>();
  for (let from = 0, to = 0; from < places.length; from = to) {
    const shingle = Math.floor((places[from] as number) / MOST_TEXTS);
    while (to < places.length && Math.floor((places[to] as number) / MOST_TEXTS) === shingle) to++;
    if (to - from > COMMON) continue;
    for (let i = from; i < to; i++)
      for (let j = i + 1; j < to; j++) {
        const pair = ((places[i] as number) % MOST_TEXTS) * MOST_TEXTS + ((places[j] as number) % MOST_TEXTS);
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
  }
  return shared;
}
