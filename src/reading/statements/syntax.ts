import type { Columns } from "../../language/index.ts";
import type { TokenRange } from "./words.ts";

/** The trees of a text as the statement stage reads them. */
export interface Syntax {
  readonly head: (token: number) => number;
  /** UD relation of a token to its head. */
  readonly relation: (token: number) => string;
  readonly children: (token: number) => readonly number[];
  readonly upos: (token: number) => string;
  /** Whether the token has a feature as UD writes it: "Case=Nom". */
  readonly has: (token: number, feature: string) => boolean;
}

/** Reads the trees of a text; O(n). */
export function syntaxOf({ head, deprel, upos, feats }: Columns): Syntax {
  const below: number[][] = new Array(head.length);
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

/** What belongs to a noun phrase below its noun; a relative clause does not, and neither does what is loosely added. */
const INSIDE = new Set(["det", "det:poss", "amod", "nmod", "nmod:poss", "nummod", "appos", "flat", "compound", "case", "fixed", "flat:name", "nmod:tmod", "nmod:npmod","acl", "obl", "obj", "advmod","conj", "cc", "goeswith", "punct", "mark", "cop", "nsubj"]);

/** The words of the noun phrase of a noun, in one stretch, within `[from, to)`. */
export function nounPhrase(syntax: Syntax, noun: number, from: number, to: number): TokenRange {
  let start = noun;
  let end = noun + 1;
  const visit = (at: number, depth: number) => {
    for (const child of syntax.children(at)) {
      const relation = syntax.relation(child);
      if (relation === "punct") continue;
      const verbal = syntax.upos(child) === "VERB" || syntax.upos(child) === "AUX";
      if (child > noun && (verbal || !AFTER.has(relation))) continue;
      if (child < noun && !BEFORE.has(relation)) continue;
      if (child < from || child >= to) continue;
      start = Math.min(start, child);
      end = Math.max(end, child + 1);
      if (depth < 12) visit(child, depth + 1);
    }
  };
  visit(noun, 0);
  return { from: start, to: end };
}
const AFTER = new Set(["det", "det:poss", "amod", "nmod", "nmod:poss", "nummod", "appos", "flat", "compound", "case", "fixed", "flat:name", "nmod:tmod", "nmod:npmod", "conj", "cc", "goeswith"]);
const BEFORE = new Set([...AFTER, "acl", "obl", "obj", "advmod"]);
