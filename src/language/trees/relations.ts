import { newRows, product } from "../../numeric/index.ts";
import type { Encoded } from "../encoder/encode.ts";
import type { Model } from "../encoder/model.ts";
import { bestOf } from "../tags/tags.ts";

/** The relation of each row of a batch to its head (-1: the root). Only the root of a sentence is called root. */
export function relationsOf(model: Model, { states }: Encoded, heads: Int32Array): readonly string[] {
  const { kernel, labels, matrix, vector } = model;
  const n = heads.length;
  const rank = labels.ranks.relation;
  const both = product(kernel, n, states, matrix.relations, vector("relationsBias"), newRows(kernel, n, 2 * rank));
  const others = kernel.reserve(n);
  kernel.integers.set(heads, others / 4);
  const pairs = newRows(kernel, n, rank);
  kernel.sumPairs(n, rank, both.at, others, vector("relationRoot"), pairs.at);
  const { floats } = kernel;
  const scores = product(kernel, n, pairs, matrix.labels, vector("labelsBias"), newRows(kernel, n, matrix.labels.m));
  const root = labels.deprels.indexOf("root");
  return Array.from(heads, (head, i) => {
    if (head < 0) return "root";
    const at = scores.at / 4 + i * scores.ld;
    floats[at + root] = Number.NEGATIVE_INFINITY;
    return labels.deprels[bestOf(floats, at, labels.deprels.length)] as string;
  });
}
