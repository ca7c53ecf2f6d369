/** How much is read of one input. */
export interface Limits {
  /** Bytes of one text: a file, standard input, a line of a `.jsonl` file. */
  readonly bytes: number;
}

export const LIMITS: Limits = { bytes: 20_000_000 };
