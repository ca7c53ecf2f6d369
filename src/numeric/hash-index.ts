/** Gives the place of a key; undefined where it is not there. */
export interface HashIndex {
  readonly get: (key: number) => number | undefined;
}

/**
 * The places of 32-bit keys plus `first`, as a Map would hold them, but made in one pass without an object an entry: it is
 * made anew at each start. Of equal keys the last counts.
 */
export function hashIndex(keys: Uint32Array, first = 0): HashIndex {
  const size = 2 ** Math.ceil(Math.log2(2 * keys.length + 2));
  const mask = size - 1;
  const places = new Int32Array(size);
  const slotOf = (key: number) => {
    let slot = (key ^ (key >>> 15)) & mask;
    while (places[slot] !== 0 && keys[(places[slot] as number) - 1] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  for (let i = 0; i < keys.length; i++) places[slotOf(keys[i] as number)] = i + 1;
  return {
    get: (key) => {
      const place = places[slotOf(key >>> 0)] as number;
      return place === 0 ? undefined : place - 1 + first;
    },
  };
}
