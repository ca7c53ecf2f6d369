import type { Sentence, Span } from "../../text/index.ts";
import type { Hedge } from "../certainty/certainty.ts";
import type { FoundStatement } from "./found.ts";
import type { Frame } from "./frame.ts";
import type { Layout } from "./pieces.ts";
import type { Sources } from "./sources.ts";
import type { FrameWords } from "./words.ts";

export interface StatementInput {
  readonly text: string;
  readonly words: FrameWords;
  readonly sentences: readonly Sentence[];
  /** Stretches that are read, in order: all parts but furniture. */
  readonly blocks: readonly Span[];
  /** Words that show how sure a source sounds, in order: silence and hearsay are statements of their own. */
  readonly hedges: readonly Hedge[];
}

/** What the steps share while a text is read: what was found so far, sentence by sentence, and who was last to speak. */
export interface Progress {
  readonly input: StatementInput;
  readonly found: FoundStatement[];
  readonly sources: Sources;
}

/** The sentence that is being read. */
export interface Here {
  readonly index: number;
  /** The sentence before it. */
  readonly before: Layout | null;
  readonly layout: Layout;
  readonly frames: readonly Frame[];
  /** Number of its first statement among those found. */
  readonly first: number;
}
