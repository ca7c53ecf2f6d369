import { type Reporting, StatementWord as Word } from "../../language/index.ts";
import { holdsName } from "./candidates.ts";
import { chooseSubject } from "./choose-subject.ts";
import type { Cue } from "./cues.ts";
import { isMasculineNominative, isOblique, isPronoun, isSubjectPronoun, phraseAt } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import type { Layout } from "./pieces.ts";
import type { TokenRange } from "./token-range.ts";
import { type FrameWords, skipAside, Verb } from "./words.ts";

/** What the search for a subject must know of a verb. */
interface Verbal {
  readonly finite: number;
  readonly main: number;
  readonly entry: Pick<Reporting, "says" | "act" | "quotes">;
}

/** The grammatical subject of a cue in the passive: "Die Männer werden beschuldigt". */
export function subjectUnder(words: FrameWords, layout: Layout, index: number, cue: Cue): TokenRange | null {
  const found = toldSubject(words, layout, index, cue);
  return found === null || isNobody(words, found) ? null : found;
}

export function isNobody(words: FrameWords, { from, to }: TokenRange): boolean {
  return to === from + 1 && words.is(from, Word.notSpeaker);
}

/** The subject of a clause whose verb is no cue; null where it is in the passive or none is named. */
export function subjectAt(words: FrameWords, layout: Layout, index: number): TokenRange | null {
  const { finite } = layout.pieces[index] as Piece;
  if (finite < 0 || words.is(finite, Word.passive)) return null;
  const verb = { finite, main: finite, entry: PLAIN };
  const found = chooseSubject(words, layout, verb, toldSubject(words, layout, index, verb));
  return found === null || isNobody(words, found) || opensWithPreposition(words, found) ? null : found;
}

/** "In Oslo" is no subject, "Von der Aue" may be one. */
function opensWithPreposition({ is, lower, tables }: FrameWords, { from }: TokenRange): boolean {
  return is(from, Word.preposition) && !tables.nameParticles.has(lower(from));
}

const PLAIN = { says: false, act: null, quotes: false };

/** The subject of a piece's verb as the order of words tells it; null where it tells none. */
export function toldSubject(words: FrameWords, layout: Layout, index: number, cue: Verbal): TokenRange | null {
  const piece = layout.pieces[index] as Piece;
  const first = piece.coordinate && piece.from + 1 < piece.to ? piece.from + 1 : piece.from;
  if (piece.kind === "verb-first") {
    const after = behindVerb(words, layout, index, cue);
    const earlier = piece.coordinate ? sharedSubject(words, layout, index) : interrupted(words, layout, index);
    if (piece.coordinate && earlier !== null && !(after !== null && isSubjectPronoun(words, after))) return earlier;
    if (after === null || earlier === null || words.tables.order === "svo") return earlier ?? after;
    return prefersEarlier(words, earlier, after, cue) ? earlier : after;
  }
  if (piece.kind === "main") {
    const before = beforeVerb(words, first, cue.finite);
    if (words.tables.order === "svo") return before ?? interrupted(words, layout, index);
    const after = behindVerb(words, layout, index, cue);
    if (before === null || after === null) return before ?? after ?? particled(words, first, cue.finite);
    return !cue.entry.quotes && prefersLater(words, before, after) ? after : before;
  }
  if (piece.kind === "relative") {
    const pronoun = words.is(first, Word.preposition) ? first + 1 : first;
    const own =
      first === pronoun && !words.is(pronoun, Word.oblique) ? phraseAt(words, pronoun + 1, cue.main, false) : null;
    // "ein Kommentar, der die Wahl als … bezeichnet": "der" is the subject where the noun behind it need not be.
    const nominative = words.is(pronoun, Word.dativeFeminine) && own !== null && !isMasculineNominative(words, own);
    if (
      own !== null &&
      !(nominative && words.nameEnd(own.from) === null) &&
      !isOblique(words, own) &&
      (words.is(own.from, Word.determiner | Word.nominative) || words.nameEnd(own.from) !== null)
    )
      return own;
    if (pronoun === first && !words.is(pronoun, Word.oblique)) return { from: pronoun, to: pronoun + 1 };
    return phraseAt(words, pronoun + 1, cue.main, false);
  }
  if (piece.kind === "none") return sharedSubject(words, layout, index);
  if (piece.kind === "complement" || piece.kind === "subordinate")
    return inMiddle(words, first + 1, lastOf(cue, piece));
  return null;
}

function lastOf(cue: Verbal, piece: Piece): number {
  return Math.min(piece.to, Math.max(cue.finite, cue.main));
}

/** Behind "X, Y, forderte" stands an object, unless its case or a name tells that it is the subject. */
function prefersEarlier(words: FrameWords, earlier: TokenRange, after: TokenRange, cue: Verbal): boolean {
  if (isPronoun(words, after) || isMasculineNominative(words, after)) return false;
  if (isOblique(words, after) || holdsName(words, earlier)) return true;
  return words.nameEnd(after.from) === null && (cue.entry.act !== null || !cue.entry.says);
}

/** The object may stand first: "Die Maßnahme kritisierte der Verband", "Das Gesetz lehnte sie ab". */
function prefersLater(words: FrameWords, before: TokenRange, after: TokenRange): boolean {
  if (isPronoun(words, before)) return false;
  if (isPronoun(words, after)) return isSubjectPronoun(words, after);
  if (isMasculineNominative(words, before)) return false;
  if (isMasculineNominative(words, after)) return true;
  return opensWithName(words, after) && !holdsName(words, before);
}

/** "Kim Ott", but not "Otts Plan": a name in the genitive belongs to the noun behind it. */
function opensWithName(words: FrameWords, { from, to }: TokenRange): boolean {
  const end = words.nameEnd(from);
  return end !== null && !(end < to && words.capital(end) && words.lower(end - 1).endsWith("s"));
}

/** "[Von der Leyen] sagte": a name that begins like a phrase with a preposition. */
function particled(words: FrameWords, from: number, finite: number): TokenRange | null {
  if (!words.tables.nameParticles.has(words.lower(from)) || !words.capital(from)) return null;
  let noun = from + 1;
  while (noun < finite && words.is(noun, Word.determiner) && !words.capital(noun)) noun++;
  return noun === finite - 1 && words.capital(noun) ? { from, to: finite } : null;
}

/** The one constituent before the verb of a main clause, where it can be a subject. */
function beforeVerb(words: FrameWords, from: number, finite: number): TokenRange | null {
  let start = from;
  if (words.tables.order === "svo") {
    while (start < finite && words.is(start, Word.adverb | Word.preposition)) {
      const object = words.is(start, Word.preposition) ? phraseAt(words, start + 1, finite, true) : null;
      start = object === null ? start + 1 : object.to;
    }
    return phraseAt(words, start, finite, false);
  }
  while (start < finite && words.is(start, Word.adverb) && !words.is(start, Word.determiner)) start++;
  if (start >= finite || words.is(start, Word.preposition | Word.subordinator | Word.as)) return null;
  // "Passend zum Wetter warnte der Sender".
  if (words.syntax.upos(start) === "ADJ" && start + 1 < finite && words.is(start + 1, Word.preposition)) return null;
  let end = finite;
  while (end > start + 1 && words.is(end - 1, Word.adverb | Word.reflexive)) end--;
  const whole = { from: start, to: end };
  if (isPronoun(words, { from: start, to: start + 1 }) && start + 1 === end) return whole;
  if (!hasNoun(words, whole) || isOblique(words, whole)) return null;
  return whole;
}

function hasNoun(words: FrameWords, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) {
    if (words.nameEnd(at) !== null) return true;
    if (!words.capital(at) || (words.verb(at) & Verb.zu) !== 0) continue;
    // "[Unmissverständlich] sagte": what opens a sentence has a capital whatever it is.
    if (at > from || !(words.is(at, Word.determiner) || QUALIFIERS.has(words.syntax.upos(at)))) return true;
  }
  return false;
}

const QUALIFIERS = new Set(["ADJ", "ADV"]);

/** The subject behind its verb, with an apposition that follows: "sagte die Ministerin, Ada Beispiel, …". */
function behindVerb(words: FrameWords, layout: Layout, index: number, cue: Verbal): TokenRange | null {
  const piece = layout.pieces[index] as Piece;
  const found = inMiddle(words, cue.finite + 1, piece.to);
  if (found === null || found.to < piece.to) return found;
  const next = layout.pieces[index + 1];
  if (
    next === undefined ||
    next.kind !== "none" ||
    next.sign !== "," ||
    next.coordinate ||
    next.to - next.from > APPOSITION
  )
    return found;
  const apposition = appositionOf(words, next);
  return apposition === null || isPronoun(words, found) ? found : { from: found.from, to: apposition.to };
}

function appositionOf(words: FrameWords, piece: Piece): TokenRange | null {
  if (
    words.is(piece.from, Word.preposition | Word.adverb | Word.subordinator) &&
    !words.is(piece.from, Word.determiner)
  )
    return null;
  return phraseAt(words, piece.from, piece.to, true);
}

/** The first phrase behind a verb that can be its subject; null where none is. */
export function subjectBehind(words: FrameWords, verb: number, to: number): TokenRange | null {
  const found = inMiddle(words, verb + 1, to);
  return found === null || isNobody(words, found) ? null : found;
}

/** The first phrase of a stretch that can be a subject. */
function inMiddle(words: FrameWords, from: number, to: number): TokenRange | null {
  return firstPhrase(words, from, to, (phrase) => !isOblique(words, phrase));
}

export function firstPhrase(
  words: FrameWords,
  from: number,
  to: number,
  fits: (phrase: TokenRange) => boolean,
): TokenRange | null {
  let at = from;
  while (at < to) {
    if (words.is(at, Word.preposition) && !words.capital(at)) {
      const object = phraseAt(words, at + 1, to, true);
      at = object === null ? at + 1 : object.to;
      continue;
    }
    if (
      words.is(at, Word.reflexive | Word.adverb | Word.as) ||
      (words.is(at, Word.oblique) && !words.is(at, Word.determiner))
    ) {
      at++;
      continue;
    }
    const phrase = phraseAt(words, at, to, true);
    if (phrase === null) {
      at = skipAside(words, at, to);
      continue;
    }
    if (fits(phrase)) return phrase;
    at = phrase.to;
  }
  return null;
}

/** "Der Chef des Verbands, Kim Ott, sagte": the subject stands before the insertion. */
function interrupted(words: FrameWords, layout: Layout, index: number): TokenRange | null {
  const start = clauseStart(words, layout, index);
  if (start === index) return null;
  const first = layout.pieces[start] as Piece;
  const before = first.coordinate ? first.from + 1 : first.from;
  if (words.tables.order === "svo") return interruptedPlain(words, layout, start, index);
  const subject = beforeVerb(words, before, first.to);
  if (subject === null) return null;
  let last = start;
  while (last + 1 < index && (layout.pieces[last + 1] as Piece).kind === "none") last++;
  return last > start ? { from: subject.from, to: (layout.pieces[last] as Piece).to } : subject;
}

/** "Late on Monday, [the minister], in a letter, said": the first piece that holds a subject, to its end. */
function interruptedPlain(words: FrameWords, { pieces }: Layout, start: number, index: number): TokenRange | null {
  for (let i = start; i < index; i++) {
    const { from, to, coordinate } = pieces[i] as Piece;
    const subject = beforeVerb(words, coordinate ? from + 1 : from, to);
    if (subject === null) continue;
    // "On Monday [morning]": what is left of a phrase with a preposition.
    const isLeft =
      subject.from > from && !words.capital(subject.from) && !words.is(subject.from, Word.determiner | Word.pronoun);
    if (!isLeft) return { from: subject.from, to };
  }
  return null;
}

/** "X sagte A und kündigte B an": the subject of the clause that it is joined to. */
function sharedSubject(words: FrameWords, layout: Layout, index: number): TokenRange | null {
  for (let i = index - 1; i >= 0; i--) {
    const piece = layout.pieces[i] as Piece;
    if (piece.kind === "main") {
      const first = piece.coordinate ? piece.from + 1 : piece.from;
      return beforeVerb(words, first, piece.finite) ?? inMiddle(words, piece.finite + 1, piece.to);
    }
    if (piece.kind === "verb-first" && !piece.coordinate)
      return interrupted(words, layout, i) ?? inMiddle(words, piece.finite + 1, piece.to);
    if (piece.kind === "relative" && i === index - 1) return { from: piece.from, to: piece.from + 1 };
  }
  return null;
}

/** Index of the piece with which the clause of a verb-first piece begins: its own, or that of its interrupted subject. */
export function clauseStart(words: FrameWords, layout: Layout, index: number): number {
  const piece = layout.pieces[index] as Piece;
  if (piece.kind !== "verb-first" || piece.coordinate) return index;
  let start = index;
  while (start > 0) {
    const before = layout.pieces[start - 1] as Piece;
    const after = layout.pieces[start] as Piece;
    const inserted = INSERTED.has(before.kind) || (words.tables.order === "svo" && before.kind === "main" && start > 1);
    if (!inserted || after.sign === ":" || after.sign === ";") break;
    start--;
  }
  if (start === index || start > 0) return index;
  const first = layout.pieces[start] as Piece;
  if (first.kind === "subordinate") return start;
  return first.kind === "none" && !hasPronounBehind(words, piece) ? start : index;
}

function hasPronounBehind(words: FrameWords, piece: Piece): boolean {
  const next = piece.finite + 1;
  return next < piece.to && words.is(next, Word.nominative);
}

const INSERTED = new Set<Piece["kind"]>(["none", "relative", "subordinate", "infinitive"]);
const APPOSITION = 14;
