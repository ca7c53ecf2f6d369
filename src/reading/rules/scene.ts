import type { VerbForm } from "../../language/index.ts";
import type { Clause, Words } from "./clauses.ts";
import type { Frame } from "./frame.ts";
import type { Phrase } from "./phrases.ts";
import type { Trees } from "./trees.ts";

/** A sentence as rules see it: its clauses, each with its frame, which is made when first asked for. */
export interface SentenceScene {
  readonly words: Words;
  readonly clauses: readonly Clause[];
  readonly frame: (clause: Clause) => Frame;
  /** The trees of the text. */
  readonly trees: Trees;
}

/** A verb that may fire a rule: where it stands and how it is read there. */
export interface VerbPlace {
  readonly frame: Frame;
  /** Position in the clause. */
  readonly at: number;
  readonly reading: VerbForm;
  readonly passive: boolean;
}

/** A noun phrase and the clause that it stands in. */
export interface Found {
  readonly frame: Frame;
  readonly phrase: Phrase;
}

export function tokenAt(frame: Frame, at: number): number {
  return frame.clause.tokens[at] as number;
}

/** The position before `at` that is no adverb and no time. */
export function beforeAdverbs(frame: Frame, at: number): number {
  let p = at - 1;
  while (p >= 0 && (frame.kinds[p] === "skip" || frame.kinds[p] === "time")) p--;
  return p;
}

/** The lemmas that a verb form can have here, particles included where they stand. */
export function lemmasAt(words: Words, frame: Frame, at: number): readonly string[] {
  const token = tokenAt(frame, at);
  return words
    .verbs(token)
    .filter(
      ({ particle }) =>
        particle === null || frame.clause.tokens.some((other) => other > token && words.lower(other) === particle),
    )
    .map(({ lemma }) => lemma)
    .reverse();
}
