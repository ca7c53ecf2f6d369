import type { Sentence } from "../../text/index.ts";
import { isNominal } from "./phrases.ts";
import { childOf, childrenOf, Feature, Relation, type Syntax } from "./syntax.ts";

const OPENS_ALWAYS: ReadonlySet<number> = new Set([Relation.ccomp, Relation.csubj]);
const OPENS_WITH_VERB: ReadonlySet<number> = new Set([
  ...([Relation.xcomp, Relation.advcl, Relation.acl, Relation.parataxis] as const),
]);
const NEVER: ReadonlySet<number> = new Set([
  ...([Relation.aux, Relation.cop, Relation.mark, Relation.case, Relation.det, Relation.punct] as const),
  ...([Relation.cc, Relation.fixed, Relation.flat, Relation.particle] as const),
]);

/** The tokens of a sentence that are predicates of clauses, those above before those below. */
export function findPredicates(syntax: Syntax, { from, to }: Sentence): readonly number[] {
  const found: number[] = [];
  const open: number[] = [];
  for (let i = to - 1; i >= from; i--) if ((syntax.head[i] as number) < 0) open.push(i);
  const opens = new Set<number>();
  for (let token = open.pop(); token !== undefined; token = open.pop()) {
    if (isPredicate(syntax, token, opens)) {
      opens.add(token);
      found.push(token);
    }
    open.push(...Array.from(childrenOf(syntax, token)).reverse());
  }
  return found;
}

function isPredicate(syntax: Syntax, token: number, opens: ReadonlySet<number>): boolean {
  const relation = syntax.relation[token] as number;
  if ((syntax.head[token] as number) < 0) return true;
  if (NEVER.has(relation)) return false;
  if (OPENS_ALWAYS.has(relation)) return isVerbal(syntax, token) || !isNominal(syntax, token);
  if (OPENS_WITH_VERB.has(relation)) return isVerbal(syntax, token);
  if (relation === Relation.conj) {
    return isVerbal(syntax, token) && (opens.has(syntax.head[token] as number) || hasOwnVerb(syntax, token));
  }
  return isFiniteVerb(syntax, token) && childOf(syntax, token, Relation.nsubj) !== null;
}

/** A verb, or a noun or adjective with copula or auxiliary. */
function isVerbal(syntax: Syntax, token: number): boolean {
  const upos = syntax.upos(token);
  return upos === "VERB" || upos === "AUX" || hasOwnVerb(syntax, token);
}

function hasOwnVerb(syntax: Syntax, token: number): boolean {
  if (isFiniteVerb(syntax, token)) return true;
  for (const child of childrenOf(syntax, token)) {
    const relation = syntax.relation[child];
    if (relation === Relation.cop || relation === Relation.aux) return true;
  }
  return false;
}

function isFiniteVerb(syntax: Syntax, token: number): boolean {
  const upos = syntax.upos(token);
  return (upos === "VERB" || upos === "AUX") && (syntax.features(token) & Feature.finite) !== 0;
}
