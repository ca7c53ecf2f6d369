import { StatementWord as Word } from "../../language/index.ts";
import { type Frame, NO_VERB, one } from "./frame.ts";
import { phraseAt, phraseEndingAt, QUOTES } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import type { Layout } from "./pieces.ts";
import type { TokenRange } from "./token-range.ts";
import { type FrameWords, skipAside } from "./words.ts";

/** "Laut dem Verband", "nach Angaben der Polizei", "Medienberichten zufolge", "seiner Meinung nach". */
export function adpositional(words: FrameWords, piece: Piece, index: number): Frame | null {
  for (let at = piece.from; at < piece.to; at = skipAside(words, at, piece.to)) {
    const frame = prepositional(words, piece, index, at) ?? postpositional(words, piece, index, at);
    if (frame !== null) return frame;
  }
  return null;
}

function prepositional(words: FrameWords, piece: Piece, index: number, at: number): Frame | null {
  const { tables, lower } = words;
  const preposition = tables.sourcePrepositions.find((parts) =>
    parts.every((part, k) => at + k < piece.to && lower(at + k) === part),
  );
  const length = preposition?.length ?? (tables.sourceNounPrepositions.has(lower(at)) ? 1 : 0);
  if (length === 0) return null;
  const phrase = phraseAt(words, at + length, piece.to, true) ?? namedInQuotes(words, at + length, piece.to);
  if (phrase === null || (preposition === undefined && !holdsSource(words, phrase))) return null;
  const speaker = upToVerb(words, piece, at, phrase);
  const cue = { from: at, to: at + length };
  const relied = reliedAt(words, speaker.to, piece.to);
  return {
    ...NO_VERB,
    kind: "preposition",
    first: index,
    last: index,
    own: index,
    span: { from: at, to: (relied ?? speaker).to },
    cue: [cue],
    speaker,
    relied,
  };
}

/** "unter Berufung auf [zwei Fischer]", where a token begins it. */
export function reliedAt(words: FrameWords, at: number, to: number): TokenRange | null {
  const parts = words.tables.relying.find((list) =>
    list.every((part, k) => at + k < to && words.lower(at + k) === part),
  );
  return parts === undefined ? null : phraseAt(words, at + parts.length, to, true);
}

/** "laut „hafen.example“": a name that is no noun, between quotation marks. */
function namedInQuotes(words: FrameWords, from: number, to: number): TokenRange | null {
  if (from + 2 >= to || !QUOTES.has(words.lower(from)) || !QUOTES.has(words.lower(from + 2))) return null;
  return { from, to: from + 3 };
}

/** Before the verb of a main clause stands one constituent: "Nach Plänen aus dem Vorjahr | soll …" is all of the source. */
function upToVerb(words: FrameWords, piece: Piece, at: number, phrase: TokenRange): TokenRange {
  const first = words.is(piece.from, Word.coordinator) ? piece.from + 1 : piece.from;
  if (words.tables.order === "svo" || piece.kind !== "main" || at !== first || piece.finite <= phrase.to) return phrase;
  let to = piece.finite;
  while (to > phrase.to && words.is(to - 1, Word.adverb)) to--;
  return { from: phrase.from, to };
}

function postpositional(words: FrameWords, piece: Piece, index: number, at: number): Frame | null {
  const { tables, lower } = words;
  const parts = tables.sourcePostpositions.find((list) =>
    list.every((part, k) => at + k < piece.to && lower(at + k) === part),
  );
  const any = parts !== undefined;
  const to = at + (parts?.length ?? 1);
  if (at === piece.from || (!any && !(tables.nounPostpositions.has(lower(at)) && words.is(at - 1, Word.sourceNoun))))
    return null;
  if (!any && at + 1 < piece.to && (words.capital(at + 1) || words.is(at + 1, Word.determiner))) return null;
  const speaker = phraseEndingAt(words, piece.from, at);
  if (speaker === null) return null;
  return {
    kind: "postposition",
    first: index,
    last: index,
    own: index,
    span: { from: speaker.from, to },
    cue: [{ from: at, to }],
    speaker,
    ...NO_VERB,
  };
}

/** Whether the head of the phrase, its first noun, stands for what somebody says: "Angaben", not "Abschluss der Ermittlungen". */
function holdsSource(words: FrameWords, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) {
    if (words.is(at, Word.sourceNoun)) return true;
    if (words.capital(at) && !(at + 1 < to && words.capital(at + 1))) return false;
  }
  return false;
}

/** "Demnach": the adverb that points back to a source is its own speaker. */
export function adverbial(words: FrameWords, piece: Piece, index: number): Frame | null {
  for (let at = piece.from; at < piece.to; at++) {
    if (!words.tables.sourceAdverbs.has(words.lower(at))) continue;
    return {
      kind: "adverb",
      first: index,
      last: index,
      own: index,
      span: one(at),
      cue: [one(at)],
      speaker: one(at),
      ...NO_VERB,
    };
  }
  return null;
}

/** "Berichte, wonach …": what the noun before it says. */
export function relative(words: FrameWords, layout: Layout, piece: Piece, index: number): Frame | null {
  const before = layout.pieces[index - 1];
  if (before === undefined || !words.tables.sourceRelatives.has(words.lower(piece.from))) return null;
  for (let at = before.to - 1; at >= before.from; at--) {
    if (!words.is(at, Word.speechNoun | Word.sourceNoun)) continue;
    const start = at > before.from && words.is(at - 1, Word.determiner) ? at - 1 : at;
    const speaker = phraseAt(words, start, before.to, true);
    const cue = one(piece.from);
    return { kind: "relative", first: index, last: index, own: index, span: cue, cue: [cue], speaker, ...NO_VERB };
  }
  return null;
}

/** ", so der Minister". */
export function parenthetical(words: FrameWords, layout: Layout, piece: Piece, index: number): Frame | null {
  if (!words.is(piece.from, Word.parenthetical) || piece.finite >= 0 || index === 0) return null;
  const phrase = phraseAt(words, piece.from + 1, piece.to, true);
  if (phrase === null || opensWithVerb(words, phrase)) return null;
  const last = appositionsBehind(words, layout, index);
  const to = (layout.pieces[last] as Piece).to;
  const apposition = last > index && phrase.to === piece.to && (layout.pieces[index + 1] as Piece).kind === "none";
  const speaker = apposition ? { from: phrase.from, to: (layout.pieces[index + 1] as Piece).to } : phrase;
  return {
    kind: "so",
    first: index,
    last,
    own: index,
    span: { from: piece.from, to },
    cue: [one(piece.from)],
    speaker,
    ...NO_VERB,
  };
}

/** "so betitelte die Agentur ihren Bericht": what stands before an article is no adjective but a verb, known or not. */
function opensWithVerb(words: FrameWords, { from, to }: TokenRange): boolean {
  if (words.capital(from) || words.is(from, Word.determiner | Word.pronoun)) return false;
  return from + 1 < to && words.is(from + 1, Word.determiner);
}

/** Last of the appositions and relative clauses that hang on a piece. */
function appositionsBehind(words: FrameWords, layout: Layout, index: number): number {
  let last = index;
  for (let i = index + 1; i < layout.pieces.length; i++) {
    const piece = layout.pieces[i] as Piece;
    const hangs =
      piece.kind === "relative" ||
      (piece.kind === "none" && !piece.coordinate && phraseAt(words, piece.from, piece.to, true) !== null);
    if (!hangs || piece.sign !== ",") break;
    last = i;
  }
  return last;
}

/** "[Für den Wirt] ist das „ein Witz“": a judgement between quotation marks is that of the one for whom it holds. */
export function judging(words: FrameWords, layout: Layout, piece: Piece, index: number): Frame | null {
  const { judges, copulas } = words.tables;
  if (piece.finite < 0 || !copulas.has(words.lower(piece.finite))) return null;
  const said = layout.quotations.find(({ from, to }) => from > piece.from && from < piece.to && endsClause(piece, to));
  if (said === undefined) return null;
  for (let at = piece.from; at < said.from; at = skipAside(words, at, said.from)) {
    if (!judges.has(words.lower(at))) continue;
    const speaker = phraseAt(words, at + 1, said.from, true);
    if (speaker === null || !words.isSpeaker(speaker)) continue;
    const span = { from: at, to: speaker.to };
    return { kind: "judge", first: index, last: index, own: index, span, cue: [one(at)], speaker, ...NO_VERB };
  }
  return null;
}

/** Nothing but its verb stands behind. */
function endsClause({ to, finite }: Piece, at: number): boolean {
  return at >= to || (at === finite && finite + 1 === to);
}
