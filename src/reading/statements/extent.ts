import { endsWithVerb } from "./finite.ts";
import type { Piece } from "./piece.ts";
import type { Layout } from "./pieces.ts";
import type { FrameWords } from "./words.ts";

/** The end of what a source says that begins with a piece: up to a clause that the article itself says. */
export function endOfContent(words: FrameWords, layout: Layout, index: number): number {
  const { pieces } = layout;
  const first = pieces[index] as Piece;
  let last = index;
  // "dass sie den Rat, die Länderkammer, | gefragt hat": until its verb has come a dependent clause goes on.
  let open = first.kind === "complement" && first.finite < 0;
  for (let i = index + 1; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    const before = pieces[i - 1] as Piece;
    if (piece.sign === ";" && piece.mood === "indicative") break;
    const isQuoted = layout.quotations.some(
      ({ from, to }) => first.from <= from && from < piece.from && piece.from < to,
    );
    if (!open && !isQuoted && first.kind !== "none" && isOwn(words, first, piece, before)) break;
    if (piece.finite >= 0 && (piece.kind === "main" || piece.kind === "verb-first")) open = false;
    last = i;
  }
  return last === pieces.length - 1 ? layout.end : (pieces[last] as Piece).to;
}

/** Whether a piece goes back to the article's own words: an indicative main clause behind a dependent one or behind the subjunctive. */
function isOwn(words: FrameWords, first: Piece, piece: Piece, before: Piece): boolean {
  if (piece.mood !== "indicative" || (piece.kind !== "main" && piece.kind !== "verb-first")) return false;
  const dependent = first.kind === "complement" || first.kind === "infinitive";
  if (!dependent && first.mood !== "reported") return false;
  if (piece.kind === "verb-first" && !piece.coordinate && before.kind === "subordinate") return false;
  // "weil sie andere, [weniger gefährliche Felder suchen]": its verb stands last.
  return !(
    dependent &&
    piece.kind === "main" &&
    words.tables.order === "v2" &&
    endsWithVerb(words, piece.finite, piece.to)
  );
}

/** End of a dependent clause with those that hang on it. */
export function endOfDependent(layout: Layout, index: number): number {
  let last = index;
  while (last + 1 < layout.pieces.length) {
    const { kind, sign } = layout.pieces[last + 1] as Piece;
    if (kind === "main" || kind === "verb-first" || kind === "quotation" || STRONG.has(sign)) break;
    last++;
  }
  return (layout.pieces[last] as Piece).to;
}

/** Start of the clause that holds a piece: back over what hangs on it, not over a clause of its own. */
export function startOfClause(layout: Layout, index: number): number {
  const { pieces } = layout;
  const own = pieces[index] as Piece;
  let start = index;
  if (own.kind === "none" || own.kind === "verb-first" || (own.kind === "main" && !own.coordinate)) {
    while (start > 0) {
      const before = pieces[start - 1] as Piece;
      if (
        STRONG.has((pieces[start] as Piece).sign) ||
        before.kind === "main" ||
        before.kind === "quotation" ||
        (before.kind === "verb-first" && own.kind === "main")
      )
        break;
      start--;
    }
    if (
      own.kind !== "main" &&
      start > 0 &&
      (pieces[start - 1] as Piece).kind === "main" &&
      !STRONG.has((pieces[start] as Piece).sign)
    )
      start--;
  }
  const { from, coordinate, to } = pieces[start] as Piece;
  return coordinate && start > 0 && from + 1 < to ? from + 1 : from;
}

/** Signs that part sentences. */
export const STRONG = new Set([";", ":"]);
