import { floatProduct, newRows, product, type Rows, within } from "../../numeric/index.ts";
import type { Encoded, Stretch } from "../encoder/encode.ts";
import type { Model } from "../encoder/model.ts";
import { bestTree } from "./tree.ts";

/** Classes of `offsetOf`, one for the root, one to fill up. */
const OFFSETS = 20;
const ROOT = 18;

/** Where a head stands from its dependent: nine steps to each side. Training uses the same. */
export function offsetOf(distance: number): number {
  const a = Math.abs(distance);
  const step = a <= 5 ? a - 1 : a <= 7 ? 5 : a <= 11 ? 6 : a <= 18 ? 7 : 8;
  return distance < 0 ? step : 9 + step;
}

/**
 * Heads of the rows of a batch, -1 for the root of each sentence: biaffine scores of all arcs (Dozat & Manning 2017) plus
 * what a token says of the distance, then the best tree.
 */
export function headsOf(model: Model, { states }: Encoded, sentences: readonly Stretch[]): Int32Array {
  const { kernel, labels, matrix, vector } = model;
  const rank = labels.ranks.arc;
  const n = sentences.at(-1)?.to ?? 0;
  const both = product(kernel, n, states, matrix.arcs, vector("arcsBias"), newRows(kernel, n, 2 * rank));
  kernel.relu(n * 2 * rank, both.at);
  const queries = product(kernel, n, both, matrix.arcPair, vector("arcPrior"), newRows(kernel, n, rank));
  const offsets = product(kernel, n, both, matrix.offsets, vector("offsetsBias"), newRows(kernel, n, OFFSETS));
  const heads = new Int32Array(n);
  for (const { from, to } of sentences) {
    const mark = kernel.mark();
    const scores = arcScores(model, { both: within(both, 0, from), queries: within(queries, 0, from) }, to - from);
    addOffsets(kernel.floats, scores, within(offsets, 0, from), to - from);
    const tree = bestTree(kernel.floats.subarray(scores.at / 4), to - from, scores.ld);
    for (let i = from; i < to; i++) heads[i] = tree[i - from] === to - from ? -1 : from + (tree[i - from] as number);
    kernel.release(mark);
  }
  return heads;
}

/** Scores of each token (row) with each head (column; the root last). */
function arcScores(
  { kernel, labels, vector }: Model,
  { both, queries }: { both: Rows; queries: Rows },
  n: number,
): Rows {
  const rank = labels.ranks.arc;
  const turned = newRows(kernel, rank, n + 1);
  const asHeads = within(both, rank);
  kernel.transpose(n, rank, asHeads.at, asHeads.ld, turned.at, turned.ld);
  kernel.transpose(1, rank, vector("arcRoot"), rank, turned.at + 4 * n, turned.ld);
  return floatProduct(kernel, n, queries, rank, turned, n + 1, newRows(kernel, n, n + 1));
}

function addOffsets(floats: Float32Array, scores: Rows, offsets: Rows, n: number): void {
  for (let i = 0; i < n; i++) {
    const row = scores.at / 4 + i * scores.ld;
    const mine = offsets.at / 4 + i * offsets.ld;
    for (let h = 0; h <= n; h++) {
      if (h !== i)
        floats[row + h] = (floats[row + h] as number) + (floats[mine + (h === n ? ROOT : offsetOf(h - i))] as number);
    }
  }
}
