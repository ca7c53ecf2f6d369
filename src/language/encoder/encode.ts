import { type Kernel, newRows, product, type Rows, within } from "../../numeric/index.ts";
import { slotsOf } from "./form-states.ts";
import type { Model } from "./model.ts";

/** Rows `[from, to)` of a batch that are one sentence. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** States of the tokens of a batch: `states` 2 `upper` wide, `embedded` (the forms alone) `width` wide. */
export interface Encoded {
  readonly states: Rows;
  readonly embedded: Rows;
}

/**
 * Reads sentences with simple recurrent units (Lei et al. 2018): two layers in each direction apart from each other, as
 * they were pre-trained, then one that sees both. The caller releases the kernel's memory.
 */
export function encode(model: Model, forms: readonly string[], sentences: readonly Stretch[]): Encoded {
  const { kernel, labels, matrix, vector } = model;
  const { width, upper } = labels;
  const n = forms.length;
  const slots = kernel.reserve(n);
  kernel.integers.set(slotsOf(model, forms), slots / 4);
  const embedded = newRows(kernel, n, width);
  const first = newRows(kernel, n, 6 * width);
  kernel.gather(n, width, slots, model.forms.embedded.at, embedded.at);
  kernel.gather(n, 6 * width, slots, model.forms.inputs.at, first.at);

  const low = newRows(kernel, n, 2 * width);
  const high = newRows(kernel, n, 2 * width);
  const states = newRows(kernel, n, 2 * upper);
  const unit = (input: Rows, size: number, gains: string, skip: Rows, out: Rows, step: number) =>
    recur(kernel, { input, size, gains: vector(gains), skip, out, step }, n, sentences);
  unit(first, width, "firstForward", embedded, low, 1);
  unit(within(first, 3 * width), width, "firstBackward", embedded, within(low, width), -1);

  const second = newRows(kernel, n, 3 * width);
  product(kernel, n, low, matrix.secondForward, 0, second);
  unit(second, width, "secondForwardGains", low, high, 1);
  product(kernel, n, within(low, width), matrix.secondBackward, 0, second);
  unit(second, width, "secondBackwardGains", within(low, width), within(high, width), -1);

  kernel.addBias(n, 2 * width, vector("domain"), high.at, high.ld);
  const third = product(kernel, n, high, matrix.third, 0, newRows(kernel, n, 6 * upper));
  unit(third, upper, "thirdForward", high, states, 1);
  unit(within(third, 3 * upper), upper, "thirdBackward", within(high, width), within(states, upper), -1);
  return { states, embedded };
}

interface Unit {
  /** Candidate, forget gate and reset gate side by side, `size` each; overwritten. */
  readonly input: Rows;
  readonly size: number;
  readonly gains: number;
  /** What the reset gate lets past. */
  readonly skip: Rows;
  readonly out: Rows;
  readonly step: number;
}

function recur(kernel: Kernel, unit: Unit, n: number, sentences: readonly Stretch[]): void {
  const { input, size, gains, skip, out, step } = unit;
  const mark = kernel.mark();
  const memory = newRows(kernel, n, size);
  for (const { from, to } of sentences) {
    const at = ({ at, ld }: Rows) => at + 4 * from * ld;
    kernel.recur(
      to - from,
      size,
      step,
      at(input),
      input.ld,
      gains,
      at(skip),
      skip.ld,
      at(memory),
      size,
      at(out),
      out.ld,
    );
  }
  kernel.release(mark);
}
