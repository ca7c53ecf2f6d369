import { expect, test } from "vitest";
import { encoderShapes, lower, upper } from "./encoder.mjs";
import { newMachine, newParameters, newTable, newTape } from "./machine.mjs";
import { random } from "./random.mjs";

const SIZES = { width: 16, upper: 16, buckets: 16, domains: 2 };
const FORMS = {
  starts: [0, 2, 4, 6],
  list: [1, 2, 3, 4, 5, 1],
  weights: [1, 0.5, 1, 1, 0.7, 0.3],
  tokens: [0, 1, 2, 0, 1],
};
const SPANS = [
  [0, 3],
  [3, 5],
];
const ROWS = 20;

test("the gradients of the encoder are those that differences of its output give", () => {
  const machine = newMachine(1, 64);
  const next = random(3);
  const dense = newParameters(machine, encoderShapes(SIZES), next);
  for (let i = 0; i < dense.size; i++) machine.F[dense.w / 4 + i] += 0.3 * (next() - 0.5);
  const table = newTable(machine, ROWS, SIZES.width, next, 0.5);
  const weights = Array.from({ length: 5 * 2 * SIZES.upper }, () => next() - 0.5);
  const run = (train: boolean) => {
    const mark = machine.mark();
    const tape = newTape(machine, train);
    const { h2 } = lower(tape, dense.all, table, FORMS, SPANS, 0);
    const out = upper(tape, dense.all, h2, [0, 1, 0, 1, 1], SPANS, 0);
    const sum = weights.reduce((s, w, i) => s + w * machine.F[out.at / 4 + i], 0);
    if (train) machine.F.set(weights, out.grad / 4);
    tape.backward();
    machine.release(mark);
    return sum;
  };
  run(true);
  const blocks = [
    { at: dense.w / 4, gradients: machine.F.slice(dense.g / 4, dense.g / 4 + dense.size) },
    { at: table.at / 4, gradients: machine.F.slice(table.grad / 4, table.grad / 4 + ROWS * SIZES.width) },
  ];
  let wrong = 0;
  for (const { at, gradients } of blocks) {
    for (let k = 0; k < 200; k++) {
      const i = Math.floor(next() * gradients.length);
      const held = machine.F[at + i];
      const moved = [0.004, -0.004].map((by) => {
        machine.F[at + i] = held + by;
        return run(false);
      });
      machine.F[at + i] = held;
      const difference = (moved[0] - moved[1]) / 0.008;
      if (Math.abs(gradients[i] - difference) > 2e-4 + 0.01 * Math.abs(difference)) wrong++;
    }
  }
  // A difference over the edge between two maxout pieces is off.
  expect(wrong).toBeLessThan(10);
});
