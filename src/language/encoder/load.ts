import {
  block,
  hashIndex,
  type Kernel,
  newKernel,
  type Packed,
  packed,
  readArchive,
  widen,
} from "../../numeric/index.ts";
import { readLexicon } from "../lemmas/lexicon.ts";
import { newFormStates } from "./form-states.ts";
import type { Labels } from "./labels.ts";
import type { MatrixName, Model } from "./model.ts";

const MATRICES: ReadonlySet<string> = new Set<MatrixName>([
  ...(["mix", "first", "secondForward", "secondBackward", "third", "tags"] as const),
  ...(["arcs", "arcPair", "offsets", "relations", "labels"] as const),
  ...(["lemmaState", "lemmaForm", "edits"] as const),
]);
const isMatrix = (name: string): name is MatrixName => MATRICES.has(name);

/** The kernel's memory beside the table of embeddings: matrices, states that are kept, room to work. */
const MEGABYTES = 48;

/** Reads a model file, written by training/export.mjs. Throws a RangeError where it is none. */
export function loadModel(bytes: Uint8Array): Model {
  const blocks = readArchive(bytes);
  const labels = JSON.parse(new TextDecoder().decode(block(blocks, "header"))) as Labels;
  const table = block(blocks, "table");
  const kernel = newKernel(MEGABYTES + Math.ceil(table.length / 2 ** 20));
  const places = new Map<string, number>();
  const matrix = {} as Record<MatrixName, Packed>;
  for (const [name, [n, m]] of Object.entries(labels.shapes)) {
    const values = widen(block(blocks, name));
    if (values.length !== n * m) throw new RangeError(`model file: ${name} is not ${n} × ${m}`);
    if (isMatrix(name)) matrix[name] = packed(kernel, n, m, values);
    else places.set(name, stored(kernel, values));
  }
  const hashes = new Uint32Array(block(blocks, "words").slice().buffer);
  const scales = new Float32Array(block(blocks, "scales").slice().buffer);
  const at = kernel.reserve(table.length / 4);
  kernel.bytes.set(table, at);
  return {
    labels,
    kernel,
    matrix,
    vector(name) {
      const at = places.get(name);
      if (at === undefined) throw new RangeError(`model file: no ${name}`);
      return at;
    },
    vocabulary: hashIndex(hashes, 1),
    table: { at, scales },
    forms: newFormStates(kernel, labels.width),
    lexicon: readLexicon(new TextDecoder().decode(block(blocks, "lexicon"))),
  };
}

function stored(kernel: Kernel, values: Float32Array): number {
  const at = kernel.reserve(values.length);
  kernel.floats.set(values, at / 4);
  return at;
}
