import { StatementWord as Word } from "../../language/index.ts";
import { endOfContent, endOfDependent, STRONG, startOfClause } from "./extent.ts";
import type { Frame } from "./frame.ts";
import { isMasculineNominative } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import type { Layout } from "./pieces.ts";
import type { TokenRange } from "./token-range.ts";
import { type FrameWords, Verb } from "./words.ts";

/** What a frame reports, and the words of the frame itself. */
export interface Reported {
  readonly content: readonly TokenRange[];
  readonly frame: readonly TokenRange[];
}

const NOTHING: Reported = { content: [], frame: [] };

/**
 * The words that a frame reports: what stands behind it ("X sagte, [dass …]"), before it ("[Y steige], sagte X"), or
 * around it ("[Y], sagte X, [werde steigen]"). Empty where the frame reports nothing, or a quotation alone.
 */
export function reportedBy(words: FrameWords, layout: Layout, frame: Frame): Reported {
  switch (frame.kind) {
    case "preposition":
    case "postposition":
    case "adverb":
      return around(words, layout, frame);
    case "so":
      return before(words, layout, frame);
    case "relative": {
      const to = endOfContent(words, layout, frame.first);
      return { content: [{ from: frame.span.to, to }].filter((range) => range.to > range.from), frame: [frame.span] };
    }
    case "distanced":
    case "as":
      return frame.first === 0 ? behindAs(words, layout, frame) : before(words, layout, frame);
    case "judge":
      return NOTHING;
    default:
      return (
        behind(words, layout, frame) ?? (isInverted(words, layout, frame) ? before(words, layout, frame) : NOTHING)
      );
  }
}

/** "laut X" stands inside of its clause: the clause but the frame is content, with what hangs on it. */
function around(words: FrameWords, layout: Layout, frame: Frame): Reported {
  const { pieces } = layout;
  const own = pieces[frame.first] as Piece;
  const from = startOfClause(layout, frame.first);
  const to = DEPENDENT.has(own.kind) ? endOfDependent(layout, frame.first) : endOfContent(words, layout, frame.first);
  // "Laut einem Bericht, der gestern erschien, steigt …": what hangs on the source is no content.
  let hole = upToComma(words, own, frame);
  if (frame.span.to === own.to) {
    for (let i = frame.first + 1; i < pieces.length && hangsOn(pieces[i] as Piece); i++) {
      if ((pieces[i] as Piece).kind === "none" && own.kind !== "none") break;
      hole = { from: hole.from, to: (pieces[i] as Piece).to };
    }
  }
  return { content: without({ from, to }, hole, words), frame: [frame.span] };
}

/** "According to a letter [released by the board], prices rose": up to the comma what has no verb of its own tells of the source. */
function upToComma(words: FrameWords, own: Piece, { span }: Frame): TokenRange {
  const opens = words.tables.order === "svo" && span.from === own.from && span.to < own.to;
  const isParticiple = own.finite === span.to && (words.verb(span.to) & Verb.participle) !== 0;
  return opens && (own.finite < 0 || isParticiple) ? { from: span.from, to: own.to } : span;
}

/** "Wie X mitteilte, [kam es zum Unfall]". */
function behindAs(words: FrameWords, layout: Layout, frame: Frame): Reported {
  const next = layout.pieces[frame.last + 1];
  if (next === undefined) return NOTHING;
  return {
    content: [{ from: next.from, to: endOfContent(words, layout, frame.last + 1) }],
    frame: [withSign(words, frame.span, next)],
  };
}

function behind(words: FrameWords, layout: Layout, frame: Frame): Reported | null {
  const { pieces } = layout;
  const next = frame.last + 1;
  for (let i = frame.last + 1; i < pieces.length && i <= frame.last + INSERTIONS; i++) {
    const piece = pieces[i] as Piece;
    if (opens(words, layout, frame, i)) {
      // "Der Plan sei gut, sagte X im Gespräch: „…“": what stands before is said too.
      if (piece.kind === "quotation") return isInverted(words, layout, frame) ? null : NOTHING;
      const first = isSpread(words, pieces[next] as Piece, piece) ? next : i;
      const from = (pieces[first] as Piece).from;
      const own = { from: wholeFrame(words, layout, frame), to: (pieces[first - 1] as Piece).to };
      return {
        content: [{ from, to: endOfContent(words, layout, i) }],
        frame: [withSign(words, own, pieces[first] as Piece)],
      };
    }
    if (piece.kind !== "none" && piece.kind !== "relative") break;
    if (piece.coordinate || STRONG.has(piece.sign)) break;
  }
  return null;
}

/** Frames before their content cover the whole sentence up to it: "Der Rat bestätigte den Vorfall, teilte jedoch mit, …". */
function wholeFrame(words: FrameWords, { pieces }: Layout, frame: Frame): number {
  let first = frame.first;
  if (words.tables.order === "svo" || frame.kind !== "verb") return frame.span.from;
  while (first > 0 && !STRONG.has((pieces[first] as Piece).sign) && !isSaid(pieces[first - 1] as Piece)) first--;
  return first === frame.first ? frame.span.from : (pieces[first] as Piece).from;
}

/** What may be content of another frame. */
function isSaid({ kind, mood }: Piece): boolean {
  return kind === "complement" || kind === "quotation" || kind === "infinitive" || mood !== "indicative";
}

/** Whether commas split the clause that is said: "…, [mit allen Parteien, auch den kleinen, zu reden]", "…, [alle Texte, die fehlen, sollten …]". */
function isSpread(words: FrameWords, first: Piece, piece: Piece): boolean {
  if (first === piece || first.kind !== "none") return false;
  return (
    piece.kind === "verb-first" ||
    (piece.kind === "infinitive" && words.is(first.from, Word.preposition | Word.oblique))
  );
}

/** Whether a piece behind the frame begins what is said. */
function opens(words: FrameWords, layout: Layout, frame: Frame, index: number): boolean {
  const { pieces } = layout;
  const piece = pieces[index] as Piece;
  const own = pieces[frame.own] as Piece;
  // "The board saw risks: Ott said, “…”": what introduces a quotation is not said.
  if (piece.sign === ":" && piece.finite >= 0 && pieces[index + 1]?.kind === "quotation") return false;
  if (piece.sign === ":") return frame.speaker !== null && (piece.kind === "quotation" || frame.entry?.says === true);
  if (piece.kind === "quotation") return piece.sign === "" || piece.sign === ",";
  if (piece.sign === ";" || piece.coordinate) return false;
  if (piece.kind === "complement") return isContentClause(words, piece, frame);
  if (piece.kind === "infinitive") return frame.kind === "noun" || frame.entry?.infinitive === true;
  const inverted = isInverted(words, layout, frame) && frame.first > 0;
  if (piece.kind === "main") {
    if (piece.mood !== "indicative" && frame.speaker === null && piece.mood !== "reported") return false;
    if (piece.mood !== "indicative") return !inverted || !(pieces[0] as Piece).mood.startsWith("rep");
    return (
      frame.speaker !== null &&
      frame.verb?.passive === false &&
      frame.entry?.says === true &&
      !inverted &&
      (own.kind === "main" || own.kind === "none" || frame.first < frame.last) &&
      index === frame.last + 1 &&
      (words.tables.order === "v2") === (piece.sign === ",")
    );
  }
  if (piece.kind === "verb-first") {
    if (inverted || index === frame.last + 1) return piece.mood === "reported" && !inverted;
    return piece.mood !== "indicative" && frame.entry?.says === true;
  }
  if (piece.kind === "subordinate") {
    const next = pieces[index + 1];
    return (
      next !== undefined &&
      !inverted &&
      (next.kind === "verb-first" || next.kind === "main") &&
      next.mood === "reported"
    );
  }
  return false;
}

/** "dass" after any frame; "wie", "was", "wer" only after verbs of saying. */
function isContentClause(words: FrameWords, piece: Piece, frame: Frame): boolean {
  if (words.is(piece.from, Word.that) || words.is(piece.from + 1, Word.that)) return true;
  if (frame.entry?.says !== true) return false;
  return !words.is(piece.from, Word.as) || !words.capital(frame.span.to - 1);
}

/** The verb before its subject ("…, sagte X"): what stands before the frame is content. */
function isInverted(words: FrameWords, layout: Layout, frame: Frame): boolean {
  if (frame.kind !== "verb" || frame.verb === null) return false;
  const piece = layout.pieces[frame.own] as Piece;
  // "The dam was old, [the bank said]", but not "…, but the bank declined".
  if (piece.kind !== "verb-first")
    return (
      words.tables.order === "svo" &&
      frame.first > 0 &&
      piece.sign === "," &&
      !piece.coordinate &&
      (piece.kind === "main" || (piece.kind === "relative" && frame.speaker !== null)) &&
      frame.entry?.says === true
    );
  if (piece.coordinate || frame.first !== frame.own || frame.first === 0) return false;
  if (frame.speaker !== null && frame.speaker.from < piece.from) return false;
  // "Sie begrüßten den Plan, fordern aber Geld": an object behind a verb that shares its subject.
  const said = layout.pieces.slice(0, frame.first).some(({ mood }) => mood !== "indicative");
  if (frame.speaker === null) return frame.verb.passive && said && frame.entry?.says === true;
  return said || frame.entry?.act === null || isSurelySubject(words, frame.speaker);
}

/** A name, a pronoun, or an article that only a subject has. */
function isSurelySubject(words: FrameWords, speaker: TokenRange): boolean {
  if (isMasculineNominative(words, speaker) || words.is(speaker.from, Word.pronoun)) return true;
  for (let at = speaker.from; at < speaker.to; at++) if (words.nameEnd(at) !== null) return true;
  return false;
}

function before(words: FrameWords, layout: Layout, frame: Frame): Reported {
  const { pieces } = layout;
  const own = pieces[frame.first] as Piece;
  if (own.sign !== "," && own.sign !== "–" && own.sign !== "-" && frame.kind === "verb") return NOTHING;
  let start = frame.first;
  while (start > 0 && !opensAnew(pieces[start] as Piece, pieces[start - 1] as Piece)) start--;
  const said = pieces.slice(start, frame.first);
  const partsClause = !layout.quoted && pieces[frame.last + 1]?.mood === "reported";
  if (said.length === 0 || (said.every(({ kind }) => kind === "quotation") && !partsClause)) return NOTHING;
  const goesOn = (pieces[frame.last + 1]?.finite ?? -1) >= 0 && pieces[frame.last + 1]?.sign === ",";
  if (frame.kind === "verb" && !goesOn && said.every(({ kind, mood }) => mood === "indicative" && UNFINISHED.has(kind)))
    return NOTHING;
  const opening = said[0] as Piece;
  const waits = words.is(opening.from, Word.subordinator | Word.as) && !words.is(opening.from, Word.that);
  if (frame.kind === "verb" && waits && said.every(({ mood }) => mood === "indicative")) return NOTHING;
  const content: TokenRange = { from: (pieces[start] as Piece).from, to: (pieces[frame.first - 1] as Piece).to };
  let last = frame.last;
  while (last + 1 < pieces.length && hangsOn(pieces[last + 1] as Piece) && !closes(words, pieces[last + 1] as Piece))
    last++;
  const next = pieces[last + 1];
  const to = next === undefined ? layout.end : (pieces[last] as Piece).to;
  const span = { from: content.to, to };
  if (next === undefined || next.kind === "quotation" || STRONG.has(next.sign))
    return { content: [content], frame: [span] };
  return {
    content: [content, { from: next.from, to: endOfContent(words, layout, last + 1) }],
    frame: [withSign(words, span, next)],
  };
}

/** An apposition or relative clause that belongs to the frame before it. */
function hangsOn(piece: Piece): boolean {
  return piece.sign === "," && !piece.coordinate && (piece.kind === "none" || piece.kind === "relative");
}

/** "Der Rat war froh: | „…“, sagte X": what the article says before the colon is no content. */
function opensAnew(piece: Piece, before: Piece): boolean {
  if (piece.sign === ";") return true;
  return piece.sign === ":" && piece.kind === "quotation" && before.kind === "main" && before.mood === "indicative";
}

/** "Es sei, so X, [um Geld gegangen]": a participle without its auxiliary ends the clause that the frame parted. */
function closes(words: FrameWords, { kind, to }: Piece): boolean {
  if (kind !== "none" || words.tables.order === "svo" || words.capital(to - 1)) return false;
  return (words.verb(to - 1) & Verb.participle) !== 0;
}

function without(range: TokenRange, hole: TokenRange, words: FrameWords): TokenRange[] {
  const left = { from: range.from, to: trimmedEnd(words, range.from, hole.from) };
  const right = { from: skipSigns(words, hole.to, range.to), to: range.to };
  return [left, right].filter(({ from, to }) => to > from);
}

function trimmedEnd(words: FrameWords, from: number, to: number): number {
  let end = to;
  while (end > from && SIGNS.has(words.lower(end - 1))) end--;
  return end;
}

function skipSigns(words: FrameWords, from: number, to: number): number {
  let at = from;
  while (at < to && SIGNS.has(words.lower(at))) at++;
  return at;
}

/** The frame with the comma or colon between it and the next piece. */
function withSign(words: FrameWords, span: TokenRange, next: Piece): TokenRange {
  const to = next.from > span.to && SIGNS.has(words.lower(span.to)) ? span.to + 1 : span.to;
  return { from: span.from, to };
}

/** What cannot be said alone: it waits for its main clause. */
const UNFINISHED = new Set<Piece["kind"]>(["subordinate", "relative", "quotation", "none"]);
const INSERTIONS = 4;
const DEPENDENT = new Set<Piece["kind"]>(["relative", "subordinate", "complement"]);
const SIGNS = new Set([",", ":", "–", "—", "-"]);
