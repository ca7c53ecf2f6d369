import { type Kernel, newRows, product, type Rows } from "../../numeric/index.ts";
import { formRows } from "./forms.ts";
import type { FormStates, Model } from "./model.ts";

/** Forms whose states are kept; texts repeat their words. */
const KEPT = 8192;

export function newFormStates(kernel: Kernel, width: number): FormStates {
  return { slots: new Map(), embedded: newRows(kernel, KEPT, width), inputs: newRows(kernel, KEPT, 6 * width) };
}

/** Slots of the forms of one batch (fewer than `KEPT` distinct ones); states of new forms are worked out. */
export function slotsOf(model: Model, forms: readonly string[]): Int32Array {
  const { slots } = model.forms;
  if (slots.size + forms.length > KEPT) slots.clear();
  const first = slots.size;
  const fresh: string[] = [];
  const found = new Int32Array(forms.length);
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] as string;
    let slot = slots.get(form);
    if (slot === undefined) {
      slot = first + fresh.length;
      slots.set(form, slot);
      fresh.push(form);
    }
    found[i] = slot;
  }
  fill(model, fresh, first);
  return found;
}

/** Embeddings are summed, mixed by two maxout pieces and added to themselves; then the first layer's product. */
function fill(model: Model, fresh: readonly string[], first: number): void {
  const n = fresh.length;
  if (n === 0) return;
  const { kernel, forms, matrix, vector } = model;
  const { width } = model.labels;
  const mark = kernel.mark();
  const sums = sumsOf(model, fresh);
  const pieces = product(kernel, n, sums, matrix.mix, vector("mixBias"), newRows(kernel, n, 2 * width));
  const embedded = { at: forms.embedded.at + 4 * first * width, ld: width };
  kernel.maxout(n, width, pieces.at, embedded.at);
  kernel.add(n * width, sums.at, embedded.at);
  const inputs = { at: forms.inputs.at + 4 * first * 6 * width, ld: 6 * width };
  product(kernel, n, embedded, matrix.first, 0, inputs);
  kernel.release(mark);
}

/** For each form the sum of its rows of the table, each by its weight. */
function sumsOf({ kernel, labels, vocabulary, table }: Model, forms: readonly string[]): Rows {
  const { width, words, buckets } = labels;
  const parts = forms.map((form) => formRows(form, vocabulary, words, buckets));
  const count = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const [starts, rows, weights] = [kernel.reserve(forms.length + 1), kernel.reserve(count), kernel.reserve(count)];
  const { integers, floats } = kernel;
  let at = 0;
  parts.forEach((part, i) => {
    integers[starts / 4 + i] = at;
    for (let k = 0; k < part.rows.length; k++, at++) {
      const row = part.rows[k] as number;
      integers[rows / 4 + at] = row;
      floats[weights / 4 + at] = (part.weights[k] as number) * (table.scales[row] as number);
    }
  });
  integers[starts / 4 + forms.length] = at;
  const sums = newRows(kernel, forms.length, width);
  kernel.sumBytes(forms.length, width, starts, rows, weights, table.at, sums.at);
  return sums;
}
