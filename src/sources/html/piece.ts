import type { PartKind } from "../../article/index.ts";
import { creditAtEnd } from "./wording.ts";

/** One stretch of an article's text, and what it is. */
export interface Piece {
  readonly kind: PartKind;
  readonly text: string;
}

/** Longer blocks are paragraphs, even where they end with a picture's credit. */
const LONGEST_CAPTION = 300;

/** "Ada Lang | Nordbild | Getty Images" */
const LONGEST_NAMES = 60;
/** An author box is among so many last pieces. */
const LAST = 4;

/**
 * A block's text as pieces: what ends with a picture's credit is a caption, "Die Brücke am Morgen. Foto: K. Ott", and
 * the credit is a piece of its own.
 */
export function piecesOf(kind: PartKind, text: string): readonly Piece[] {
  const mayBeCaption = kind === "caption" || (kind === "paragraph" && text.length <= LONGEST_CAPTION);
  const at = mayBeCaption ? creditAtEnd(text) : -1;
  if (at < 0) return [{ kind, text }];
  const before = text.slice(0, at).trimEnd();
  if (before.length <= LONGEST_NAMES && /[|/–-]$/u.test(before)) return [{ kind: "credit", text }];
  return [
    { kind: "caption", text: before },
    { kind: "credit", text: text.slice(at) },
  ];
}

/** The end of an article that tells of its author ("Kim Ott is a reporter in Uferstadt.") is furniture. */
export function withoutAuthorBox(pieces: readonly Piece[], authors: readonly string[]): readonly Piece[] {
  const isBox = ({ kind, text }: Piece, i: number): boolean =>
    i >= pieces.length - LAST && kind === "paragraph" && authors.some((name) => isNamedFirst(text, name));
  return pieces.map((piece, i) => (i > 0 && isBox(piece, i) ? { kind: "furniture", text: piece.text } : piece));
}

function isNamedFirst(text: string, name: string): boolean {
  return name.length > 2 && text.startsWith(name) && !/[\p{L}\p{N}]/u.test(text[name.length] ?? "");
}
