// The encoder that all tasks share: rows of a form are summed (formRows), mixed, and read by simple recurrent units,
// two layers forward and two backward apart from each other, then one layer that sees both.
export const SIZES = { width: 128, upper: 96, buckets: 1 << 15, domains: 4 };

const gains = { scale: 0.2 };

/** Shapes of the parameters that are pre-trained. */
export function lowerShapes({ width: D }) {
  return {
    mix: { n: D, m: 2 * D, gain: 1 },
    mixBias: { n: 1, m: 2 * D, scale: 0 },
    first: { n: D, m: 6 * D },
    firstForward: { n: 4, m: D, ...gains },
    firstBackward: { n: 4, m: D, ...gains },
    secondForward: { n: D, m: 3 * D },
    secondBackward: { n: D, m: 3 * D },
    secondForwardGains: { n: 4, m: D, ...gains },
    secondBackwardGains: { n: 4, m: D, ...gains },
  };
}

/** Shapes of all parameters below the tasks. */
export function encoderShapes({ width: D, upper: C, domains }) {
  return {
    ...lowerShapes({ width: D }),
    domain: { n: domains, m: 2 * D, scale: 0 },
    third: { n: 2 * D, m: 6 * C },
    thirdForward: { n: 4, m: C, ...gains },
    thirdBackward: { n: 4, m: C, ...gains },
  };
}

/** Distinct forms of a batch as lists for `embed`, and for each token the number of its form. */
export function batchForms(sentences, rowsOf, dropWord) {
  const ids = new Map(),
    starts = [0],
    list = [],
    weights = [],
    tokens = [];
  for (const s of sentences)
    for (const form of s) {
      let id = ids.get(form);
      if (id === undefined) {
        id = ids.size;
        ids.set(form, id);
        const { rows, weights: w } = rowsOf(form),
          drop = dropWord?.(form, rows[0]);
        for (let k = 0; k < rows.length; k++) {
          list.push(k === 0 && drop ? 0 : rows[k]);
          weights.push(w[k]);
        }
        starts.push(list.length);
      }
      tokens.push(id);
    }
  return { starts, list, weights, tokens };
}

/** Two layers a direction: tokens by 2 D, forward states in the left half; and what stands for the forms. */
export function lower(tape, P, table, { starts, list, weights, tokens }, spans, drop) {
  const D = table.width,
    x0 = tape.dropout(tape.embed(table, starts, list, weights), drop);
  const x1 = tape.add(tape.maxout(tape.linear(x0, P.mix, P.mixBias)), x0);
  const u1 = tape.gather(tape.linear(x1, P.first, null), tokens),
    x = tape.gather(x1, tokens);
  const h1 = tape.tensor(tokens.length, 2 * D),
    h2 = tape.tensor(tokens.length, 2 * D);
  const half = (t, k, n = 2) => tape.columns(t, (k * t.m) / n, t.m / n);
  tape.recur(half(u1, 0), P.firstForward, x, half(h1, 0), spans, 1);
  tape.recur(half(u1, 1), P.firstBackward, x, half(h1, 1), spans, -1);
  tape.dropout(h1, drop);
  const uf = tape.linear(half(h1, 0), P.secondForward, null),
    ub = tape.linear(half(h1, 1), P.secondBackward, null);
  tape.recur(uf, P.secondForwardGains, half(h1, 0), half(h2, 0), spans, 1);
  tape.recur(ub, P.secondBackwardGains, half(h1, 1), half(h2, 1), spans, -1);
  return { h2, x };
}

/** The layer over both directions: tokens by 2 C. `domain` gives each token's row of the domain table. What its reset gates let past are the first states of its own direction below. */
export function upper(tape, P, h2, domain, spans, drop) {
  tape.dropout(h2, drop);
  const x = tape.add(tape.gather(P.domain, domain), h2),
    u = tape.linear(x, P.third, null),
    C = u.m / 6;
  const h3 = tape.tensor(u.n, 2 * C);
  for (const [k, gains, step] of [
    [0, P.thirdForward, 1],
    [1, P.thirdBackward, -1],
  ]) {
    tape.recur(
      tape.columns(u, 3 * C * k, 3 * C),
      gains,
      tape.columns(x, (k * x.m) / 2, C),
      tape.columns(h3, k * C, C),
      spans,
      step,
    );
  }
  return tape.dropout(h3, drop);
}

/** One step of Adam on the dense parameters and on the touched rows of the tables. Returns the gradient's length. */
export function update(machine, dense, tables, step, { rate, b1 = 0.9, b2 = 0.98, eps = 1e-7, decay = 0, clip = 2 }) {
  const { K } = machine,
    length = Math.sqrt(K.squares(dense.size, dense.g));
  if (length > clip) K.scale(dense.size, clip / length, dense.g);
  const r = (rate * Math.sqrt(1 - b2 ** step)) / (1 - b1 ** step);
  K.adam(dense.size, dense.w, dense.g, dense.m, dense.v, r, b1, b2, eps, decay);
  for (const t of tables) {
    const mark = machine.mark(),
      list = [...t.touched],
      at = machine.reserve(list.length);
    machine.I.set(list, at / 4);
    K.adamRows(list.length, t.width, at, t.at, t.grad, t.m, t.v, r, b1, b2, eps);
    t.touched.clear();
    machine.release(mark);
  }
  return length;
}
