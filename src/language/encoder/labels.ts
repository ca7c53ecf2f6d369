/** What the classes of a model mean, and its shapes: the JSON block `header` of a model file. */
export interface Labels {
  /** Width of embeddings and of a direction of the lower layers; of a direction of the upper layer. */
  readonly width: number;
  readonly upper: number;
  /** Hidden widths of the heads. */
  readonly ranks: { readonly arc: number; readonly relation: number; readonly lemma: number };
  /** Rows of the embedding table that stand for words (0: unknown), and hashed rows behind them (a power of two). */
  readonly words: number;
  readonly buckets: number;
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Features with their values; the first value "_" says that a token has none. */
  readonly attributes: readonly (readonly [name: string, values: readonly string[]])[];
  /** "O", "B-PER", "I-PER" … */
  readonly names: readonly string[];
  readonly deprels: readonly string[];
  /** Ways from a form to its lemma, see `applyEdit`. */
  readonly edits: readonly string[];
  /** Rows and columns of each matrix and vector. */
  readonly shapes: Readonly<Record<string, readonly [n: number, m: number]>>;
}

/** Columns of one layer of scores that belong together. */
export interface Slice {
  readonly from: number;
  readonly count: number;
}

/** The tag layer side by side: parts of speech, fine tags, one slice an attribute, names. */
export function tagSlices(labels: Labels): { upos: Slice; xpos: Slice; attributes: readonly Slice[]; names: Slice } {
  let from = 0;
  const next = (count: number): Slice => {
    from += count;
    return { from: from - count, count };
  };
  return {
    upos: next(labels.upos.length),
    xpos: next(labels.xpos.length),
    attributes: labels.attributes.map(([, values]) => next(values.length)),
    names: next(labels.names.length),
  };
}
