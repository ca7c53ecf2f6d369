import type { Columns } from "../../language/index.ts";
import type { TokenRange } from "./words.ts";

/** The trees of a text as the statement stage reads them. */
export interface Syntax {
  /** The token that another hangs on; -1 for a root. */
  readonly head: (token: number) => number;
  /** UD relation of a token to its head. */
  readonly relation: (token: number) => string;
  /** What hangs on a token, in order. */
  readonly children: (token: number) => readonly number[];
  /** Universal part of speech. */
  readonly upos: (token: number) => string;
  /** Whether the token has a feature as UD writes it: "Case=Nom". */
  readonly has: (token: number, feature: string) => boolean;
}

/** Reads the trees of a text. Linear. */
export function syntaxOf({ head, deprel, upos, feats }: Columns): Syntax {
  const below: number[][] = [];
  head.forEach((to, from) => {
    if (to < 0) return;
    const list = below[to];
    if (list === undefined) below[to] = [from];
    else list.push(from);
  });
  const features = feats.values.map((value) => new Set(value.split("|")));
  return {
    head: (token) => head[token] as number,
    relation: (token) => deprel.values[deprel.codes[token] as number] as string,
    children: (token) => below[token] ?? NONE,
    upos: (token) => upos.values[upos.codes[token] as number] as string,
    has: (token, feature) => (features[feats.codes[token] as number] as Set<string>).has(feature),
  };
}

const NONE: readonly number[] = [];

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
