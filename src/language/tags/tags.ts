import { newRows, product } from "../../numeric/index.ts";
import type { Encoded } from "../encoder/encode.ts";
import { type Labels, type Slice, tagSlices } from "../encoder/labels.ts";
import type { Model } from "../encoder/model.ts";

export interface Tags {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly feats: readonly string[];
  /** Scores of the name classes, row by row. */
  readonly nameScores: readonly Float32Array[];
}

/** Tags and features of the tokens of a batch, each the best of its slice of one layer. */
export function tagsOf(model: Model, { states }: Encoded, n: number): Tags {
  const { kernel, labels, matrix, vector } = model;
  const slices = tagSlices(labels);
  const scores = product(kernel, n, states, matrix.tags, vector("tagsBias"), newRows(kernel, n, matrix.tags.m));
  const { floats } = kernel;
  const place = (row: number, from: number) => scores.at / 4 + row * scores.ld + from;
  const best = (row: number, { from, count }: Slice) => bestOf(floats, place(row, from), count);
  const rows = Array.from({ length: n }, (_, row) => row);
  return {
    upos: rows.map((row) => labels.upos[best(row, slices.upos)] as string),
    xpos: rows.map((row) => labels.xpos[best(row, slices.xpos)] as string),
    feats: rows.map((row) =>
      features(
        model,
        slices.attributes.map((slice) => best(row, slice)),
      ),
    ),
    nameScores: rows.map((row) => {
      const at = place(row, slices.names.from);
      return floats.subarray(at, at + slices.names.count);
    }),
  };
}

/** Number of the greatest of `count` floats. */
export function bestOf(floats: Float32Array, at: number, count: number): number {
  let best = 0;
  for (let j = 1; j < count; j++) if ((floats[at + j] as number) > (floats[at + best] as number)) best = j;
  return best;
}

/** Features in the order that UD wants, that of their names, which is the order of the labels. */
function features({ labels }: Model, chosen: readonly number[]): string {
  let feats = "";
  for (let a = 0; a < chosen.length; a++) {
    if (chosen[a] === 0) continue;
    const [name, values] = labels.attributes[a] as Labels["attributes"][number];
    feats += `${feats === "" ? "" : "|"}${name}=${values[chosen[a] as number]}`;
  }
  return feats === "" ? "_" : feats;
}
