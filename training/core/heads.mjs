// What stands on the encoder: tags, features and names (one layer), trees (biaffine arcs as in Dozat & Manning 2017, at a
// small rank, and relations), lemma edits. Each gives its loss a sentence batch; a class below zero says nothing.
export const RANK = { arc: 80, relation: 80, lemma: 64 };
export const OFFSETS = 20;

/** Where the head stands from the dependent: nine steps to each side, 18 for the root. */
export function offsetOf(d) {
  const a = Math.abs(d),
    k = a <= 5 ? a - 1 : a <= 7 ? 5 : a <= 11 ? 6 : a <= 18 ? 7 : 8;
  return d < 0 ? k : 9 + k;
}

/** Columns of the tag layer: [name, first column, number of classes]. */
export function tagColumns(labels) {
  const sizes = [
    ["upos", labels.upos.length],
    ["xpos", labels.xpos.length],
    ...labels.attributes.map(([n, v]) => [n, v.length]),
    ["names", labels.names.length],
  ];
  let from = 0;
  return sizes.map(([name, n]) => {
    const c = [name, from, n];
    from += n;
    return c;
  });
}

export function headShapes(labels, { width, upper }) {
  const X = 2 * upper,
    columns = tagColumns(labels),
    last = columns.at(-1),
    tags = last[1] + last[2],
    bias = (m) => ({ n: 1, m, scale: 0 });
  return {
    tags: { n: X, m: tags, gain: 1 },
    tagsBias: bias(tags),
    nameDomains: { n: 4, m: labels.names.length, scale: 0 },
    arcs: { n: X, m: 2 * RANK.arc },
    arcsBias: bias(2 * RANK.arc),
    arcPair: { n: RANK.arc, m: RANK.arc, gain: 0.3 },
    arcPrior: bias(RANK.arc),
    arcRoot: { n: 1, m: RANK.arc, scale: 0.3 },
    offsets: { n: RANK.arc, m: OFFSETS, gain: 0.3 },
    offsetsBias: bias(OFFSETS),
    relations: { n: X, m: 2 * RANK.relation },
    relationsBias: bias(2 * RANK.relation),
    relationRoot: { n: 1, m: RANK.relation, scale: 0.3 },
    labels: { n: RANK.relation, m: labels.deprels.length, gain: 1 },
    labelsBias: bias(labels.deprels.length),
    lemmaState: { n: X, m: RANK.lemma },
    lemmaForm: { n: width, m: RANK.lemma },
    lemmaBias: bias(RANK.lemma),
    edits: { n: RANK.lemma, m: labels.edits.length, gain: 1 },
    editsBias: bias(labels.edits.length),
  };
}

/** Scores of all tag columns. */
export const tagScores = (tape, P, h) => tape.linear(h, P.tags, P.tagsBias);

export function lemmaScores(tape, P, h, x) {
  const hidden = tape.add(tape.linear(h, P.lemmaState, P.lemmaBias), tape.linear(x, P.lemmaForm, null));
  return tape.linear(tape.relu(hidden), P.edits, P.editsBias);
}

/** x with a parameter's row behind its last row. */
function withRoot(tape, x, root) {
  const { F } = tape.machine,
    out = tape.tensor(x.n + 1, x.m),
    size = x.n * x.m;
  for (let i = 0; i < x.n; i++) F.copyWithin(out.at / 4 + i * x.m, x.at / 4 + i * x.ld, x.at / 4 + i * x.ld + x.m);
  F.copyWithin(out.at / 4 + size, root.at / 4, root.at / 4 + x.m);
  tape.later(() => {
    for (let i = 0; i < x.n; i++)
      for (let j = 0; j < x.m; j++) F[x.grad / 4 + i * x.ld + j] += F[out.grad / 4 + i * x.m + j];
    for (let j = 0; j < x.m; j++) F[root.grad / 4 + j] += F[out.grad / 4 + size + j];
  });
  return out;
}

/** Arc scores of each sentence: rows of n + 1 (the root last), `ld` apart; null for a span without a tree. */
export function arcScores(tape, P, h, spans, wanted, drop) {
  const { F, K, reserve } = tape.machine,
    R = RANK.arc;
  const both = tape.dropout(tape.relu(tape.linear(h, P.arcs, P.arcsBias)), drop),
    q = tape.columns(both, 0, R);
  const query = tape.linear(q, P.arcPair, P.arcPrior),
    offset = tape.linear(q, P.offsets, P.offsetsBias);
  return spans.map(([from, to], k) => {
    if (!wanted[k]) return null;
    const n = to - from,
      wide = (n + 4) & ~3,
      s = reserve(n * wide),
      heads = withRoot(tape, tape.rows(tape.columns(both, R, R), from, n), P.arcRoot),
      mine = tape.rows(query, from, n);
    const turned = reserve(R * wide);
    K.transpose(n + 1, R, heads.at, R, turned, wide);
    tape.product(n, R, n + 1, mine.at, mine.ld, turned, wide, s, wide, 0);
    const at = (i, j) => (offset.at >> 2) + (from + i) * OFFSETS + (j === n ? 18 : offsetOf(j - i)),
      lead = (offset.grad - offset.at) >> 2;
    for (let i = 0; i < n; i++) for (let j = 0; j <= n; j++) F[(s >> 2) + i * wide + j] += j === i ? -50 : F[at(i, j)];
    tape.later(() => {
      for (let i = 0; i < n; i++)
        for (let j = 0; j <= n; j++) if (j !== i) F[at(i, j) + lead] += F[(s >> 2) + i * wide + j];
      tape.product(n, n + 1, R, s, wide, heads.at, R, mine.grad, mine.ld, 1);
      tape.product(n + 1, n, R, tape.turned(n, n + 1, s, wide), n, mine.at, mine.ld, heads.grad, R, 1);
    });
    return { at: s, n, ld: wide };
  });
}

/** Scores of the relations between tokens and the heads given (-1: the root). */
export function relationScores(tape, P, h, heads, drop) {
  const R = RANK.relation,
    both = tape.linear(h, P.relations, P.relationsBias);
  const own = dense(tape, both, 0, R);
  const other = tape.gather(
    withRoot(tape, tape.columns(both, R, R), P.relationRoot),
    heads.map((x) => (x < 0 ? h.n : x)),
  );
  return tape.linear(tape.dropout(tape.relu(tape.add(other, own)), drop), P.labels, P.labelsBias);
}

/** A whole tensor made of columns of another. */
function dense(tape, t, from, m) {
  const { F } = tape.machine,
    view = tape.columns(t, from, m),
    out = tape.tensor(t.n, m);
  for (let i = 0; i < t.n; i++) F.copyWithin(out.at / 4 + i * m, view.at / 4 + i * t.ld, view.at / 4 + i * t.ld + m);
  tape.later(() => {
    for (let i = 0; i < t.n; i++)
      for (let j = 0; j < m; j++) F[view.grad / 4 + i * t.ld + j] += F[out.grad / 4 + i * m + j];
  });
  return out;
}
