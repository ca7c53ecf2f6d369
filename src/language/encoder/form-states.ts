import { type Kernel, newRows, product } from "../../numeric/index.ts";
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
  const found = Int32Array.from(forms, (form) => {
    let slot = slots.get(form);
    if (slot === undefined) {
      slot = first + fresh.length;
      slots.set(form, slot);
      fresh.push(form);
    }
    return slot;
  });
  fill(model, fresh, first);
  return found;
}

/** Embeddings are summed, mixed by two maxout pieces and added to themselves; then the first layer's product. */
function fill(
  { kernel, forms, labels, matrix, vector, ...model }: Model,
  fresh: readonly string[],
  first: number,
): void {
  if (fresh.length === 0) return;
  const { floats } = kernel;
  const { width } = labels;
  const mark = kernel.mark();
  const sums = newRows(kernel, fresh.length, width);
  fresh.forEach((form, i) => {
    const into = floats.subarray(sums.at / 4 + i * width, sums.at / 4 + (i + 1) * width);
    sumRows({ labels, ...model }, form, into);
  });
  const pieces = product(
    kernel,
    fresh.length,
    sums,
    matrix.mix,
    vector("mixBias"),
    newRows(kernel, fresh.length, 2 * width),
  );
  const embedded = { at: forms.embedded.at + 4 * first * width, ld: width };
  kernel.maxout(fresh.length, width, pieces.at, embedded.at);
  for (let i = 0; i < fresh.length * width; i++) {
    floats[embedded.at / 4 + i] = (floats[embedded.at / 4 + i] as number) + (floats[sums.at / 4 + i] as number);
  }
  product(kernel, fresh.length, embedded, matrix.first, 0, {
    at: forms.inputs.at + 4 * first * 6 * width,
    ld: 6 * width,
  });
  kernel.release(mark);
}

/** The sum of a form's rows of the table, each by its weight. */
function sumRows(
  { labels, vocabulary, table }: Pick<Model, "labels" | "vocabulary" | "table">,
  form: string,
  into: Float32Array,
): void {
  const { rows, weights } = formRows(form, vocabulary, labels.words, labels.buckets);
  into.fill(0);
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] as number;
    const weight = (weights[k] as number) * (table.scales[row] as number);
    const from = row * into.length;
    for (let j = 0; j < into.length; j++) into[j] = (into[j] as number) + weight * (table.bytes[from + j] as number);
  }
}
