import type { Piece } from "./piece.ts";
import type { Layout } from "./pieces.ts";
import type { TokenRange } from "./words.ts";

/** The clauses of a sentence in the subjunctive, with what hangs on them; null where it has none. */
export function freeSpeech(
  { pieces, sentence }: Layout,
  conditional: boolean,
): (TokenRange & { readonly sure: boolean }) | null {
  const said = ({ kind, mood }: Piece) =>
    (kind === "main" || kind === "verb-first") && (mood === "reported" || (conditional && mood === "conditional"));
  const first = pieces.findIndex(said);
  if (first < 0) return null;
  const own = ({ kind, mood, sign }: Piece) => kind === "main" && mood === "indicative" && sign !== "";
  const before = pieces.slice(0, first);
  const startsLate = before.some(({ kind, mood }) => kind === "main" && mood === "indicative");
  const from = startsLate ? (pieces[first] as Piece).from : sentence.from;
  const end = pieces.findIndex((piece, i) => i > first && own(piece) && piece.sign === ";");
  const sure = pieces.some((piece) => said(piece) && piece.mood === "reported");
  return { from, to: end > 0 ? (pieces[end - 1] as Piece).to : sentence.to, sure };
}
