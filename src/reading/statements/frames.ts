import { type Reporting, StatementWord as Word } from "../../language/index.ts";
import type { Statement } from "../contract.ts";
import { addresseeOf } from "./addressees.ts";
import { type Cue, cueOf } from "./cues.ts";
import { phraseAt, phraseEndingAt } from "./phrases.ts";
import type { Piece } from "./piece.ts";
import type { Layout } from "./pieces.ts";
import { clauseStart, quotedBy, speakerOf, subjectAt } from "./subjects.ts";
import type { FrameWords, TokenRange } from "./words.ts";
import { skipAside } from "./words.ts";

/** A place where the text names a source: its words, who speaks, the words that say so. */
export interface Frame {
  /** What kind of construction it is; part of the rule's id. */
  readonly kind:
    | "verb"
    | "as"
    | "noun"
    | "preposition"
    | "postposition"
    | "adverb"
    | "so"
    | "relative"
    | "distanced"
    | "colon"
    | "gesture";
  /** Its pieces: the first, the last, and the one that holds its verb or other cue. */
  readonly first: number;
  readonly last: number;
  readonly own: number;
  /** Its words, without the signs around it. */
  readonly span: TokenRange;
  readonly cue: readonly TokenRange[];
  readonly speaker: TokenRange | null;
  /** On whom the speaker relies: "unter Berufung auf X", "citing X". */
  readonly relied: TokenRange | null;
  /** Whose words the speaker quotes: "Der Sender zitiert X mit den Worten". */
  readonly quoted: TokenRange | null;
  /** To whom it is said. */
  readonly addressee: TokenRange | null;
  readonly medium: Statement["medium"];
  /** What its verb can stand with; null for what is no verb. */
  readonly entry: Reporting | null;
  /** The reporting verb, where it is one. */
  readonly verb: Cue | null;
}

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
        gesture(words, layout, piece, index);
      if (other !== null) frames.push(other);
    }
  });
  return frames;
}

const NO_VERB = { relied: null, quoted: null, addressee: null, medium: "SW", entry: null, verb: null } as const;

function one(token: number): TokenRange {
  return { from: token, to: token + 1 };
}

/** "Laut dem Verband", "nach Angaben der Polizei", "Medienberichten zufolge", "seiner Meinung nach". */
function adpositional(words: FrameWords, piece: Piece, index: number): Frame | null {
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
  const phrase = phraseAt(words, at + length, piece.to, true);
  if (phrase === null || (preposition === undefined && !holdsSource(words, phrase))) return null;
  const speaker = upToVerb(words, piece, at, phrase);
  const cue = { from: at, to: at + length };
  return {
    kind: "preposition",
    first: index,
    last: index,
    own: index,
    span: { from: at, to: speaker.to },
    cue: [cue],
    speaker,
    ...NO_VERB,
  };
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
function adverbial(words: FrameWords, piece: Piece, index: number): Frame | null {
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
function relative(words: FrameWords, layout: Layout, piece: Piece, index: number): Frame | null {
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
function parenthetical(words: FrameWords, layout: Layout, piece: Piece, index: number): Frame | null {
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
    const parts = words.tables.relying.find((list) =>
      list.every((part, k) => at + k < to && words.lower(at + k) === part),
    );
    if (parts !== undefined) return phraseAt(words, at + parts.length, to, true);
  }
  return null;
}

/** "die Forderung des Verbands, …": a noun that stands for what is said, with a clause behind it. */
function nominal(words: FrameWords, layout: Layout, piece: Piece, index: number): Frame | null {
  const next = layout.pieces[index + 1];
  if (next === undefined || !NOMINAL.has(next.kind)) return null;
  for (let at = piece.to - 1; at >= piece.from; at--) {
    if (!words.is(at, Word.speechNoun) || (words.tables.order === "v2" && !words.capital(at))) continue;
    const owner =
      at + 1 < piece.to && words.is(at + 1, Word.keeps | Word.agent) ? phraseAt(words, at + 1, piece.to, true) : null;
    const speaker =
      owner === null
        ? subjectBeside(words, layout, piece, index, at)
        : words.is(owner.from, Word.agent)
          ? { from: owner.from + 1, to: owner.to }
          : owner;
    const span = { from: piece.from, to: piece.to };
    return { kind: "noun", first: index, last: index, own: index, span, cue: [one(at)], speaker, ...NO_VERB };
  }
  return null;
}

/** "Die Nachbarn sehen das gelassen: „…“", "Die Ministerin wörtlich: „…“": who speaks before a colon needs no verb. */
function colon(words: FrameWords, layout: Layout, piece: Piece, index: number): Frame | null {
  const next = layout.pieces[index + 1];
  if (next?.kind !== "quotation" || next.sign !== ":" || (piece.finite < 0 && piece.coordinate)) return null;
  if (piece.finite < 0 && index > 0) return byline(words, layout, index);
  const first = clauseStart(words, layout, index);
  const speaker = piece.finite >= 0 ? subjectAt(words, layout, index) : phraseAt(words, piece.from, piece.to, false);
  if (speaker === null) return null;
  const span = { from: (layout.pieces[first] as Piece).from, to: piece.to };
  return { kind: "colon", first, last: index, own: index, span, cue: [], speaker, ...NO_VERB };
}

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
  return subject !== null && !(subject.from <= noun && noun < subject.to) ? subject : null;
}

const NOMINAL = new Set<Piece["kind"]>(["complement", "infinitive", "main"]);
