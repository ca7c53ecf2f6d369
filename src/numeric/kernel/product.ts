import type { Kernel } from "./kernel.ts";

/** Rows of floats in a kernel's memory: `at` is a byte offset, `ld` the floats from one row to the next. */
export interface Rows {
  readonly at: number;
  readonly ld: number;
}

/** A matrix (n rows, m columns) as `product` wants it: integers and a scale a column. */
export interface Packed {
  readonly n: number;
  readonly m: number;
  readonly panels: number;
  readonly scales: number;
}

/** Room for `n` rows of `m` floats. */
export function newRows(kernel: Kernel, n: number, m: number): Rows {
  return { at: kernel.reserve(n * m), ld: m };
}

/** The same rows from another column, or another row, on. */
export function within({ at, ld }: Rows, column: number, row = 0): Rows {
  return { at: at + 4 * (column + row * ld), ld };
}

/** Packs a matrix for `product`; its number of rows is a multiple of eight, up to 256. */
export function packed(kernel: Kernel, n: number, m: number, values: Float32Array): Packed {
  const full = (m + 7) & ~7;
  const panels = kernel.reserve((n * full) / 2);
  const scales = kernel.reserve(full);
  const mark = kernel.mark();
  const loose = kernel.reserve(n * m);
  kernel.floats.set(values, loose / 4);
  kernel.packIntegers(n, m, loose, m, panels, scales);
  kernel.release(mark);
  return { n, m, panels, scales };
}

/**
 * `count` rows of x times w, plus the bias (byte offset; 0: none), into `out`. Rounds each row of x to 12 bits, each
 * column of w to 10, and their signs.
 */
export function product(kernel: Kernel, count: number, x: Rows, w: Packed, bias: number, out: Rows): Rows {
  if (count === 0) return out;
  const mark = kernel.mark();
  const integers = kernel.reserve((((count + 3) & ~3) * w.n) / 2);
  const scales = kernel.reserve(count);
  kernel.quantise(count, w.n, x.at, x.ld, integers, scales);
  kernel.multiplyIntegers(count, w.n, w.m, integers, scales, w.panels, w.scales, out.at, out.ld);
  if (bias !== 0) kernel.addBias(count, w.m, bias, out.at, out.ld);
  kernel.release(mark);
  return out;
}

/** `count` rows of x (`k` columns) times b (k × m floats) into `out`, in floats. */
export function floatProduct(kernel: Kernel, count: number, x: Rows, k: number, b: Rows, m: number, out: Rows): Rows {
  const mark = kernel.mark();
  const panels = kernel.reserve(k * ((m + 7) & ~7));
  kernel.pack(k, m, b.at, b.ld, panels);
  kernel.multiply(count, k, m, x.at, x.ld, panels, out.at, out.ld, 0);
  kernel.release(mark);
  return out;
}
