/**
 * The best tree with one root: heads of `n` tokens (`n` stands for the root) from the scores of all arcs, `ld` apart: the
 * score of head `h` for token `i` is at `i * ld + h`. Most often the best head of each token alone is a tree already;
 * otherwise the likeliest root is fixed and cycles are broken (Chu & Liu 1965, Edmonds 1967).
 * Quadratic in `n`, which callers keep small; rarely cubic.
 */
export function bestTree(scores: Float32Array, n: number, ld: number): Int32Array {
  const heads = new Int32Array(n);
  for (let i = 0; i < n; i++) heads[i] = bestHead(scores, i * ld, n + 1, i);
  if (isTree(heads)) return heads;
  const root = likeliestRoot(scores, n, ld);
  const arcs = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (_, h) => (h === i ? Number.NEGATIVE_INFINITY : (scores[i * ld + h] as number))),
  );
  const found = spanning(arcs, root);
  found[root] = n;
  return Int32Array.from(found);
}

/** Whether heads (`n`: the root) form one tree with one root. Linear time. */
export function isTree(heads: Int32Array): boolean {
  const n = heads.length;
  const seen = new Int32Array(n).fill(-1);
  let roots = 0;
  for (let i = 0; i < n; i++) {
    if (heads[i] === n) roots++;
    let at = i;
    while (at !== n && seen[at] === -1) {
      seen[at] = i;
      at = heads[at] as number;
    }
    if (at !== n && seen[at] === i) return false;
  }
  return roots === 1;
}

function bestHead(scores: Float32Array, from: number, count: number, not: number): number {
  let best = not === 0 ? 1 : 0;
  for (let h = best + 1; h < count; h++) {
    if (h !== not && (scores[from + h] as number) > (scores[from + best] as number)) best = h;
  }
  return best;
}

/** The token that the root gains most over its best other head. */
function likeliestRoot(scores: Float32Array, n: number, ld: number): number {
  let root = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const other = n === 1 ? 0 : (scores[i * ld + bestHead(scores, i * ld, n, i)] as number);
    const gain = (scores[i * ld + n] as number) - other;
    if (gain > most) {
      most = gain;
      root = i;
    }
  }
  return root;
}

/** Heads of the best tree below `root`: `arcs[i][h]` is the score of head h for node i. */
function spanning(arcs: readonly Float64Array[], root: number): number[] {
  const heads = arcs.map((row, i) =>
    i === root ? -1 : row.reduce((best, x, h) => (h !== i && (best < 0 || x > (row[best] as number)) ? h : best), -1),
  );
  const cycle = cycleOf(heads);
  if (cycle === null) return heads;
  // The cycle becomes one node, the last. An arc into it is worth what it gains over the arc that it breaks.
  const inside = new Set(cycle);
  const outside = arcs.map((_, i) => i).filter((i) => !inside.has(i));
  const node = outside.length;
  const score = (i: number, h: number) => (arcs[i] as Float64Array)[h] as number;
  const better = (list: readonly number[], worth: (x: number) => number) =>
    list.reduce((best, x) => (worth(x) > worth(best) ? x : best));
  const gain = (h: number) => (i: number) => score(i, h) - score(i, heads[i] as number);
  const entry = outside.map((h) => better(cycle, gain(h)));
  const exit = outside.map((i) => better(cycle, (h) => score(i, h)));
  const smaller = outside.map((i, a) => {
    const row = Float64Array.from([...outside.map((h) => score(i, h)), score(i, exit[a] as number)]);
    row[a] = Number.NEGATIVE_INFINITY;
    return row;
  });
  smaller.push(Float64Array.from([...outside.map((h, b) => gain(h)(entry[b] as number)), Number.NEGATIVE_INFINITY]));
  const below = spanning(smaller, outside.indexOf(root));
  outside.forEach((i, a) => {
    const h = below[a] as number;
    heads[i] = h === node ? (exit[a] as number) : h < 0 ? -1 : (outside[h] as number);
  });
  const into = below[node] as number;
  heads[entry[into] as number] = outside[into] as number;
  return heads;
}

/** The nodes of one cycle, or null. */
function cycleOf(heads: readonly number[]): number[] | null {
  const seen = new Int32Array(heads.length).fill(-1);
  for (let i = 0; i < heads.length; i++) {
    let at = i;
    while (at >= 0 && seen[at] === -1) {
      seen[at] = i;
      at = heads[at] as number;
    }
    if (at < 0 || seen[at] !== i) continue;
    const cycle = [at];
    for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next);
    return cycle;
  }
  return null;
}
