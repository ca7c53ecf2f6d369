/** A stream of numbers in [0, 1) (mulberry32). */
export function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled(list, next) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

/** Lists of sentences of about `size` tokens, in a new order. */
export function batches(list, size, next) {
  const out = [];
  let batch = [],
    n = 0;
  for (const s of shuffled(list, next)) {
    batch.push(s);
    n += s.length;
    if (n >= size) {
      out.push(batch);
      batch = [];
      n = 0;
    }
  }
  if (batch.length) out.push(batch);
  return out;
}
