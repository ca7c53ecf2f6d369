import { type Clauses, childrenOf, Relation, type Syntax, WordClass } from "../../language/index.ts";
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

/** "despite Mali's wish", "the best in Malian history", "near the border of Mali": nobody whom the verb is about. */
export function isCircumstance(syntax: Syntax, token: number): boolean {
  if ((syntax.classes(token) & WordClass.thing) !== 0) return true;
  const preposition = prepositionOf(syntax, token);
  return preposition !== null && syntax.tables.circumstances.has(syntax.lower(preposition));
}
