import type { Sentence } from "../../text/index.ts";
import { argumentsOf } from "./arguments.ts";
import type { Clause, TokenRange } from "./clause.ts";
import { joiningOf, kindOf, subordinatorOf } from "./kinds.ts";
import { findPredicates } from "./predicates.ts";
import { antecedentOf, relativePronoun } from "./relatives.ts";
import { sharedSubject } from "./shared-subjects.ts";
import { Relation, type Syntax } from "./syntax.ts";
import { sharedVerb, verbComplex } from "./verb-complex.ts";

/** The clauses of a text, sentence by sentence and those above before those below. */
export interface Clauses {
  readonly list: readonly Clause[];
  /** For each token the number of the clause whose own word it is; -1 outside of sentences. */
  readonly of: Int32Array;
}

/**
 * The clauses of all sentences of a text. Trees are wrong at one arc in four, so whatever words can tell by themselves
 * (articles, number, forms of verbs, word order) is preferred to them. Linear in the tokens.
 */
export function findClauses(syntax: Syntax, sentences: readonly Sentence[]): Clauses {
  const list: Growing[] = [];
  const of = new Int32Array(syntax.head.length).fill(-1);
  for (const sentence of sentences) {
    const heads = findPredicates(syntax, sentence);
    const base = list.length;
    own(syntax, sentence, heads, base, of);
    const places = extents(syntax, sentence, heads.length, base, of);
    heads.forEach((head, k) => {
      const spans = places[k] as readonly TokenRange[];
      list.push(clauseOf(syntax, head, spans, { clauses: list, of, from: sentence.from }));
    });
    widen(list, base);
    for (let k = base; k < list.length; k++) join(list, k);
  }
  return { list, of };
}

/** A clause and the complements that are found later. */
type Growing = Clause & { complements: number[]; from: number; to: number };

interface Known {
  /** The clauses above, and more of them. */
  readonly clauses: readonly Clause[];
  readonly of: Int32Array;
  /** First token of the sentence. */
  readonly from: number;
}

function clauseOf(syntax: Syntax, head: number, spans: readonly TokenRange[], known: Known): Growing {
  const above = syntax.head[head] as number;
  const parent = above < 0 ? null : (known.of[above] as number);
  const around = parent === null ? null : (known.clauses[parent] as Clause);
  const conjunct = syntax.relation[head] === Relation.conj && around?.head === above;
  const own = verbComplex(syntax, head);
  const verb = own !== null && conjunct ? sharedVerb(syntax, own, around.verb) : own;
  const { objects, obliques, agent, subject } = argumentsOf(syntax, head, verb);
  const pronoun = relativePronoun(syntax, head, verb?.finite ?? null);
  const subordinator = subordinatorOf(syntax, head, pronoun);
  const kind = kindOf(syntax, { head, verb, pronoun, subordinator, joinedTo: conjunct ? around : null });
  const isRelative = kind === "relative";
  const antecedent =
    isRelative && pronoun !== null
      ? antecedentOf(syntax, head, pronoun, known.from)
      : isRelative || kind === "attribute"
        ? above
        : null;
  const clause = {
    head,
    kind,
    from: spans[0]?.from ?? head,
    to: spans.at(-1)?.to ?? head + 1,
    spans,
    verb,
    subject,
    objects,
    obliques,
    agent,
    subordinator: isRelative ? null : subordinator,
    joining: kind === "complement" ? joiningOf(syntax, verb, subordinator) : null,
    pronoun: isRelative ? pronoun : null,
    antecedent,
    parent,
    conjunct,
    complements: [],
  };
  return { ...clause, subject: subject ?? sharedSubject(syntax, clause, around) };
}

/** Clauses hold those inside of them: from the last, which has none, to the first. */
function widen(list: Growing[], base: number): void {
  for (let k = list.length - 1; k >= base; k--) {
    const { parent, from, to } = list[k] as Growing;
    const around = parent === null ? undefined : list[parent];
    if (around === undefined) continue;
    around.from = Math.min(around.from, from);
    around.to = Math.max(around.to, to);
  }
}

/**
 * Makes a complement known to the clause that has it; joined ones ("dass A und dass B") go to that of the first. What a
 * frame put beside its content reports ("Die Lage sei ernst, sagte der General") is its complement too.
 */
function join(list: Growing[], k: number): void {
  const clause = list[k] as Growing;
  if (clause.parent === null) return;
  const around = list[clause.parent] as Growing;
  if (clause.kind === "complement") {
    let first = clause;
    while (first.conjunct && first.parent !== null) first = list[first.parent] as Growing;
    if (first.parent !== null) (list[first.parent] as Growing).complements.push(k);
  } else if (clause.kind === "parataxis" && !clause.conjunct && isOpen(clause) && clause.head > around.head) {
    clause.complements.push(clause.parent);
  } else if (clause.kind === "parataxis" && !clause.conjunct && isOpen(around) && clause.verb !== null) {
    around.complements.push(k);
  }
}

/** A verb that lacks its object. */
function isOpen({ verb, objects, complements }: Clause): boolean {
  const full = objects.some((object) => object.case === "accusative");
  return verb !== null && verb.voice === "active" && !full && complements.length === 0;
}

/** Gives each token to the nearest predicate above it; predicates come before what they govern. */
function own({ head }: Syntax, { from, to }: Sentence, heads: readonly number[], base: number, of: Int32Array): void {
  heads.forEach((token, k) => {
    of[token] = base + k;
  });
  const way: number[] = [];
  for (let i = from; i < to; i++) {
    let at = i;
    while (of[at] === -1 && (head[at] as number) >= 0) {
      way.push(at);
      at = head[at] as number;
    }
    for (const token of way) of[token] = of[at] as number;
    way.length = 0;
  }
}

/** Stretches of each clause's own words, without signs at their ends. */
function extents(
  syntax: Syntax,
  { from, to }: Sentence,
  count: number,
  base: number,
  of: Int32Array,
): readonly (readonly TokenRange[])[] {
  const spans: TokenRange[][] = Array.from({ length: count }, () => []);
  for (let i = from; i < to; i++) {
    if (syntax.relation[i] === Relation.punct) continue;
    const list = spans[(of[i] as number) - base] as TokenRange[];
    const last = list.at(-1);
    if (last !== undefined && onlySigns(syntax, last.to, i)) list[list.length - 1] = { from: last.from, to: i + 1 };
    else list.push({ from: i, to: i + 1 });
  }
  return spans;
}

function onlySigns({ relation }: Syntax, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (relation[i] !== Relation.punct) return false;
  return true;
}
