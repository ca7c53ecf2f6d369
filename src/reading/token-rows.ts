import { type Columns, valueAt } from "../language/index.ts";
import type { Tokens } from "../text/index.ts";
import type { Token } from "./contract.ts";

/** The tokens as the reading prints them. */
export function tokenRows(tokens: Tokens, columns: Columns): Token[] {
  return Array.from({ length: tokens.length }, (_, i) => ({
    start: tokens.start[i] as number,
    end: tokens.end[i] as number,
    ...rowOf(columns, i),
  }));
}

type Told = Omit<Token, "start" | "end">;

function rowOf({ lemma, upos, xpos, feats, head, deprel }: Columns, i: number): Told {
  return {
    lemma: valueAt(lemma, i),
    upos: valueAt(upos, i),
    xpos: valueAt(xpos, i),
    feats: valueAt(feats, i),
    head: head[i] as number,
    deprel: valueAt(deprel, i),
  };
}
