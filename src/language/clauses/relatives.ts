import { WordClass } from "../lexicon/clause-words.ts";
import { isNominal } from "./phrases.ts";
import { childrenOf, Feature, Relation, type Syntax } from "./syntax.ts";

const GENDERS = Feature.masculine | Feature.feminine | Feature.neuter;

/**
 * The relative pronoun of a predicate: a word of that class at the head of its clause, by itself or in a phrase ("mit
 * dem", "deren Minister"). "Er sagte, das sei falsch": where the verb stands second the word is none.
 */
export function relativePronoun(syntax: Syntax, head: number, finite: number | null): number | null {
  for (const child of childrenOf(syntax, head)) {
    const relation = syntax.relation[child];
    if (relation === Relation.punct || relation === Relation.cc) continue;
    if (child > head && finite !== child) return null;
    const found = pronounIn(syntax, child);
    if (found === null) return null;
    if (syntax.relation[head] !== Relation.acl && !followsNoun(syntax, found)) return null;
    const second = syntax.tables.order === "v2" && finite !== null && finite === child + 1 && finite !== head;
    return second ? null : found;
  }
  return null;
}

/** "the report which", "die Raketen, mit denen"; "say who" asks a question. */
function followsNoun(syntax: Syntax, pronoun: number): boolean {
  let at = pronoun - 1;
  while (at > 0 && (syntax.relation[at] === Relation.punct || syntax.upos(at) === "ADP")) at--;
  return at >= 0 && isNominal(syntax, at);
}

function pronounIn(syntax: Syntax, token: number): number | null {
  if (isRelative(syntax, token)) return token;
  for (const child of childrenOf(syntax, token)) if (isRelative(syntax, child)) return child;
  return null;
}

function isRelative(syntax: Syntax, token: number): boolean {
  if ((syntax.classes(token) & WordClass.relative) === 0 || syntax.relation[token] === Relation.mark) return false;
  const bits = syntax.features(token);
  return (bits & Feature.relative) !== 0 && (syntax.upos(token) === "PRON" || syntax.upos(token) === "DET");
}

/**
 * The noun that a relative pronoun stands for: the one that the tree says where it agrees, else the nearest before it, or
 * one of those above that, that does ("Vertreter der Armee, die …": plural or feminine). Null where there is none.
 */
export function antecedentOf(syntax: Syntax, head: number, pronoun: number, from: number): number | null {
  const told = syntax.head[head] as number;
  const byTree = told >= from && told < pronoun && isNominal(syntax, told) ? told : null;
  if (byTree !== null && agree(syntax, byTree, pronoun)) return byTree;
  for (let noun = nearestNoun(syntax, pronoun, from); noun !== null; noun = above(syntax, noun, from)) {
    if (agree(syntax, noun, pronoun)) return noun;
  }
  return byTree ?? nearestNoun(syntax, pronoun, from);
}

/** The noun before a pronoun, with a preposition and signs between: "die Raketen, mit denen". */
function nearestNoun(syntax: Syntax, pronoun: number, from: number): number | null {
  for (let at = pronoun - 1; at >= from && at >= pronoun - REACH; at--) {
    if (isNominal(syntax, at)) return syntax.relation[at] === Relation.flat ? (syntax.head[at] as number) : at;
  }
  return null;
}

const REACH = 6;

function above(syntax: Syntax, noun: number, from: number): number | null {
  const h = syntax.head[noun] as number;
  return h >= from && h < noun && isNominal(syntax, h) ? h : null;
}

/** Number and gender, as far as both tell. A genitive pronoun ("deren", "whose") agrees like the others. */
function agree(syntax: Syntax, noun: number, pronoun: number): boolean {
  const [a, b] = [syntax.features(noun), syntax.features(pronoun)];
  const plural = (a & Feature.plural) !== 0 || isJoined(syntax, noun);
  if ((b & Feature.plural) !== 0) return plural || (a & Feature.singular) === 0;
  if ((b & Feature.singular) === 0) return true;
  if (plural && (a & Feature.singular) === 0) return false;
  return (a & GENDERS) === 0 || (b & GENDERS) === 0 || (a & b & GENDERS) !== 0;
}

function isJoined(syntax: Syntax, noun: number): boolean {
  for (const child of childrenOf(syntax, noun)) if (syntax.relation[child] === Relation.conj) return true;
  return false;
}
