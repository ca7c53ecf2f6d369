// Encoder and heads together: one training step, and scores for sentences.
import { batchForms, encoderShapes, lower, upper } from "./encoder.mjs";
import { arcScores, headShapes, lemmaScores, relationScores, tagColumns, tagScores } from "./heads.mjs";
import { newTape } from "./machine.mjs";

export const shapes = (labels, sizes) => ({ ...encoderShapes(sizes), ...headShapes(labels, sizes) });

const rank = (s) => (s.head[0] >= 0 ? 0 : s.domain === 2 ? 1 : 2);

function layout(batch) {
  const spans = [];
  let n = 0,
    trees = 0,
    lemmas = 0;
  for (const s of batch) {
    spans.push([n, n + s.length]);
    n += s.length;
    if (rank(s) === 0) trees = n;
    if (rank(s) <= 1) lemmas = n;
  }
  return { spans, n, trees, lemmas };
}

const joined = (batch, column) => {
  const out = [];
  for (const s of batch) for (const x of column(s)) out.push(x);
  return out;
};

/** Gradients of a batch; returns the losses of the tasks, a token. */
export function learn(net, sentences, { drop, dropUpper, dropWord, weights }) {
  const {
      machine,
      dense: { all: P },
      table,
      labels,
      rowsOf,
    } = net,
    { K, F } = machine,
    mark = machine.mark(),
    tape = newTape(machine, true);
  const batch = [...sentences].sort((a, b) => rank(a) - rank(b)),
    { spans, n, trees, lemmas } = layout(batch),
    losses = {};
  const { h2, x } = lower(
    tape,
    P,
    table,
    batchForms(
      batch.map((s) => s.forms),
      rowsOf,
      dropWord,
    ),
    spans,
    drop,
  );
  const h = upper(
    tape,
    P,
    h2,
    joined(batch, (s) => s.upos.map(() => s.domain)),
    spans,
    dropUpper,
  );
  const loss = (name, rows, m, at, ld, gold, weight) => {
    losses[name] = (losses[name] ?? 0) + K.softmaxLoss(rows, m, at, ld, tape.ints(gold), weight / n) / n;
  };

  const y = tagScores(tape, P, h),
    domainOf = joined(batch, (s) => s.upos.map(() => s.nameDomain));
  const [, nameFrom, nameCount] = tagColumns(labels).at(-1);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < nameCount; j++)
      F[y.at / 4 + i * y.ld + nameFrom + j] += F[P.nameDomains.at / 4 + domainOf[i] * nameCount + j];
  tagColumns(labels).forEach(([name, from, count], k) => {
    const gold = joined(batch, (s) =>
      name === "upos" ? s.upos : name === "xpos" ? s.xpos : name === "names" ? s.name : s.attributes[k - 2],
    );
    loss(name, n, count, y.at + 4 * from, y.ld, gold, weights[name] ?? 1);
  });
  for (let i = 0; i < n; i++)
    for (let j = 0; j < nameCount; j++)
      F[P.nameDomains.grad / 4 + domainOf[i] * nameCount + j] += F[y.at / 4 + i * y.ld + nameFrom + j];
  y.grad = y.at;

  if (lemmas) {
    const e = lemmaScores(tape, P, tape.rows(h, 0, lemmas), tape.rows(x, 0, lemmas));
    loss("edits", lemmas, e.m, e.at, e.ld, joined(batch, (s) => s.edit).slice(0, lemmas), weights.edits ?? 1);
    e.grad = e.at;
  }
  if (trees) {
    const ht = tape.rows(h, 0, trees),
      withTree = batch.filter((s) => rank(s) === 0),
      arcs = arcScores(
        tape,
        P,
        ht,
        spans,
        batch.map((s) => rank(s) === 0),
        dropUpper,
      );
    arcs.forEach((a, k) => {
      if (a) loss("arcs", a.n, a.n + 1, a.at, a.ld, batch[k].head, weights.arcs ?? 1);
    });
    const heads = withTree.flatMap((s, k) => Array.from(s.head, (g) => (g === s.length ? -1 : spans[k][0] + g)));
    const r = relationScores(tape, P, ht, heads, dropUpper);
    loss(
      "relations",
      trees,
      r.m,
      r.at,
      r.ld,
      joined(withTree, (s) => s.deprel),
      weights.relations ?? 1,
    );
    r.grad = r.at;
  }
  tape.backward();
  machine.release(mark);
  return losses;
}

const best = (F, at, m) => {
  let b = 0;
  for (let j = 1; j < m; j++) if (F[at + j] > F[at + b]) b = j;
  return b;
};

/** Classes of all columns, heads (n for the root; the best of each token, not yet a tree) and relations of each sentence. */
export function predict(net, sentences, { trees = true } = {}) {
  const {
      machine,
      dense: { all: P },
      table,
      labels,
      rowsOf,
    } = net,
    { F } = machine,
    columns = tagColumns(labels),
    out = [];
  for (let at = 0; at < sentences.length; ) {
    const batch = [];
    for (let n = 0; at < sentences.length && n < 2000; n += sentences[at++].length) batch.push(sentences[at]);
    const mark = machine.mark(),
      tape = newTape(machine, false),
      { spans } = layout(batch);
    const { h2, x } = lower(
      tape,
      P,
      table,
      batchForms(
        batch.map((s) => s.forms),
        rowsOf,
      ),
      spans,
      0,
    );
    const h = upper(
        tape,
        P,
        h2,
        joined(batch, (s) => s.upos.map(() => 0)),
        spans,
        0,
      ),
      y = tagScores(tape, P, h),
      e = lemmaScores(tape, P, h, x);
    const results = batch.map((s, k) => ({
      columns: columns.map(([, from, m]) =>
        Array.from(s.forms, (_, i) => best(F, y.at / 4 + (spans[k][0] + i) * y.ld + from, m)),
      ),
      scores: Array.from(s.forms, (_, i) =>
        F.slice(y.at / 4 + (spans[k][0] + i) * y.ld, y.at / 4 + (spans[k][0] + i) * y.ld + y.m),
      ),
      edit: Array.from(s.forms, (_, i) => best(F, e.at / 4 + (spans[k][0] + i) * e.ld, e.m)),
    }));
    if (trees) {
      const arcs = arcScores(
        tape,
        P,
        h,
        spans,
        batch.map(() => true),
        0,
      );
      results.forEach((r, k) => {
        r.head = Array.from({ length: arcs[k].n }, (_, i) => best(F, arcs[k].at / 4 + i * arcs[k].ld, arcs[k].n + 1));
      });
      const heads = results.flatMap((r, k) => r.head.map((g) => (g === r.head.length ? -1 : spans[k][0] + g))),
        rel = relationScores(tape, P, h, heads, 0);
      results.forEach((r, k) => {
        r.deprel = r.head.map((_, i) => best(F, rel.at / 4 + (spans[k][0] + i) * rel.ld, rel.m));
      });
    }
    out.push(...results);
    machine.release(mark);
  }
  return out;
}
