import { StatementWord as Word } from "../../language/index.ts";
import { addresseeOf } from "./addressees.ts";
import { cueOf } from "./cues.ts";
import { finiteIn } from "./finite.ts";
import { type Frame, NO_VERB, one } from "./frame.ts";
import { phraseAt } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import type { Layout } from "./pieces.ts";
import { labelBefore } from "./quoted.ts";
import { placeOf, quotedBy, sourcePlaceOf, speakerOf } from "./speakers.ts";
import { clauseStart, subjectAt, subjectBehind } from "./subjects.ts";
import type { TokenRange } from "./token-range.ts";
import { adpositional, adverbial, judging, parenthetical, relative, reliedAt } from "./verbless.ts";
import { type FrameWords, skipAside } from "./words.ts";

/** All frames of a sentence, in order. */
export function findFrames(words: FrameWords, layout: Layout): Frame[] {
  const frames: Frame[] = [];
  layout.pieces.forEach((piece, index) => {
    if (piece.kind === "quotation") return;
    const source =
      distanced(words, piece, index) ??
      parenthetical(words, layout, piece, index) ??
      adpositional(words, piece, index) ??
      adverbial(words, piece, index) ??
      relative(words, layout, piece, index);
    if (source !== null) frames.push(source);
    if (source?.kind === "distanced" || source?.kind === "so") return;
    const verb = verbal(words, layout, piece, index);
    if (verb !== null) frames.push(verb);
    else {
      const other =
        nominal(words, layout, piece, index) ??
        colon(words, layout, piece, index) ??
        gesture(words, layout, piece, index) ??
        judging(words, layout, piece, index) ??
        labelled(words, layout, piece, index);
      if (other !== null) frames.push(other);
    }
  });
  return frames;
}

/** "wenn man der Agentur glaubt": the source is named and distanced at once. */
function distanced(words: FrameWords, piece: Piece, index: number): Frame | null {
  const { impersonals, distancing } = words.tables;
  const verb = piece.finite;
  if (verb < 0 || !distancing.has(words.lower(verb))) return null;
  for (let at = piece.from; at + 2 <= verb; at++) {
    if (!impersonals.has(words.lower(at))) continue;
    const span = { from: piece.from, to: piece.to };
    return {
      kind: "distanced",
      first: index,
      last: index,
      own: index,
      span,
      cue: [one(verb)],
      speaker: { from: at + 1, to: verb },
      ...NO_VERB,
    };
  }
  return null;
}

/** "sagte der Minister", "der Minister hatte angekündigt", "wie die Behörde mitteilte". */
function verbal(words: FrameWords, layout: Layout, piece: Piece, index: number): Frame | null {
  const verb = cueOf(words, piece);
  if (verb === null || isCondition(words, layout, index)) return null;
  // "The port published the reply of Ott: “…”": that is Ott's.
  if (layout.pieces[index + 1]?.sign === ":" && isPassing(words, verb.finite) && passedOn(words, piece) !== null)
    return null;
  const as = words.is(piece.from, Word.as) && piece.kind === "complement";
  const first = clauseStart(words, layout, index);
  const last = pieceOf(layout, index, verb.tokens.at(-1) as number);
  const span = { from: (layout.pieces[first] as Piece).from, to: (layout.pieces[last] as Piece).to };
  const cue = verb.tokens.map(one);
  const speaker = speakerOf(words, layout, index, verb);
  // "Asked whether he would go, X smiled": a participle without a subject says nothing.
  if (words.tables.order === "svo" && index === 0 && piece.kind === "verb-first" && speaker === null) return null;
  const addressee = addresseeOf(words, layout, index, verb, speaker);
  return {
    kind: as ? "as" : "verb",
    first,
    last,
    own: index,
    span,
    cue,
    speaker,
    addressee,
    relied: reliedOn(words, layout, index),
    quoted: quotedBy(words, layout, index, verb, speaker),
    medium: verb.entry.medium,
    entry: verb.entry,
    verb,
  };
}

/** The piece from `index` on that holds a token: where nothing but appositions lies between, the clause ends there. */
function pieceOf({ pieces }: Layout, index: number, token: number): number {
  let last = index;
  while (last + 1 < pieces.length && (pieces[last] as Piece).to <= token) last++;
  return (pieces[last] as Piece).to > token ? last : index;
}

/** "[Sollte er das bestätigen], werde man klagen", "[Wer das behaupte], irre": a clause that opens another one reports nothing. */
function isCondition(words: FrameWords, { pieces, quoted }: Layout, index: number): boolean {
  const { kind, from } = pieces[index] as Piece;
  const next = pieces[index + 1];
  if (index > 0 || quoted || words.tables.order === "svo" || next?.kind !== "verb-first" || next.sign !== ",")
    return false;
  return (
    (kind === "verb-first" && next.mood !== "indicative") ||
    (kind === "complement" && !words.is(from, Word.as | Word.that))
  );
}

/** "KCNA meldet unter Berufung auf das Ministerium": in the clause of the verb. */
function reliedOn(words: FrameWords, layout: Layout, index: number): TokenRange | null {
  const { from, to } = layout.pieces[index] as Piece;
  for (let at = from; at < to; at = skipAside(words, at, to)) {
    const relied = reliedAt(words, at, to);
    if (relied !== null) return relied;
  }
  return null;
}

/** "die Forderung des Verbands, …": a noun that stands for what is said, with a clause behind it. */
function nominal(words: FrameWords, layout: Layout, piece: Piece, index: number): Frame | null {
  const next = layout.pieces[index + 1];
  if (next === undefined || !NOMINAL.has(next.kind)) return null;
  for (let at = piece.to - 1; at >= piece.from; at--) {
    if (!words.is(at, Word.speechNoun) || (words.tables.order === "v2" && !words.capital(at))) continue;
    // "die „Hafen Nachrichten“": a name.
    if (layout.quotations.some(({ from, to }) => from < at && at < to)) continue;
    const speaker = ownerOf(words, at, piece.to) ?? subjectBeside(words, layout, piece, index, at);
    const span = { from: piece.from, to: piece.to };
    return { kind: "noun", first: index, last: index, own: index, span, cue: [one(at)], speaker, ...NO_VERB };
  }
  return null;
}

/** "Das Blatt druckte die Forderung [des Verbands]: „…“": whose words the last noun of a clause before a colon stands for. */
function passedOn(words: FrameWords, { from, to, finite }: Piece): TokenRange | null {
  const passes = isPassing(words, finite);
  for (let noun = to - 1; noun >= from; noun--) {
    if (!words.is(noun, Word.speechNoun) && !isLabel(words, noun)) continue;
    const owner = ownerOf(words, noun, to);
    return owner?.to === to && (passes || words.isSpeaker(owner)) ? owner : null;
  }
  return null;
}

/** "druckte", "published": a verb whose subject passes on the words of others. */
function isPassing(words: FrameWords, finite: number): boolean {
  return finite >= 0 && words.verbs(finite).some(({ lemma }) => words.tables.passing.has(lemma));
}

/** "die Forderung [des Verbands]", "the claim of [the union]". */
function ownerOf(words: FrameWords, noun: number, to: number): TokenRange | null {
  const next = noun + 1;
  if (next >= to || !words.is(next, Word.keeps | Word.agent) || words.is(next, Word.coordinator)) return null;
  return phraseAt(words, words.is(next, Word.determiner) ? next : next + 1, to, true);
}

/** "Die Nachbarn sehen das gelassen: „…“", "Die Ministerin wörtlich: „…“": who speaks before a colon needs no verb. */
function colon(words: FrameWords, layout: Layout, piece: Piece, index: number): Frame | null {
  const next = layout.pieces[index + 1];
  if (next?.kind !== "quotation" || next.sign !== ":" || (piece.finite < 0 && piece.coordinate)) return null;
  const own = mainOf(layout, index);
  const { finite } = layout.pieces[own] as Piece;
  if (piece.finite < 0 && index > 0 && (own === index || cueOf(words, layout.pieces[own] as Piece) !== null))
    return byline(words, layout, index);
  if (finite < 0 && words.is(piece.from, Word.preposition)) return null;
  const first = clauseStart(words, layout, own);
  const speaker =
    finite >= 0
      ? (passedOn(words, piece) ?? writerOf(words, layout, own))
      : phraseAt(words, piece.from, piece.to, false);
  if (speaker === null || isOwned(words, speaker)) return null;
  const span = { from: (layout.pieces[first] as Piece).from, to: piece.to };
  return { kind: "colon", first, last: index, own: index, span, cue: [], speaker, ...NO_VERB };
}

/** "Ihr Fazit: „…“": what belongs to somebody who was named before speaks for that one. */
function isOwned(words: FrameWords, speaker: TokenRange): boolean {
  return words.tables.possessives.has(words.lower(speaker.from)) && !words.isSpeaker(speaker);
}

/**
 * The main clause that a dependent clause hangs on ("[Ott] war froh, dass der Kai hielt: „…“") or that goes on behind an
 * insertion ("[Ott], Chefin des Hafens, war | froh: „…“"); its own where it is none.
 */
function mainOf({ pieces }: Layout, index: number): number {
  let main = index;
  while (main > 0 && HANGS.has((pieces[main] as Piece).kind) && (pieces[main] as Piece).sign === ",") main--;
  const { kind } = pieces[main] as Piece;
  return kind === "main" || kind === "verb-first" ? main : index;
}

const HANGS = new Set<Piece["kind"]>(["relative", "subordinate", "complement", "infinitive", "none"]);

/** "Kim Ott, Chefin des Hafens: „…“": a name with its appositions. */
function byline(words: FrameWords, { pieces }: Layout, index: number): Frame | null {
  const { from } = pieces[0] as Piece;
  const { to } = pieces[index] as Piece;
  const bare = pieces.slice(0, index + 1).every(({ kind, sign }, i) => kind === "none" && (i === 0 || sign === ","));
  if (!bare || phraseAt(words, from, to, false)?.from !== from) return null;
  return {
    kind: "colon",
    first: 0,
    last: index,
    own: index,
    span: { from, to },
    cue: [],
    speaker: { from, to },
    ...NO_VERB,
  };
}

/** „…“, freute sich die Trainerin: behind a quotation and its comma any verb before its subject tells who spoke. */
function gesture(words: FrameWords, layout: Layout, piece: Piece, index: number): Frame | null {
  const before = layout.pieces[index - 1];
  if (before?.kind !== "quotation" || piece.kind !== "verb-first" || piece.sign !== "," || piece.coordinate)
    return null;
  if (words.tables.order === "svo" || piece.mood !== "indicative") return null;
  const speaker = subjectAt(words, layout, index);
  if (speaker === null) return null;
  const span = { from: piece.from, to: piece.to };
  return { kind: "gesture", first: index, last: index, own: index, span, cue: [], speaker, ...NO_VERB };
}

/** "Mit den Worten „…“ verließ sie den Saal": a noun before a quotation that tells speech, in a clause without a verb of saying. */
function labelled(words: FrameWords, layout: Layout, piece: Piece, index: number): Frame | null {
  if (piece.kind !== "main" && piece.kind !== "verb-first") return null;
  const label = layout.quotations.find(
    ({ from }) => from > piece.from && from <= piece.to && labelBefore(words, from) >= piece.from,
  );
  if (label === undefined) return null;
  const next = layout.pieces[index + 1];
  // "Mit den Worten „…“, verließ sie": a comma may stand where none belongs.
  const last = label.to >= piece.to && next?.kind === "verb-first" && !next.coordinate ? index + 1 : index;
  const { to } = layout.pieces[last] as Piece;
  const verb = piece.finite < label.to ? finiteIn(words, label.to, to) : -1;
  const speaker = verb < 0 ? writerOf(words, layout, index) : subjectBehind(words, verb, to);
  if (speaker === null || (speaker.from < label.to && label.from < speaker.from)) return null;
  const cue = [one(labelBefore(words, label.from))];
  return { kind: "label", first: index, last, own: index, span: { from: piece.from, to }, cue, speaker, ...NO_VERB };
}

function isLabel(words: FrameWords, at: number): boolean {
  return words.tables.labels.has(words.lower(at));
}

/** Who speaks in a clause without a verb of saying: its subject, or where it is written: "In der Zeitung fand sich der Satz „…“". */
function writerOf(words: FrameWords, layout: Layout, index: number): TokenRange | null {
  const subject = subjectAt(words, layout, index);
  if (subject === null) return sourcePlaceOf(words, layout.pieces[index] as Piece);
  for (let at = subject.from; at < subject.to; at++)
    if (isLabel(words, at)) return placeOf(words, layout.pieces[index] as Piece) ?? subject;
  return subject;
}

/** The subject of the clause that holds the noun, where it is another: "Der Verband begegnet der Kritik mit dem Argument, …". */
function subjectBeside(
  words: FrameWords,
  layout: Layout,
  piece: Piece,
  index: number,
  noun: number,
): TokenRange | null {
  if (piece.finite < 0) return null;
  const subject = subjectAt(words, layout, index);
  return subject !== null && !(subject.from <= noun && noun < subject.to) ? subject : sourcePlaceOf(words, piece);
}

const NOMINAL = new Set<Piece["kind"]>(["complement", "infinitive", "main"]);
