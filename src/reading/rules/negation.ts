import { Relation, WordClass } from "../../language/index.ts";
import type { Words } from "./clauses.ts";
import type { Frame } from "./frame.ts";
import { type SentenceScene, tokenAt } from "./scene.ts";
import type { Trees } from "./trees.ts";

/** Whether a verb is negated: in the clause, in English before the verb; "nicht nur", "not only" affirm, "ohne Grund" tells how. */
export function isNegated({ words, trees }: SentenceScene, frame: Frame, at: number): boolean {
  const { clause, kinds } = frame;
  let from = 0;
  if (words.tables.order === "svo") {
    from = at;
    while (from > 0 && (kinds[from - 1] === "skip" || kinds[from - 1] === "verb" || kinds[from - 1] === "infinitive"))
      from--;
    if (from > 0 && kinds[from - 1] === "noun" && isNoneBefore(words, frame, from)) return true;
    // "made no demands"
    const next = clause.tokens[at + 1] ?? -1;
    if (next >= 0 && trees.syntax.upos(next) === "DET" && words.bits(next) & WordClass.negation) return true;
  }
  for (let p = from; p < clause.tokens.length; p++) {
    if (words.tables.order === "svo" && p >= at) break;
    const token = tokenAt(frame, p);
    if ((words.bits(token) & WordClass.negation) === 0 || trees.syntax.relation[token] === Relation.case) continue;
    if (isOfComplement(trees, tokenAt(frame, at), token) || isOfAttribute(words, trees, token)) continue;
    const next = clause.tokens[p + 1];
    if (next === undefined || (words.bits(next) & WordClass.only) === 0) return true;
  }
  return false;
}

/** "Flehte den Rat an, | nicht | wegzusehen": it denies what is asked for. */
function isOfComplement({ clauses }: Trees, verb: number, negation: number): boolean {
  const own = clauses.of[verb] as number;
  const other = clauses.of[negation] as number;
  return negation > verb && other !== own && clauses.list[other]?.parent === own;
}

/** "aus | nicht | ganz klaren Gründen", "in einem | nicht | fairen Verfahren": it denies the attribute. */
function isOfAttribute(words: Words, { syntax }: Trees, negation: number): boolean {
  const isParticle = words.tables.order === "v2" && syntax.upos(negation) === "PART";
  if (isParticle && (words.bits(negation - 1) & WordClass.preposition) !== 0) return true;
  const above = syntax.head[negation] as number;
  return above >= 0 && syntax.relation[above] === Relation.amod;
}

/** "no country attacked", "neither side agreed": the subject is nobody. */
function isNoneBefore(words: Words, frame: Frame, before: number): boolean {
  const phrase = frame.phrases.find(({ last }) => last === before - 1);
  return phrase !== undefined && (words.bits(tokenAt(frame, phrase.first)) & WordClass.negation) !== 0;
}
