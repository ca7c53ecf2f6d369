import type { Tokens } from "../../text/index.ts";
import type { Columns } from "../columns.ts";
import type { ClauseTables } from "../lexicon/clause-words.ts";
import type { VerbForm } from "../lexicon/verb-form.ts";
import type { VerbComplexTables } from "../tables/verb-complex-tables.ts";

/** Relations of UD without their subtypes; those that clauses do not ask for are `other`. */
export const Relation = {
  other: 0,
  root: 1,
  nsubj: 2,
  csubj: 3,
  obj: 4,
  iobj: 5,
  obl: 6,
  ccomp: 7,
  xcomp: 8,
  advcl: 9,
  acl: 10,
  conj: 11,
  cc: 12,
  parataxis: 13,
  appos: 14,
  aux: 15,
  cop: 16,
  mark: 17,
  case: 18,
  det: 19,
  punct: 20,
  particle: 21,
  advmod: 22,
  nmod: 23,
  expl: 24,
  fixed: 25,
  flat: 26,
  compound: 27,
  amod: 28,
  nummod: 29,
} as const;

/** What the features of a token say, as bits. */
export const Feature = {
  finite: 1,
  infinitive: 2,
  participle: 4,
  gerund: 8,
  indicative: 16,
  subjunctive: 32,
  imperative: 64,
  present: 128,
  past: 256,
  first: 512,
  second: 1024,
  third: 2048,
  singular: 4096,
  plural: 8192,
  nominative: 1 << 14,
  accusative: 1 << 15,
  dative: 1 << 16,
  genitive: 1 << 17,
  relative: 1 << 18,
  interrogative: 1 << 19,
  masculine: 1 << 20,
  feminine: 1 << 21,
  neuter: 1 << 22,
} as const;

/** Tags, features and mended trees of a text, as columns and with the children of each token. */
export interface Syntax {
  readonly tokens: Tokens;
  readonly columns: Columns;
  readonly tables: ClauseTables;
  readonly complexes: VerbComplexTables;
  /** Heads after repair (see `repairTrees`), -1 for the root of a sentence. */
  readonly head: Int32Array;
  /** One of `Relation`. */
  readonly relation: Uint8Array;
  /** First child of a token, then the next one of the same head, in reading order; -1 at the end. */
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** Lower-cased form of a token. */
  readonly lower: (token: number) => string;
  readonly lemma: (token: number) => string;
  readonly upos: (token: number) => string;
  /** Relation with its subtype, as the model gave it. */
  readonly deprel: (token: number) => string;
  /** Bits of `Feature`. */
  readonly features: (token: number) => number;
  /** Bits of `WordClass` of a token's form. */
  readonly classes: (token: number) => number;
  /** Bits of `AuxiliaryRole` of a token's lemma. */
  readonly roles: (token: number) => number;
  /** What the form can be as a verb, by the language's table; often nothing. */
  readonly verbForms: (token: number) => readonly VerbForm[];
}

/** Links each token to the next child of its head. Linear time. */
export function linkChildren({ head, firstChild, nextSibling }: Syntax): void {
  firstChild.fill(-1);
  nextSibling.fill(-1);
  for (let i = head.length - 1; i >= 0; i--) {
    const h = head[i] as number;
    if (h < 0) continue;
    nextSibling[i] = firstChild[h] as number;
    firstChild[h] = i;
  }
}

/** The children of a token in reading order. */
export function* childrenOf({ firstChild, nextSibling }: Syntax, token: number): Generator<number> {
  for (let child = firstChild[token] as number; child >= 0; child = nextSibling[child] as number) yield child;
}

/** The first child of a relation, or null. */
export function childOf(syntax: Syntax, token: number, relation: number): number | null {
  for (const child of childrenOf(syntax, token)) if (syntax.relation[child] === relation) return child;
  return null;
}
