import { overlaps, type Span } from "../../text/index.ts";
import { certaintyOf, type Hedge } from "../certainty/certainty.ts";
import type { Certainty, Statement } from "../contract.ts";
import { coveringIndex } from "./covering.ts";

/** Who says what stands at a place, and how sure they sound. */
export interface Voices {
  readonly saidBy: (span: Span) => readonly string[];
  readonly certaintyOf: (span: Span) => Certainty;
}

/** Indexes statements by their content and hedges by the clause that they colour. */
export function voicesOf(statements: readonly Statement[], hedges: readonly Hedge[]): Voices {
  const said = coveringIndex(
    statements.flatMap(({ id, content, type }) =>
      type === "Reported" ? [] : content.map(([start, end]) => ({ start, end, of: id })),
    ),
  );
  const coloured = coveringIndex(hedges.map((hedge) => ({ ...hedge.scope, of: hedge })));
  // "wies zurück" denies what was said, not that it was turned down.
  const others = (span: Span) => coloured(span).filter((hedge) => !overlaps(hedge, span));
  return { saidBy: said, certaintyOf: (span) => certaintyOf(others(span), [span]) };
}
