import type { Kernel, Packed, Rows } from "../../numeric/index.ts";
import type { Lexicon } from "../lemmas/lexicon.ts";
import type { Vocabulary } from "./forms.ts";
import type { Labels } from "./labels.ts";

/** The matrices of a model by what they lead to: encoder, tags, trees, lemmas. */
export type MatrixName =
  | ("mix" | "first" | "secondForward" | "secondBackward" | "third")
  | "tags"
  | ("arcs" | "arcPair" | "offsets" | "relations" | "labels")
  | ("lemmaState" | "lemmaForm" | "edits");

/** A trained model, ready to run. Not to be shared by calls that run at the same time. */
export interface Model {
  readonly labels: Labels;
  readonly kernel: Kernel;
  readonly matrix: Readonly<Record<MatrixName, Packed>>;
  /** Byte offset of a vector. */
  readonly vector: (name: string) => number;
  readonly vocabulary: Vocabulary;
  readonly table: Table;
  readonly forms: FormStates;
  readonly lexicon: Lexicon;
}

/** Embeddings, a byte a number, in the kernel's memory (`at`: byte offset): row `r` times `scales[r]`. */
interface Table {
  readonly at: number;
  readonly scales: Float32Array;
}

/** What depends on a form alone, by slot: its mixed embedding (`width`) and the first layer's input (6 `width`). */
export interface FormStates {
  readonly slots: Map<string, number>;
  readonly embedded: Rows;
  readonly inputs: Rows;
}
