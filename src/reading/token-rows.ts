import type { Tokens } from "../text/index.ts";
import type { Token } from "./contract.ts";

/** The tokens as the reading prints them. What no stage tells yet is null. */
export function tokenRows(tokens: Tokens): Token[] {
  return Array.from({ length: tokens.length }, (_, i) => ({
    start: tokens.start[i] as number,
    end: tokens.end[i] as number,
    lemma: null,
    upos: null,
    xpos: null,
    feats: null,
    head: -1,
    deprel: null,
  }));
}
