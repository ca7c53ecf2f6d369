import { BARE, pairAt } from "./found.ts";
import type { Piece } from "./piece.ts";
import type { Layout } from "./pieces.ts";
import type { Here, Progress } from "./progress.ts";
import type { TokenRange } from "./token-range.ts";

/**
 * A sentence in the subjunctive without a frame of its own continues the last source, as one statement with the sentence before
 * it. Returns whether it is one.
 */
export function readFree(
  { input: { text, words }, found, sources }: Progress,
  { layout, frames, index }: Here,
): boolean {
  const range = freeSpeech(layout, frames.length === 0 && sources.within(1, index) !== null);
  if (range === null) return false;
  const content = pairAt(words, range);
  const { speaker = [], medium = "SW" } = sources.likely(index) ?? {};
  const last = found.at(-1);
  const [from, to] = last?.content[0] ?? [0, 0];
  if (last?.type === "IndirectFreeIndirect" && text.slice(to, content[0]).trim() === "")
    found[found.length - 1] = { ...last, content: [[from, content[1]]] };
  else {
    const rule = range.sure ? "free.subjunctive" : "free.conditional";
    found.push({ ...BARE, type: "IndirectFreeIndirect", medium, content: [content], speaker, rule });
  }
  sources.remember(speaker, medium, index);
  return true;
}

/** The clauses of a sentence in the subjunctive, with what hangs on them; null where it has none. */
function freeSpeech(
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
