import type { TokenRange } from "./clause.ts";
import { childrenOf, Relation, type Syntax } from "./syntax.ts";

/** What belongs to a noun phrase beside its head and what stands with it ("der neue Minister aus Berlin"). */
export interface PhraseParts {
  /** "der Minister, Peter Kim": true unless said otherwise. */
  readonly appositions?: boolean;
  /** "der Minister, der gestern kam", "a man named Lee". */
  readonly relatives?: boolean;
  /** "Kim und Lee". */
  readonly conjuncts?: boolean;
  /** "mit dem Minister". */
  readonly preposition?: boolean;
}

const NOMINAL: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "NUM", "X", "SYM"]);

/** Whether the token can be the head of a noun phrase. */
export function isNominal(syntax: Syntax, token: number): boolean {
  return NOMINAL.has(syntax.upos(token));
}

/** The words of the noun phrase of a head, one stretch without signs at its ends. Linear in its length. */
export function nounPhrase(syntax: Syntax, head: number, parts: PhraseParts = {}): TokenRange {
  const inside = new Set([head]);
  collect(syntax, head, skippedBy(parts), inside);
  return { from: edge(syntax, inside, head, -1), to: edge(syntax, inside, head, 1) + 1 };
}

/** Relations whose words are no part of the phrase. */
function skippedBy({ appositions = true, relatives, conjuncts, preposition }: PhraseParts): ReadonlySet<number> {
  const skipped = new Set<number>(NEVER);
  if (!appositions) skipped.add(Relation.appos);
  if (!relatives) skipped.add(Relation.acl);
  if (!conjuncts) skipped.add(Relation.conj);
  if (!preposition) skipped.add(Relation.case);
  return skipped;
}

/** What hangs on a noun that is a predicate, and clauses. */
const NEVER = [
  ...([Relation.nsubj, Relation.csubj, Relation.cop, Relation.aux, Relation.obj, Relation.iobj] as const),
  ...([Relation.ccomp, Relation.xcomp, Relation.advcl, Relation.parataxis, Relation.mark, Relation.cc] as const),
  ...([Relation.obl, Relation.expl] as const),
];

/** All below the head; skipped relations count for the children of the head alone ("von" in "Minister von Kent" stays). */
function collect(syntax: Syntax, head: number, skipped: ReadonlySet<number>, inside: Set<number>): void {
  const open = Array.from(childrenOf(syntax, head)).filter((child) => !skipped.has(syntax.relation[child] as number));
  for (let child = open.pop(); child !== undefined; child = open.pop()) {
    inside.add(child);
    for (const below of childrenOf(syntax, child)) {
      const relation = syntax.relation[below];
      if (!(relation === Relation.acl && skipped.has(Relation.acl))) open.push(below);
    }
  }
}

/** The last token on one side up to which the phrase has no gap; signs bridge one, "kommt" in "Männer kommt aus Rom" does not. */
function edge({ relation }: Syntax, inside: ReadonlySet<number>, head: number, step: 1 | -1): number {
  let last = head;
  for (let at = head + step; inside.has(at) || relation[at] === Relation.punct; at += step) {
    if (relation[at] !== Relation.punct) last = at;
  }
  return last;
}

/** The head of a stretch of tokens: the word that hangs on one outside of it, a nominal one before others. Linear. */
export function headOf(syntax: Syntax, { from, to }: TokenRange): number {
  let found = -1;
  for (let i = from; i < to; i++) {
    const h = syntax.head[i] as number;
    if ((h >= from && h < to) || syntax.relation[i] === Relation.punct) continue;
    if (isNominal(syntax, i)) return i;
    if (found < 0) found = i;
  }
  return found < 0 ? from : found;
}

/** A head and the nouns that are joined to it: "Kim, Lee und Park". */
export function conjunctsOf(syntax: Syntax, head: number): readonly number[] {
  const found = [head];
  for (let at = 0; at < found.length; at++) {
    for (const child of childrenOf(syntax, found[at] as number)) {
      if (syntax.relation[child] === Relation.conj && isNominal(syntax, child)) found.push(child);
    }
  }
  return found;
}

/** Heads of the appositions of a noun: "der Sprecher, Peter Kim". */
export function appositionsOf(syntax: Syntax, head: number): readonly number[] {
  return Array.from(childrenOf(syntax, head)).filter((child) => syntax.relation[child] === Relation.appos);
}
