import { StatementWord as Word } from "../../language/index.ts";
import { chooseSubject } from "./choose-subject.ts";
import type { Cue } from "./cues.ts";
import { phraseAt, phraseEndingAt, QUOTES } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import type { Layout } from "./pieces.ts";
import { firstPhrase, isNobody, subjectUnder, toldSubject } from "./subjects.ts";
import type { TokenRange } from "./token-range.ts";
import { type FrameWords, skipAside } from "./words.ts";

/** Who speaks in the clause of a cue: its subject, in the passive its agent; null where nobody is named. */
export function speakerOf(words: FrameWords, layout: Layout, index: number, cue: Cue): TokenRange | null {
  const piece = layout.pieces[index] as Piece;
  if (cue.passive) return agentOf(words, piece, cue) ?? sourceOf(words, layout, index, cue);
  if (cue.entry.located) return locatedAt(words, layout, index) ?? agentOf(words, piece, cue);
  const found = chooseSubject(words, layout, cue, toldSubject(words, layout, index, cue));
  return found === null || isNobody(words, found) || !holdsNominal(words, found) ? null : upToName(words, found);
}

/** "sagte [Kim Ott] hafen.example": behind a name stands another one without a word between them: to whom it was said. */
function upToName(words: FrameWords, range: TokenRange): TokenRange {
  for (let at = range.from; at < range.to; ) {
    const end = words.nameEnd(at);
    if (end !== null && end < range.to && (words.nameEnd(end) !== null || isSite(words.lower(end))))
      return { from: range.from, to: end };
    at = end === null ? at + 1 : Math.max(end, at + 1);
  }
  return range;
}

/** "hafen.example" and not "dr." */
function isSite(lower: string): boolean {
  const dot = lower.indexOf(".");
  return dot > 1 && dot < lower.length - 2;
}

/** Whether anything in a phrase can be somebody: "nicknamed" is nobody. */
function holdsNominal({ syntax, nameEnd }: FrameWords, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if (NOMINAL.has(syntax.upos(at)) || nameEnd(at) !== null) return true;
  return false;
}

const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "DET", "NUM"]);

/** One who quotes another. */
export interface Quoted {
  readonly whom: TokenRange;
  readonly by: TokenRange;
}

/** Whose words a verb like "zitieren" passes on: "Der Sender zitierte X mit den Worten", "X wird vom Sender zitiert", "X wird im Brief zitiert"; null where it quotes nobody. */
export function quotedBy(
  words: FrameWords,
  layout: Layout,
  index: number,
  cue: Cue,
  speaker: TokenRange | null,
): Quoted | null {
  if (!cue.entry.quotes || speaker === null) return null;
  const piece = layout.pieces[index] as Piece;
  const passes = cue.passive ? null : outletBefore(words, speaker);
  if (passes !== null) return passes;
  const from = Math.max(cue.finite + 1, speaker.from > cue.finite ? speaker.to : 0);
  const whom = cue.passive ? subjectUnder(words, layout, index, cue) : firstPhrase(words, from, piece.to, () => true);
  if (whom === null) return null;
  if (!meets(whom, speaker)) return { whom, by: speaker };
  // "wie [Kim Ott] von [Nordfunk] zitiert wird"
  if (cue.passive && whom.from < speaker.from - 1 && words.is(speaker.from - 1, Word.agent))
    return { whom: { from: whom.from, to: speaker.from - 1 }, by: speaker };
  const place = cue.passive ? placeOf(words, piece) : null;
  return place === null || meets(whom, place) ? null : { whom, by: place };
}

/** "zitiert [die „Hafenpost“] [Kim Ott]": two phrases that no word parts. */
function outletBefore(words: FrameWords, { from, to }: TokenRange): Quoted | null {
  let name = from;
  while (name < to && words.is(name, Word.determiner)) name++;
  const end = QUOTES.has(words.lower(name)) ? name + 3 : words.nameEnd(name);
  if (end === null || end >= to || !words.capital(end) || words.capital(end - 1) === QUOTES.has(words.lower(name)))
    return null;
  const whom = phraseAt(words, end, to, true);
  return whom === null ? null : { whom, by: { from, to: end } };
}

function meets(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Who speaks in the passive without an agent: "[X] wird zitiert", "In [den Medien] wurde es als „Wende“ bezeichnet". */
function sourceOf(words: FrameWords, layout: Layout, index: number, cue: Cue): TokenRange | null {
  if (cue.entry.quotes) return subjectUnder(words, layout, index, cue);
  if (!cue.entry.act?.some((word) => words.tables.verdicts.has(word))) return null;
  return sourcePlaceOf(words, layout.pieces[index] as Piece);
}

/** The place in a clause, where it is somebody or a text: "in den Medien", not "in Oslo". */
export function sourcePlaceOf(words: FrameWords, piece: Piece): TokenRange | null {
  const place = placeOf(words, piece);
  if (place === null || words.isSpeaker(place)) return place;
  for (let at = place.from; at < place.to; at++) if (words.is(at, Word.sourceNoun | Word.speechNoun)) return place;
  return null;
}

/** Where it is said, in the clause or in the part of it before an insertion: "Im letzten Satz, der kurz ist, heißt es". */
function locatedAt(words: FrameWords, layout: Layout, index: number): TokenRange | null {
  const { pieces } = layout;
  let place = antecedentOf(words, layout, index) ?? placeOf(words, pieces[index] as Piece);
  if ((pieces[index] as Piece).kind !== "verb-first") return place;
  for (let at = index; place === null && at > 0 && (pieces[at] as Piece).sign === ","; at--) {
    const { kind } = pieces[at - 1] as Piece;
    if (kind === "none") place = placeOf(words, pieces[at - 1] as Piece);
    else if (kind !== "relative") break;
  }
  return place;
}

/** "In einem Schreiben heißt es", "wie aus dem Bericht hervorgeht": the place stands for who speaks. */
export function placeOf(words: FrameWords, piece: Piece): TokenRange | null {
  for (let at = piece.from; at < piece.to; at = skipAside(words, at, piece.to)) {
    if (!words.is(at, Word.source)) continue;
    const phrase = phraseAt(words, at + 1, piece.to, true);
    if (phrase !== null) return phrase;
  }
  return null;
}

/** "[der Ton der Presse], in der es heißt": what stands before a relative clause; null where the clause is none. */
function antecedentOf(words: FrameWords, { pieces }: Layout, index: number): TokenRange | null {
  const [before, piece] = [pieces[index - 1], pieces[index] as Piece];
  if (piece.kind !== "relative" || before === undefined || !words.is(piece.from, Word.source)) return null;
  for (let at = before.to - 1; at >= before.from; at--) {
    if (!words.capital(at)) continue;
    return phraseEndingAt(words, before.from, at + 1);
  }
  return null;
}

/** "wurde von X bezeichnet", "denied by X"; but "von X wurde berichtet" tells of what the report was. */
function agentOf(words: FrameWords, piece: Piece, cue: Cue): TokenRange | null {
  for (let at = piece.from; at < piece.to; at = skipAside(words, at, piece.to))
    if (words.is(at, Word.agent) && at !== cue.main && !cue.entry.act?.includes(words.lower(at)))
      return phraseAt(words, at + 1, piece.to, true);
  return null;
}
