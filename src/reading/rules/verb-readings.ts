import type { VerbForm } from "../../language/index.ts";
import type { Words } from "./clauses.ts";
import type { Frame } from "./frame.ts";
import { type SentenceScene, tokenAt } from "./scene.ts";
import { particleInTree } from "./tree-triggers.ts";

/**
 * How the verb can be read here; a reading without particle gives way where another's particle stands, also that of a verb
 * which no rule asks for ("schlugen das Lager auf" is no "schlagen").
 */
export function readingsAt({ words, trees }: SentenceScene, frame: Frame, at: number): readonly VerbForm[] {
  const readings = words.verbs(tokenAt(frame, at));
  const apart = readings.filter(({ particle }) => particle !== null && particleOf(words, frame, at, particle) >= 0);
  if (apart.length > 0) return apart;
  const other = words.tables.order === "v2" ? particleInTree(trees, tokenAt(frame, at)) : -1;
  if (other < 0) return readings.filter(({ particle }) => particle === null);
  // "schlug Ott, den Obmann der Partei, | vor": beyond the clause as the order of words has it.
  return frame.clause.tokens.includes(other) ? [] : readings.filter(({ particle }) => particle === words.lower(other));
}

/** Where the particle of a verb stands behind it in its clause, -1 where it does not. */
export function particleOf(words: Words, { clause, kinds }: Frame, at: number, particle: string): number {
  const { order } = words.tables;
  const reach = order === "v2" ? clause.tokens.length : at + 3;
  const lastWord = clause.tokens.findLastIndex((token) => words.tokens.kind[token] === 0);
  for (let p = Math.min(reach, clause.tokens.length - 1); p > at; p--) {
    if (
      words.lower(clause.tokens[p] as number) === particle &&
      (order === "svo" || p === lastWord || kinds[p] === "skip")
    )
      return p;
  }
  return -1;
}
