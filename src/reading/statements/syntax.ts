import type { Columns } from "../../language/index.ts";
import type { TokenRange } from "./token-range.ts";

/** The trees of a text as the statement stage reads them. */
export interface Syntax {
  /** The token that another hangs on; -1 for a root. */
  readonly head: (token: number) => number;
  /** UD relation of a token to its head. */
  readonly relation: (token: number) => string;
  /** What hangs on a token, in order. */
  readonly children: (token: number) => Int32Array;
  /** Universal part of speech. */
  readonly upos: (token: number) => string;
  /** Whether the token has a feature as UD writes it: "Case=Nom". */
  readonly has: (token: number, feature: string) => boolean;
}

/** Reads the trees of a text. Linear. */
export function syntaxOf({ head, deprel, upos, feats }: Columns): Syntax {
  // What hangs on token `i` stands in `below` from `first[i]` to `first[i + 1]`.
  const first = new Int32Array(head.length + 1);
  for (const to of head) if (to >= 0) first[to + 1] = (first[to + 1] as number) + 1;
  for (let i = 0; i < head.length; i++) first[i + 1] = (first[i + 1] as number) + (first[i] as number);
  const below = new Int32Array(first[head.length] as number);
  const next = first.slice();
  head.forEach((to, from) => {
    if (to < 0) return;
    const at = next[to] as number;
    below[at] = from;
    next[to] = at + 1;
  });
  const features = feats.values.map((value) => new Set(value.split("|")));
  return {
    head: (token) => head[token] as number,
    relation: (token) => deprel.values[deprel.codes[token] as number] as string,
    children: (token) => below.subarray(first[token], first[token + 1]),
    upos: (token) => upos.values[upos.codes[token] as number] as string,
    has: (token, feature) => (features[feats.codes[token] as number] as Set<string>).has(feature),
  };
}

/**
 * The noun phrase of a noun, in one stretch: its articles, adjectives, genitives, names, appositions and what is joined to
 * it, no relative clause.
 */
export function nounPhrase(syntax: Syntax, noun: number): TokenRange {
  let [from, to] = [noun, noun + 1];
  const visit = (at: number, depth: number) => {
    for (const child of syntax.children(at)) {
      if (!belongs(syntax, child, noun)) continue;
      from = Math.min(from, child);
      to = Math.max(to, child + 1);
      if (depth < DEEPEST) visit(child, depth + 1);
    }
  };
  visit(noun, 0);
  return { from, to };
}

/** "die [gestern von allen gewählte] Chefin": what stands before a noun may be a clause by the tree; behind it that is another clause. */
function belongs(syntax: Syntax, child: number, noun: number): boolean {
  const relation = syntax.relation(child);
  if (child < noun) return PARTS.has(relation) || BEFORE.has(relation);
  return PARTS.has(relation) && syntax.upos(child) !== "VERB" && syntax.upos(child) !== "AUX";
}

const DEEPEST = 12;
const PARTS = new Set(
  "det det:poss amod nmod nmod:poss nmod:tmod nummod appos flat compound case fixed conj cc goeswith".split(" "),
);
const BEFORE = new Set("acl obl obj advmod".split(" "));
