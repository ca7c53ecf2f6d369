import type { Database } from "../engines/engine.ts";
import { correct, undo } from "./correct.ts";
import type { NewCorrection } from "./correction.ts";
import { type CorrectionEntry, type CorrectionQuery, correctionsOf } from "./list.ts";
import { type TrainingExample, trainingExamples } from "./training.ts";

/** What people say of the records of readings. Every list shows the archive as they corrected it. */
export interface Corrections {
  /** Gives the number of the correction. Throws `correction.unknown`, `correction.words`, `correction.impossible`. */
  readonly add: (asked: NewCorrection) => Promise<number>;
  /** Takes one back; false where there is none that stands. */
  readonly undo: (id: number) => Promise<boolean>;
  /** The newest first, those that were taken back among them. */
  readonly list: (query: CorrectionQuery) => Promise<CorrectionEntry[]>;
  /** Those that stand, as examples to learn from. */
  readonly training: () => AsyncIterable<TrainingExample>;
}

export function correctionsIn(db: Database): Corrections {
  return {
    add: (asked) => correct(db, asked),
    undo: (id) => undo(db, id),
    list: (query) => correctionsOf(db, query),
    training: () => trainingExamples(db),
  };
}
