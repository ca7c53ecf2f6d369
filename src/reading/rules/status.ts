import { WordClass } from "../../language/index.ts";
import type { Event } from "../contract.ts";
import type { Words } from "./clauses.ts";
import { isFiniteVerb } from "./clauses.ts";
import type { Frame } from "./frame.ts";
import { isNegated } from "./negation.ts";
import type { Phrase } from "./phrases.ts";
import { beforeAdverbs, lemmasAt, type SentenceScene, tokenAt, type VerbPlace } from "./scene.ts";
import { clauseAt, governorOf, isToldBelow } from "./tree-triggers.ts";
import type { Trees } from "./trees.ts";

export type Status = Event["status"];

/** How real the clause makes it, and the token of the verb that it depends on ("drohte, … anzugreifen"), -1 if none. */
export interface Reality {
  readonly status: Status;
  readonly matrix: number;
}

/** A verb that decides how real its complement is. */
interface Matrix {
  readonly token: number;
  readonly status: Status;
}

const AUXILIARY =
  WordClass.passive | WordClass.perfect | WordClass.hypothetical | WordClass.future | WordClass.obligation;

/** Reads modals, negation, conditionals and the verbs that a verb hangs on. */
export function realityOfVerb(scene: SentenceScene, verb: VerbPlace): Reality {
  const { words } = scene;
  const { frame, at } = verb;
  const under = words.tables.order === "svo" ? verbBefore(scene, verb) : verbAround(scene, verb);
  const outer = matrixOfParent(scene, frame) ?? matrixOfTree(scene, tokenAt(frame, at));
  const own = isFutureOfThePast(scene, frame, at) ? "future" : under.status;
  const now = own === "occurred" && isLasting(scene, frame, tokenAt(frame, at)) ? "ongoing" : own;
  const status = isConditional(words, frame) ? "hypothetical" : (outer?.status ?? now);
  return {
    status: isNegated(scene, frame, at) ? "negated" : status,
    matrix: under.matrix >= 0 ? under.matrix : (outer?.token ?? -1),
  };
}

/** "Peru said | it would ask Chile": what was to come when it was said, where no condition stands by. */
function isFutureOfThePast(scene: SentenceScene, frame: Frame, at: number): boolean {
  const { words, trees } = scene;
  if (words.tables.order !== "svo") return false;
  const modal = beforeAdverbs(frame, at);
  if (modal < 0 || !words.tables.promise.has(words.lower(tokenAt(frame, modal)))) return false;
  const told = clauseAt(trees, tokenAt(frame, at));
  const above = told?.kind === "complement" && told.parent !== null ? trees.clauses.list[told.parent]?.verb : null;
  if (above == null || above.tense !== "past" || !words.tables.saying.has(above.lemma)) return false;
  return !hasConditionNear(trees, trees.clauses.of[tokenAt(frame, at)] as number);
}

function hasConditionNear({ syntax, clauses }: Trees, clause: number): boolean {
  let whole = clauses.list[clause];
  for (let depth = 0; depth < NEAR && whole != null && whole.parent !== null; depth++)
    whole = clauses.list[whole.parent];
  for (let near = clause - NEAR; near <= clause + NEAR; near++) {
    const opens = clauses.list[near]?.subordinator ?? null;
    if (opens === null || whole == null || opens < whole.from || opens >= whole.to) continue;
    if ((syntax.classes(opens) & WordClass.conditional) !== 0) return true;
  }
  return false;
}

/** Clauses of the sentence, before and behind, in which a condition may stand. */
const NEAR = 6;

/** What a noun names is as real as the verb of its clause makes it: "forderte den Abzug", "a planned attack". */
export function realityOfNoun(scene: SentenceScene, frame: Frame, phrase: Phrase): Status {
  const { words } = scene;
  const { clause, kinds } = frame;
  for (let at = phrase.first; at < phrase.last; at++)
    if (words.bits(tokenAt(frame, at)) & WordClass.unreal) return "hypothetical";
  const governing = frame.phrases[frame.phrases.indexOf(phrase) - 1];
  if (governing !== undefined && phrase.governor !== null && phrase.first - governing.last <= 2) {
    if (words.bits(tokenAt(frame, governing.last)) & WordClass.unreal) return "hypothetical";
  }
  if (isConditional(words, frame) || words.tables.wishes.has(phrase.governor ?? "")) return "hypothetical";
  // "ermöglicht, die Invasion fortzusetzen": as real as what the infinitive hangs on.
  if (clause.kind === "infinitive" && clause.parent !== null) {
    const host = scene.frame(clause.parent);
    const matrix = matrixIn(words, host, host.clause.tokens.length);
    if (matrix === null || matrix.status !== "occurred") return matrix?.status ?? "hypothetical";
  }
  const first = tokenAt(frame, phrase.first);
  const noun = tokenAt(frame, phrase.last);
  if (words.bits(first) & WordClass.negation) return "negated";
  for (let at = 0; at < clause.tokens.length; at++) {
    if (kinds[at] !== "verb" || (words.tables.order === "svo" && at > phrase.first)) continue;
    const status = lemmasAt(words, frame, at)
      .map((lemma) => words.tables.matrix.get(lemma))
      .find((found) => found !== undefined && found !== "occurred");
    if (status === "future" && isToldBelow(scene.trees, tokenAt(frame, at), words.tokens.start[noun] as number))
      continue;
    if (status !== undefined) return status;
    const bits = words.bits(tokenAt(frame, at));
    if (bits & WordClass.hypothetical) return "hypothetical";
    if (bits & WordClass.future && !(bits & WordClass.passive)) return "future";
  }
  if (isAimedAt(scene, noun)) return "hypothetical";
  const verb = verbAbove(scene, frame, noun);
  return verb >= 0 && isNegated(scene, frame, verb) ? "negated" : "occurred";
}

/** The verb that has the noun as its object, where it stands in the clause; else the finite one. */
function verbAbove({ trees }: SentenceScene, { clause, finite }: Frame, noun: number): number {
  const at = clause.tokens.indexOf(governorOf(trees, noun)?.verb?.main ?? -1);
  return at < 0 ? finite : at;
}

/** "worked to arrange | a meeting": what an infinitive is for need not come about, but "managed to hold a meeting" tells it. */
function isAimedAt({ words, trees }: SentenceScene, noun: number): boolean {
  const clause = governorOf(trees, noun);
  if (words.tables.order === "v2" || clause?.verb?.form !== "infinitive" || clause.parent === null) return false;
  const above = trees.clauses.list[clause.parent]?.verb;
  return words.tables.matrix.get(above?.lemma ?? "") !== "occurred";
}

function isConditional(words: Words, { clause }: Frame): boolean {
  return (words.bits(clause.tokens[0] as number) & WordClass.conditional) !== 0;
}

/** "demanded that Israel withdraw": the verb above decides. */
function matrixOfParent(scene: SentenceScene, { clause }: Frame): Matrix | null {
  const { words } = scene;
  if (clause.parent === null || clause.kind !== "subordinate") return null;
  if ((words.bits(clause.tokens[0] as number) & WordClass.complementiser) === 0) return null;
  const host = scene.frame(clause.parent);
  return matrixIn(words, host, host.clause.tokens.length);
}

/** "demanded | Israel withdraw": by the tree, where no "that" opens the clause; "announced | he had asked" is told as it is. */
function matrixOfTree({ words, trees }: SentenceScene, verb: number): Matrix | null {
  const told = clauseAt(trees, verb);
  if (words.tables.order !== "svo" || told?.kind !== "complement" || told.parent === null) return null;
  const above = trees.clauses.list[told.parent]?.verb;
  if (above == null || words.tables.matrix.get(above.lemma) !== "hypothetical") return null;
  return { token: above.main, status: "hypothetical" };
}

/** The last verb before a position that decides how real its complement is. */
function matrixIn(words: Words, frame: Frame, before: number): Matrix | null {
  for (let at = before - 1; at >= 0; at--) {
    if (frame.kinds[at] !== "verb") continue;
    const lemma = lemmasAt(words, frame, at).find((known) => words.tables.matrix.has(known));
    if (lemma !== undefined) return { token: tokenAt(frame, at), status: words.tables.matrix.get(lemma) as Status };
    if ((words.bits(tokenAt(frame, at)) & AUXILIARY) === 0 && words.tables.order === "svo") return null;
  }
  return null;
}

/** English: what stands before the verb. */
function verbBefore(scene: SentenceScene, { frame, at, reading }: VerbPlace): Reality {
  const { words } = scene;
  const { kinds } = frame;
  let bits = 0;
  let first = -1;
  let p = beforeAdverbs(frame, at);
  while (p >= 0 && kinds[p] === "verb" && words.bits(tokenAt(frame, p)) & AUXILIARY) {
    bits |= words.bits(tokenAt(frame, p));
    first = tokenAt(frame, p);
    p = beforeAdverbs(frame, p);
  }
  // "wants him to resign | or be impeached": "be" alone tells of nothing that is.
  if (first >= 0 && kinds[p] !== "infinitive" && isBareInfinitive(scene, tokenAt(frame, at), first))
    return { status: "hypothetical", matrix: -1 };
  if (bits & WordClass.hypothetical) return { status: "hypothetical", matrix: -1 };
  if (bits & WordClass.future) return { status: "future", matrix: -1 };
  if (kinds[p] === "infinitive") {
    // "claimed to have killed".
    const under = underVerb(words, frame, p);
    return bits & WordClass.perfect && under.status !== "negated" ? { ...under, status: "occurred" } : under;
  }
  if (reading.form === "gerund") {
    if (bits & WordClass.passive) return { status: "ongoing", matrix: -1 };
    if (kinds[p] === "preposition" || kinds[p] === "verb") {
      const known = kinds.lastIndexOf("verb", p);
      if (known >= 0 && lemmasAt(words, frame, known).some((lemma) => words.tables.matrix.has(lemma)))
        return underVerb(words, frame, p + (kinds[p] === "verb" ? 1 : 0));
    }
  }
  return { status: "occurred", matrix: -1 };
}

function isBareInfinitive({ words, trees }: SentenceScene, verb: number, auxiliary: number): boolean {
  const isForm = words.verbs(auxiliary).some(({ form }) => form === "inf");
  return isForm && clauseAt(trees, verb)?.verb?.finite === null;
}

/** The nearest verb before the infinitive decides; one that is not known leaves it open. */
function underVerb(words: Words, frame: Frame, to: number): Reality {
  if (isToldAsDone(words, frame, to)) return { status: "occurred", matrix: -1 };
  const told = to > 0 ? words.tables.before.get(words.lower(tokenAt(frame, to - 1))) : undefined;
  if (told !== undefined) return { status: told, matrix: -1 };
  const verb = frame.kinds.findLastIndex((kind, at) => at < to && kind === "verb");
  if (verb < 0) return { status: "hypothetical", matrix: -1 };
  const lemmas = lemmasAt(words, frame, verb);
  const matrix = lemmas.find((lemma) => words.tables.matrix.has(lemma));
  return {
    status: matrix === undefined ? "hypothetical" : (words.tables.matrix.get(matrix) as Status),
    matrix: tokenAt(frame, verb),
  };
}

/** "was the first country | to refuse", "proud | to endorse": what is told as done. */
function isToldAsDone(words: Words, frame: Frame, to: number): boolean {
  const phrase = frame.phrases.find(({ last }) => last === to - 1);
  // "is only to protect": an adverb without a noun sets nobody apart.
  if (phrase === undefined && to > 0 && words.bits(tokenAt(frame, to - 1)) & WordClass.only) return false;
  for (let at = phrase?.first ?? Math.max(0, to - 1); at < to; at++)
    if (words.tables.factive.has(words.lower(tokenAt(frame, at)))) return true;
  return false;
}

/** German: modals and auxiliaries anywhere in the clause, and the verb that an infinitive clause hangs on. */
function verbAround(scene: SentenceScene, { frame, at, reading }: VerbPlace): Reality {
  const { words } = scene;
  const { clause, kinds } = frame;
  let bits = 0;
  kinds.forEach((kind, p) => {
    if (kind === "verb" && p !== at) bits |= words.bits(tokenAt(frame, p));
  });
  const real = (status: Status): Reality => ({ status, matrix: -1 });
  const zu = reading.form === "zu-inf" || (reading.form === "inf" && kinds[at - 1] === "infinitive");
  if (zu) {
    const host = clause.kind === "infinitive" && clause.parent !== null ? scene.frame(clause.parent) : frame;
    const before = host === frame ? at : host.clause.tokens.length;
    if (words.bits(tokenAt(frame, 0)) & WordClass.subordinator) return real("hypothetical");
    const matrix = matrixIn(words, host, before);
    const verb = host.kinds.findLastIndex((kind, p) => kind === "verb" && !(host === frame && p === at));
    return matrix === null
      ? { status: "hypothetical", matrix: verb < 0 ? -1 : tokenAt(host, verb) }
      : { status: matrix.status, matrix: matrix.token };
  }
  const unreal = reading.form === "subj2" && !isIndicative(scene, tokenAt(frame, at));
  if (unreal || bits & WordClass.hypothetical) return real("hypothetical");
  if (reading.form === "participle") {
    if (isDenied(scene, frame)) return real("negated");
    return real(isPlanned(words, frame, at) ? "future" : "occurred");
  }
  if (reading.form === "inf" && !isFiniteAlone(words, frame, at) && bits & WordClass.future) return real("future");
  return real("occurred");
}

/** "demonstrieren seit Tagen": a present that began before. */
function isLasting({ words, trees }: SentenceScene, { clause }: Frame, verb: number): boolean {
  const told = clauseAt(trees, verb)?.verb;
  if (words.tables.lasting.size === 0 || told?.form !== "finite" || told.tense !== "present") return false;
  return clause.tokens.some((token) => words.tables.lasting.has(words.lower(token)));
}

/** "Mali entsendete Schiffe": the form could be another, but the tree has it as told for real. */
function isIndicative({ trees }: SentenceScene, verb: number): boolean {
  return clauseAt(trees, verb)?.verb?.mood === "indicative";
}

/** "bestritt, den Anschlag | verübt zu haben". */
function isDenied(scene: SentenceScene, { clause }: Frame): boolean {
  if (clause.kind !== "infinitive" || clause.parent === null) return false;
  const host = scene.frame(clause.parent);
  return matrixIn(scene.words, host, host.clause.tokens.length)?.status === "negated";
}

/** "wird geliefert" happens, "soll geliefert werden" is planned, "soll geliefert haben" is hearsay of the past. */
function isPlanned(words: Words, frame: Frame, participle: number): boolean {
  let modal = false;
  let passives = 0;
  let past = false;
  frame.kinds.forEach((kind, at) => {
    if (kind !== "verb" || at === participle) return;
    const token = tokenAt(frame, at);
    const bits = words.bits(token);
    if (bits & WordClass.passive) passives++;
    else if (bits & WordClass.future) modal = true;
    else if (bits & (WordClass.perfect | WordClass.determiner) && words.verbs(token).some(({ form }) => form === "inf"))
      past = true;
  });
  return !past && (modal || passives > 1);
}

function isFiniteAlone(words: Words, frame: Frame, at: number): boolean {
  return !frame.kinds.some((kind, p) => kind === "verb" && p !== at && isFiniteVerb(words, tokenAt(frame, p)));
}
