import { StatementWord as Word } from "../../language/index.ts";
import { isMasculineNominative, isOblique } from "./phrases.ts";
import type { Layout } from "./pieces.ts";
import { nounPhrase } from "./syntax.ts";
import type { FrameWords, TokenRange } from "./words.ts";

/** A phrase that may be the subject of a verb, and what speaks for or against it. */
export interface Candidate {
  readonly phrase: TokenRange | null;
  readonly features: readonly string[];
}

/** Phrases that may be the subject of a verb: what hangs on it or on the verbs it is joined to, and the one that the order of words tells. */
export function subjectCandidates(
  words: FrameWords,
  layout: Layout,
  { finite, main }: { readonly finite: number; readonly main: number },
  told: TokenRange | null,
): Candidate[] {
  const { syntax } = words;
  const { from, to } = layout.sentence;
  const nouns = new Map<number, string>();
  let at = main;
  for (let steps = 0; steps < 4 && at >= from && at < to; steps++) {
    for (const child of syntax.children(at)) {
      if (!NOMINAL.has(syntax.upos(child)) || child < from || child >= to) continue;
      if (!nouns.has(child)) nouns.set(child, `${syntax.relation(child)}${steps === 0 ? "" : `^${steps === 1 ? syntax.relation(climbed) : "far"}`}`);
    }
    const relation = syntax.relation(at);
    if (!CLIMBED.has(relation)) break;
    var climbed = at;
    at = syntax.head(at);
  }
  const candidates: Candidate[] = [];
  let covered = false;
  for (const [noun, relation] of nouns) {
    const phrase = nounPhrase(syntax, noun, from, to);
    const isTold = told !== null && noun >= told.from && noun < told.to;
    if (isTold) covered = true;
    candidates.push({ phrase: isTold ? told : phrase, features: featuresOf(words, layout, isTold ? (told as TokenRange) : phrase, noun, relation, finite, isTold) });
  }
  if (told !== null && !covered) {
    const noun = headOf(words, told);
    candidates.push({ phrase: told, features: featuresOf(words, layout, told, noun, "none", finite, true) });
  }
  candidates.push({ phrase: null, features: [told === null ? "null-told" : "null"] });
  return candidates;
}

function headOf({ syntax }: FrameWords, { from, to }: TokenRange): number {
  for (let at = from; at < to; at++) {
    const head = syntax.head(at);
    if (NOMINAL.has(syntax.upos(at)) && (head < from || head >= to)) return at;
  }
  return from;
}

function featuresOf(words: FrameWords, layout: Layout, phrase: TokenRange, noun: number, relation: string, finite: number, told: boolean): string[] {
  const { syntax } = words;
  const f = [told ? "told" : "untold", `rel=${relation}`, `rel=${relation}&${told}`];
  for (const c of ["Nom", "Acc", "Dat", "Gen"]) if (syntax.has(noun, `Case=${c}`)) f.push(`case=${c}`);
  const det = phrase.from;
  for (const c of ["Nom", "Acc", "Dat", "Gen"]) if (det !== noun && syntax.has(det, `Case=${c}`)) f.push(`detcase=${c}`);
  const plural = syntax.has(noun, "Number=Plur"), verbPlural = syntax.has(finite, "Number=Plur");
  f.push(`number=${plural === verbPlural}`);
  const prep = words.is(phrase.from, Word.preposition) && !words.capital(phrase.from) || syntax.children(noun).some((c) => syntax.relation(c) === "case");
  if (prep) f.push("preposition");
  f.push(phrase.from < finite ? "before" : "behind");
  const distance = phrase.from < finite ? finite - phrase.to : phrase.from - finite - 1;
  f.push(`distance=${Math.min(distance, 4)}${phrase.from < finite}`);
  if (words.is(phrase.from, Word.pronoun) && phrase.to === phrase.from + 1) f.push("pronoun");
  if (words.is(phrase.from, Word.notSpeaker)) f.push("notSpeaker");
  let name = false;
  for (let i = phrase.from; i < phrase.to; i++) if (words.nameEnd(i) !== null) name = true;
  if (name) f.push("name");
  f.push(syntax.upos(noun));
  if (words.is(noun, Word.speechNoun)) f.push("speechNoun");
  if (words.is(noun, Word.sourceNoun)) f.push("sourceNoun");
  if (isOblique(words, phrase)) f.push("oblique");
  if (isMasculineNominative(words, phrase)) f.push("mascNom");
  if (phrase.from === layout.sentence.from) f.push("first");
  return f;
}

const NOMINAL = new Set(["NOUN", "PROPN", "PRON"]);
const CLIMBED = new Set(["aux", "aux:pass", "cop", "conj", "xcomp", "ccomp", "parataxis", "advcl"]);
