// The kernel with its memory: parameters with their gradients, scratch space for one step, and operations that know their way back.
import { createRequire } from "node:module";
import { KERNEL } from "../kernel/train.wasm.mjs";

const MEGABYTES = 1900;

/** An addon that build/native-kernel.mjs made, where one is named. */
const NATIVE = process.env.LAGEBILD_KERNEL;
function wasm(megabytes) {
  const memory = new WebAssembly.Memory({ initial: megabytes * 16, maximum: megabytes * 16 });
  const { exports: K } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(KERNEL, "base64")), {
    env: { memory },
  });
  return { K, memory };
}
function native(megabytes) {
  const K = createRequire(import.meta.url)(NATIVE),
    memory = { buffer: new ArrayBuffer(megabytes << 20) };
  K.attach(memory.buffer);
  return { K, memory };
}

/** One machine is one model in training. `at` and `grad` of tensors are byte offsets; `ld` the floats from row to row. */
export function newMachine(seed, megabytes = MEGABYTES) {
  const { K, memory } = NATIVE ? native(megabytes) : wasm(megabytes);
  const F = new Float32Array(memory.buffer),
    I = new Int32Array(memory.buffer);
  K.setSeed(seed);
  let top = 1 << 17;
  const reserve = (floats) => {
    const at = top;
    top += (4 * floats + 63) & ~63;
    if (top > memory.buffer.byteLength) throw new RangeError("machine: out of memory");
    return at;
  };
  return {
    K,
    F,
    I,
    reserve,
    mark: () => top,
    release: (mark) => {
      top = mark;
    },
  };
}

/** Dense parameters, laid out in one block so that one call of the optimiser moves all. */
export function newParameters(machine, shapes, next) {
  const all = {},
    size = Object.values(shapes).reduce((n, s) => n + ((s.n * s.m + 15) & ~15), 0);
  const [w, g, m, v] = [0, 0, 0, 0].map(() => machine.reserve(size));
  let offset = 0;
  for (const [name, s] of Object.entries(shapes)) {
    const p = { at: w + 4 * offset, grad: g + 4 * offset, n: s.n, m: s.m, ld: s.m };
    all[name] = p;
    const view = machine.F.subarray(p.at / 4, p.at / 4 + s.n * s.m),
      scale = s.scale ?? Math.sqrt((s.gain ?? 3) / s.n);
    for (let i = 0; i < view.length; i++) view[i] = (2 * next() - 1) * scale + (s.start ?? 0);
    offset += (s.n * s.m + 15) & ~15;
  }
  return { all, size, w, g, m, v };
}

/** A table of rows of which a step touches few. */
export function newTable(machine, rows, width, next, scale) {
  const [at, grad, m, v] = [0, 0, 0, 0].map(() => machine.reserve(rows * width));
  const w = machine.F.subarray(at / 4, at / 4 + rows * width);
  for (let i = 0; i < w.length; i++) w[i] = (2 * next() - 1) * scale;
  return { at, grad, m, v, rows, width, touched: new Set() };
}

/** Operations; `train` false leaves out the way back and dropout. */
export function newTape(machine, train) {
  const { K, F, I, reserve } = machine,
    back = [];
  const tensor = (n, m) => {
    const t = { at: reserve(n * m), grad: 0, n, m, ld: m };
    if (train) {
      t.grad = reserve(n * m);
      F.fill(0, t.grad / 4, t.grad / 4 + n * m);
    }
    return t;
  };
  const columns = (t, from, m) => ({ ...t, at: t.at + 4 * from, grad: t.grad + 4 * from, m });
  const rows = (t, from, n) => ({ ...t, at: t.at + 4 * from * t.ld, grad: t.grad + 4 * from * t.ld, n });
  const ints = (list) => {
    const at = reserve(list.length);
    I.set(list, at / 4);
    return at;
  };
  const floats = (list) => {
    const at = reserve(list.length);
    F.set(list, at / 4);
    return at;
  };
  // c (n x m) (+)= a (n x k) b (k x m)
  const product = (n, k, m, a, lda, b, ldb, c, ldc, add) => {
    if (!n) return;
    const mark = machine.mark(),
      p = reserve(k * ((m + 31) & ~31));
    K.pack(k, m, b, ldb, p);
    K.multiply(n, k, m, a, lda, p, c, ldc, add);
    machine.release(mark);
  };
  const turned = (n, m, a, lda) => {
    const at = reserve(n * m);
    K.transpose(n, m, a, lda, at, n);
    return at;
  };
  const productBack = (x, w, y) => {
    const mark = machine.mark();
    if (x.grad) product(y.n, y.m, x.m, y.grad, y.ld, turned(w.n, w.m, w.at, w.ld), w.n, x.grad, x.ld, 1);
    product(x.m, x.n, y.m, turned(x.n, x.m, x.at, x.ld), x.n, y.grad, y.ld, w.grad, w.ld, 1);
    machine.release(mark);
  };
  return {
    machine,
    train,
    tensor,
    columns,
    rows,
    ints,
    floats,
    product,
    turned,
    later: (f) => {
      if (train) back.push(f);
    },
    backward: () => {
      while (back.length) back.pop()();
    },
    linear(x, w, bias, out = tensor(x.n, w.m)) {
      product(x.n, x.m, w.m, x.at, x.ld, w.at, w.ld, out.at, out.ld, 0);
      if (bias) K.addBias(x.n, w.m, bias.at, out.at, out.ld);
      if (train)
        back.push(() => {
          productBack(x, w, out);
          if (bias) K.sumRows(out.n, out.m, out.grad, out.ld, bias.grad);
        });
      return out;
    },
    embed(table, starts, list, weights) {
      const n = starts.length - 1,
        out = tensor(n, table.width),
        [s, r, w] = [ints(starts), ints(list), floats(weights)];
      K.gatherSum(n, table.width, s, r, w, table.at, out.at);
      if (train) {
        for (const row of list) table.touched.add(row);
        back.push(() => K.scatterSum(n, table.width, s, r, w, out.grad, table.grad));
      }
      return out;
    },
    gather(x, list) {
      const n = list.length,
        out = tensor(n, x.m),
        r = ints(list);
      K.gather(n, x.m, r, x.at, out.at);
      if (train) back.push(() => K.scatter(n, x.m, r, out.grad, x.grad));
      return out;
    },
    maxout(x) {
      const out = tensor(x.n, x.m / 2);
      K.maxout(x.n, x.m / 2, x.at, out.at);
      if (train) back.push(() => K.maxoutBack(x.n, x.m / 2, x.at, out.grad, x.grad));
      return out;
    },
    relu(x) {
      K.relu(x.n * x.m, x.at);
      if (train) back.push(() => K.reluBack(x.n * x.m, x.at, x.grad));
      return x;
    },
    /** to += from, in place; same shape, whole tensors. */
    add(to, from) {
      K.plus(to.n * to.m, from.at, to.at);
      if (train) back.push(() => K.plus(to.n * to.m, to.grad, from.grad));
      return to;
    },
    dropout(x, rate) {
      if (!train || !rate) return x;
      const size = x.n * x.m,
        mask = reserve(size);
      K.dropout(size, rate, x.at, mask);
      back.push(() => K.times(size, mask, x.grad));
      return x;
    },
    /** u: candidate, forget, reset beside each other; skip: same width; writes into `out` (a view). */
    recur(u, gains, skip, out, spans, step) {
      const w = out.m,
        c = reserve(u.n * w),
        carry = reserve(w);
      const ats = (t, from) => t.at + 4 * from * t.ld,
        grads = (t, from) => t.grad + 4 * from * t.ld;
      for (const [from, to] of spans)
        K.recur(
          to - from,
          w,
          step,
          ats(u, from),
          u.ld,
          gains.at,
          ats(skip, from),
          skip.ld,
          c + 4 * from * w,
          w,
          ats(out, from),
          out.ld,
        );
      if (train)
        back.push(() => {
          for (const [from, to] of spans)
            K.recurBack(
              to - from,
              w,
              step,
              ats(u, from),
              u.ld,
              gains.at,
              ats(skip, from),
              skip.ld,
              c + 4 * from * w,
              w,
              grads(out, from),
              out.ld,
              grads(u, from),
              grads(skip, from),
              skip.ld,
              gains.grad,
              carry,
            );
        });
    },
  };
}
