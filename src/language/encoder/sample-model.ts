import { mix, narrow, writeArchive } from "../../numeric/index.ts";
import type { Labels } from "./labels.ts";

/** The file of a small model that has learned nothing: for tests of what holds whatever the weights. */
export function sampleModelFile(seed: number): Uint8Array {
  const [D, C, A, R, L] = [8, 4, 8, 8, 8];
  const names = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"];
  const attributes: Labels["attributes"] = [
    ["Case", ["_", "Nom", "Acc"]],
    ["Number", ["_", "Sing", "Plur"]],
  ];
  const labels = {
    upos: ["NOUN", "VERB", "PUNCT"],
    xpos: ["NN", "VVFIN"],
    attributes,
    names,
    deprels: ["nsubj", "root", "obj"],
    edits: ["0,,", "1,,en", "2,l,"],
  };
  const tags = labels.upos.length + labels.xpos.length + 6 + names.length;
  const shapes: Labels["shapes"] = {
    ...{ mix: [D, 2 * D], mixBias: [1, 2 * D], first: [D, 6 * D], firstForward: [4, D], firstBackward: [4, D] },
    ...{
      secondForward: [D, 3 * D],
      secondBackward: [D, 3 * D],
      secondForwardGains: [4, D],
      secondBackwardGains: [4, D],
    },
    ...{ domain: [1, 2 * D], third: [2 * D, 6 * C], thirdForward: [4, C], thirdBackward: [4, C] },
    ...{ tags: [2 * C, tags], tagsBias: [1, tags] },
    ...{ arcs: [2 * C, 2 * A], arcsBias: [1, 2 * A], arcPair: [A, A], arcPrior: [1, A], arcRoot: [1, A] },
    ...{ offsets: [A, 20], offsetsBias: [1, 20] },
    ...{
      relations: [2 * C, 2 * R],
      relationsBias: [1, 2 * R],
      relationRoot: [1, R],
      labels: [R, 3],
      labelsBias: [1, 3],
    },
    ...{ lemmaState: [2 * C, L], lemmaForm: [D, L], lemmaBias: [1, L], edits: [L, 3], editsBias: [1, 3] },
  };
  const words = 4;
  const buckets = 16;
  const header: Labels = {
    width: D,
    upper: C,
    ranks: { arc: A, relation: R, lemma: L },
    words,
    buckets,
    ...labels,
    shapes,
  };
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const blocks = new Map<string, Uint8Array>([["header", utf8(JSON.stringify(header))]]);
  let count = 0;
  const random = () => mix(seed, count++) / 2 ** 31 - 1;
  for (const [name, [n, m]] of Object.entries(shapes)) {
    blocks.set(name, narrow(Float32Array.from({ length: n * m }, random)));
  }
  const rows = words + buckets;
  blocks.set("words", new Uint8Array(Uint32Array.of(1, 2, 3).buffer));
  blocks.set("scales", new Uint8Array(new Float32Array(rows).fill(1 / 127).buffer));
  blocks.set(
    "table",
    Uint8Array.from({ length: rows * D }, () => 127 * random()),
  );
  blocks.set("lexicon", utf8("1\tNOUN\tHaus Kai\n2\tVERB\tKai"));
  return writeArchive(blocks);
}
