import fc from "fast-check";
import { expect, test } from "vitest";
import { block, narrow, readArchive, widen, writeArchive } from "./archive.ts";
import { hashText } from "./hash.ts";
import { newKernel } from "./kernel/kernel.ts";
import { floatProduct, newRows, packed, product } from "./kernel/product.ts";

test("an archive gives back what was put in", () => {
  const name = fc.string({ unit: fc.constantFrom(..."abcXYZ09"), minLength: 1 });
  fc.assert(
    fc.property(fc.dictionary(name, fc.uint8Array()), (content) => {
      const blocks = new Map(Object.entries(content));
      const read = readArchive(writeArchive(blocks));
      for (const [key, bytes] of blocks) expect([...block(read, key)]).toEqual([...bytes]);
    }),
  );
  expect(() => block(new Map(), "tags")).toThrow(RangeError);
});

test("an archive that is cut short is refused", () => {
  const whole = writeArchive(new Map([["table", new Uint8Array(100)]]));
  expect(() => readArchive(whole.subarray(0, 50))).toThrow(RangeError);
});

test("narrow floats are right to three digits", () => {
  const float = fc.float({ noNaN: true, min: -1000, max: 1000 });
  fc.assert(
    fc.property(fc.array(float), (numbers) => {
      const back = widen(narrow(Float32Array.from(numbers)));
      numbers.forEach((x, i) => {
        expect(Math.abs((back[i] as number) - x)).toBeLessThanOrEqual(Math.abs(x) / 256 + 1e-37);
      });
    }),
  );
});

test("hashes are those that model files were written with", () => {
  expect(hashText("")).toBe(0x811c9dc5);
  expect(hashText("a")).toBe(0xe40c292c);
  expect(hashText("gähnen", 0, 2)).toBe(hashText("gä"));
});

/** A small pattern of whole numbers. */
const pattern = (length: number, step: number, around: number) =>
  Float32Array.from({ length }, (_, i) => ((i * step) % (2 * around + 1)) - around);

const size = fc.integer({ min: 1, max: 21 });

test("products of floats are right, whatever the shape", () => {
  const kernel = newKernel(2);
  fc.assert(
    fc.property(size, size, size, (n, k, m) => {
      const mark = kernel.mark();
      const [x, w, out] = [newRows(kernel, n, k), newRows(kernel, k, m), newRows(kernel, n, m)];
      const [left, right] = [pattern(n * k, 7, 5), pattern(k * m, 5, 6)];
      kernel.floats.set(left, x.at / 4);
      kernel.floats.set(right, w.at / 4);
      floatProduct(kernel, n, x, k, w, m, out);
      expect(kernel.floats.slice(out.at / 4, out.at / 4 + n * m)).toEqual(plainProduct(left, right, n, k, m));
      kernel.release(mark);
    }),
  );
});

test("products of integers are right to a thousandth of what is added up, and add the bias", () => {
  const kernel = newKernel(2);
  fc.assert(
    fc.property(size, fc.constantFrom(8, 16, 64, 256), size, (n, k, m) => {
      const mark = kernel.mark();
      const [x, out] = [newRows(kernel, n, k), newRows(kernel, n, m)];
      const [left, right] = [pattern(n * k, 7, 50), pattern(k * m, 11, 60)];
      const bias = kernel.reserve(m);
      kernel.floats.set(left, x.at / 4);
      kernel.floats.set(new Float32Array(m).fill(1000), bias / 4);
      product(kernel, n, x, packed(kernel, k, m, right), bias, out);
      const exact = plainProduct(left, right, n, k, m);
      exact.forEach((sum, i) => {
        expect(Math.abs((kernel.floats[out.at / 4 + i] as number) - 1000 - sum)).toBeLessThan(0.001 * 50 * 60 * k);
      });
      kernel.release(mark);
    }),
  );
});

function plainProduct(x: Float32Array, w: Float32Array, n: number, k: number, m: number): Float32Array {
  return Float32Array.from({ length: n * m }, (_, at) => {
    const [i, j] = [Math.floor(at / m), at % m];
    let sum = 0;
    for (let p = 0; p < k; p++) sum += (x[i * k + p] as number) * (w[p * m + j] as number);
    return sum;
  });
}

test("a full memory is told", () => {
  expect(() => newKernel(1).reserve(2 ** 20)).toThrow(RangeError);
});
