import { StatementWord as Word } from "../../language/index.ts";
import { isMasculineNominative, isOblique } from "./phrases.ts";
import type { Layout } from "./pieces.ts";
import { nounPhrase } from "./syntax.ts";
import type { TokenRange } from "./token-range.ts";
import type { FrameWords } from "./words.ts";

/** A phrase that may be the subject of a verb, and what speaks for or against it; null: the verb has none. */
export interface Candidate {
  readonly phrase: TokenRange | null;
  readonly features: readonly string[];
}

/** A verb: its finite form and the form with its meaning ("hat … gesagt"), in a sentence that begins at a token. */
interface Verb {
  readonly finite: number;
  readonly main: number;
}

/**
 * Phrases that may be the subject of a verb: what hangs on it in the tree, or on the verbs that it is joined to, and the
 * one that the order of words tells.
 */
export function subjectCandidates(
  words: FrameWords,
  { sentence, quotations }: Pick<Layout, "sentence" | "quotations">,
  verb: Verb,
  told: TokenRange | null,
): Candidate[] {
  const candidates: Candidate[] = [{ phrase: null, features: [told === null ? "none, none told" : "none"] }];
  let covered = told === null;
  for (const [noun, relation] of nounsAround(words, sentence, verb.main)) {
    if (quotations.some((quotation) => isSaid(quotation, noun) && !isSaid(quotation, verb.main))) continue;
    const isTold = told !== null && noun >= told.from && noun < told.to;
    covered ||= isTold;
    const tree = nounPhrase(words.syntax, noun);
    // "[Kim Ott], Chefin des Hafens, sagte": the tree knows what belongs to the phrase behind its noun.
    const phrase = isTold ? { from: told.from, to: Math.max(told.to, tree.to) } : tree;
    candidates.push({ phrase, features: featuresOf(words, sentence, verb, { phrase, noun, relation, isTold }) });
  }
  if (told !== null && !covered) {
    const described = { phrase: told, noun: headOf(words, told), relation: "apart", isTold: true };
    candidates.push({ phrase: told, features: featuresOf(words, sentence, verb, described) });
  }
  return candidates;
}

/** Whether a word stands in a quotation too long for a name: "sagte, dort seien „alte Boote, leere Fässer und ein Kran“". */
function isSaid({ from, to }: TokenRange, at: number): boolean {
  return from < at && at < to && to - from > NAME;
}

const NAME = 5;

/** Nouns and pronouns below the verb and the verbs above it, with their relation: "nsubj", "nsubj of another". */
function nounsAround({ syntax }: FrameWords, { from, to }: TokenRange, main: number): Map<number, string> {
  const nouns = new Map<number, string>();
  let [verb, of] = [main, ""];
  for (let steps = 0; steps < 4 && verb >= from && verb < to; steps++) {
    for (const child of syntax.children(verb))
      if (NOMINAL.has(syntax.upos(child)) && child >= from && child < to && !nouns.has(child))
        nouns.set(child, `${syntax.relation(child)}${of}`);
    const relation = syntax.relation(verb);
    if (!JOINED.has(relation)) break;
    if (!AUXILIARY.has(relation)) of = relation === "conj" && of === "" ? " of joined" : " of other";
    verb = syntax.head(verb);
  }
  return nouns;
}

interface Described {
  readonly phrase: TokenRange;
  readonly noun: number;
  readonly relation: string;
  readonly isTold: boolean;
}

function featuresOf(
  words: FrameWords,
  sentence: TokenRange,
  { finite }: Verb,
  { phrase, noun, relation, isTold }: Described,
): string[] {
  const { syntax } = words;
  const { from, to } = phrase;
  const before = from < finite;
  const distance = Math.min(before ? finite - to : from - finite - 1, FAR);
  const features = [
    isTold ? "told" : "not told",
    `relation ${relation}`,
    before ? "before" : `behind by ${Math.max(distance, 0)}`,
    syntax.upos(noun),
    syntax.has(noun, "Number=Plur") === syntax.has(finite, "Number=Plur") ? "number fits" : "number differs",
  ];
  for (const name of CASES) {
    if (syntax.has(noun, `Case=${name}`)) features.push(`case ${name}`);
    if (from !== noun && syntax.has(from, `Case=${name}`)) features.push(`article ${name}`);
  }
  const add = (feature: string, holds: boolean) => holds && features.push(feature);
  add("preposition", words.is(from, Word.preposition) && !words.capital(from));
  add("pronoun", to === from + 1 && words.is(from, Word.pronoun));
  add("nominative pronoun", to === from + 1 && words.is(from, Word.nominative) && words.lower(from) !== "sie");
  add("told and subject", isTold && relation === "nsubj");
  add("no speaker", to === from + 1 && words.is(from, Word.notSpeaker));
  add("speech noun", words.is(noun, Word.speechNoun | Word.sourceNoun));
  add("oblique", isOblique(words, phrase));
  add("masculine nominative", isMasculineNominative(words, phrase));
  add("first", from === sentence.from);
  add("name", holdsName(words, phrase));
  return features;
}

export function holdsName(words: FrameWords, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if (words.nameEnd(at) !== null) return true;
  return false;
}

/** The word of a phrase that hangs on something outside of it. */
function headOf({ syntax }: FrameWords, { from, to }: TokenRange): number {
  for (let at = from; at < to; at++) {
    const head = syntax.head(at);
    if (NOMINAL.has(syntax.upos(at)) && (head < from || head >= to)) return at;
  }
  return from;
}

const NOMINAL = new Set(["NOUN", "PROPN", "PRON"]);
const AUXILIARY = new Set(["aux", "aux:pass", "cop"]);
const JOINED = new Set([...AUXILIARY, "conj", "xcomp", "ccomp", "parataxis", "advcl"]);
const CASES = ["Nom", "Acc", "Dat", "Gen"];
const FAR = 4;
