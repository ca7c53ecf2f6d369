import { type Clauses, childrenOf, Relation, type Syntax } from "../../language/index.ts";
import type { MentionIndex } from "../actors/mention-index.ts";

/** The trees of a text and who is mentioned in it. */
export interface Trees {
  readonly syntax: Syntax;
  readonly clauses: Clauses;
  readonly mentions: MentionIndex;
}

/** The first word by which a noun hangs on another: "of" in "leaders of Mali". */
export function prepositionOf(syntax: Syntax, head: number): number | null {
  for (const child of childrenOf(syntax, head)) if (syntax.relation[child] === Relation.case) return child;
  return null;
}

/** "Despite Mali's wish", "during a trip to Mali": nobody whom a verb is about. */
export function isCircumstance(syntax: Syntax, token: number): boolean {
  const preposition = prepositionOf(syntax, token);
  return preposition !== null && syntax.tables.circumstances.has(syntax.lower(preposition));
}
