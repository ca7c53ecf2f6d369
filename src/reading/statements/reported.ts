import { StatementWord as Word } from "../../language/index.ts";
import type { Span } from "../../text/index.ts";
import type { Hedge } from "../certainty/certainty.ts";
import { isSpeechAct } from "./cues.ts";
import { BARE, type FoundStatement, pairAt, pairsAt } from "./found.ts";
import type { Frame } from "./frame.ts";
import type { Piece } from "./piece.ts";
import type { Layout } from "./pieces.ts";
import type { Here, Progress } from "./progress.ts";
import { subjectAt } from "./subjects.ts";
import type { TokenRange } from "./token-range.ts";
import type { FrameWords } from "./words.ts";

/** A clause that tells of a speech act and not its words: "Die Partei kritisierte das Gesetz." Null where the frame's is none. */
export function speechAct(words: FrameWords, { layout, frames }: Here, frame: Frame): FoundStatement | null {
  const { verb, speaker, medium } = frame;
  if (verb === null || frame.kind !== "verb" || layout.quoted || speaker === null) return null;
  const piece = layout.pieces[frame.own] as Piece;
  if (!isMain(piece) || !isSpeechAct(words, piece, verb)) return null;
  // „…“, [forderte die Ministerin]: tells who said the words before it.
  if (layout.pieces[frame.first - 1]?.kind === "quotation" && !piece.coordinate) return null;
  if (layout.quotations.some(({ from, to }) => from >= piece.from && to <= layout.end + 1)) return null;
  let last = frame.last;
  // "Er halte das für falsch, sagte er": who says that is no part of it.
  const isFrame = (at: number) => frames.some(({ own, first }) => own === at || first === at);
  while (last + 1 < layout.pieces.length && !isNextClause(layout.pieces[last + 1] as Piece) && !isFrame(last + 1))
    last++;
  const to = last === layout.pieces.length - 1 ? layout.sentence.to : (layout.pieces[last] as Piece).to;
  return {
    ...BARE,
    type: "Reported",
    medium,
    content: [pairAt(words, { from: frame.span.from, to })],
    speaker: [pairAt(words, speaker)],
    addressee: pairsAt(words, frame.addressee),
    rule: `reported.${verb.entry.lemma}`,
  };
}

/** "Das Amt schwieg", "Er soll geflohen sein": a sentence without a frame whose hedge tells of silence or hearsay. */
export function telling(
  { input: { words, hedges }, sources }: Progress,
  { layout, index }: Here,
): FoundStatement | null {
  const hedge = tellingHedge(hedges, layout.sentence);
  if (hedge === null || layout.quotations.length > 0) return null;
  const content = [pairAt(words, clauseAround(words, layout, hedge))];
  if (hedge.level === "silent") {
    const subject = subjectOfMain(words, layout);
    if (subject === null) return null;
    const speaker = [pairAt(words, subject)];
    return { ...BARE, type: "Reported", medium: "SW", content, speaker, rule: "reported.silence" };
  }
  const { speaker = [], medium = "SW" } = sources.within(1, index) ?? {};
  return { ...BARE, type: "FreeIndirect", medium, content, speaker, rule: "free.hearsay" };
}

/** "Der Verein will klagen": who tells of an intention has stated it. */
export function intention({ input: { words } }: Progress, { layout }: Here): FoundStatement | null {
  const main = layout.pieces.findIndex((piece) => isMain(piece) && words.is(piece.finite, Word.intention));
  const subject = main < 0 ? null : subjectAt(words, layout, main);
  if (subject === null || layout.quotations.length > 0) return null;
  const [content, speaker] = [[pairAt(words, layout.sentence)], [pairAt(words, subject)]];
  return { ...BARE, type: "Reported", medium: "SW", content, speaker, rule: "reported.intention" };
}

function subjectOfMain(words: FrameWords, layout: Layout): TokenRange | null {
  const main = layout.pieces.findIndex(isMain);
  return main < 0 ? null : subjectAt(words, layout, main);
}

function isMain({ kind }: Piece): boolean {
  return kind === "main" || kind === "verb-first";
}

/** The first hedge of a sentence that is a statement by itself; found by halves, as hedges are in order. */
function tellingHedge(hedges: readonly Hedge[], { start, end }: Span): Hedge | null {
  let [low, high] = [0, hedges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hedges[middle] as Hedge).start < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < hedges.length && (hedges[at] as Hedge).start < end; at++)
    if (TELLING.has((hedges[at] as Hedge).level)) return hedges[at] as Hedge;
  return null;
}

/** The main clause that holds a hedge, with what hangs on it: another main clause joined to it says something of its own. */
function clauseAround(words: FrameWords, { pieces, sentence }: Layout, hedge: Span): TokenRange {
  const opens = ({ kind, coordinate, sign }: Piece) => kind === "main" && (coordinate || sign === ";");
  const startOf = ({ from }: Piece) => words.tokens.start[from] as number;
  const after = pieces.findIndex((piece) => startOf(piece) > hedge.start && opens(piece));
  const before = after < 0 ? pieces.length : after;
  const first = pieces.findLastIndex(
    (piece, i) => i > 0 && i < before && startOf(piece) <= hedge.start && opens(piece),
  );
  return {
    from: first < 0 ? sentence.from : (pieces[first] as Piece).from,
    to: after < 0 ? sentence.to : (pieces[after - 1] as Piece).to,
  };
}

/** Whether a piece begins a clause beside the one before it: what hangs on that one does not. */
function isNextClause({ sign, kind, coordinate }: Piece): boolean {
  return sign === ";" || kind === "main" || (kind === "verb-first" && coordinate);
}

/** Levels of certainty that are statements by themselves. */
const TELLING = new Set<Hedge["level"]>(["silent", "hearsay"]);
