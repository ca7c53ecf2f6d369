import { isSpace, type Span, type SpanPair } from "../../text/index.ts";
import { dim, plain, type Run, strong } from "./runs.ts";

export interface ExcerptOptions {
  /** Spans that stay where the rest is cut, and stand out. */
  readonly keep?: readonly SpanPair[];
  /** About how many code units are shown. */
  readonly limit: number;
}

/** Words left and right of what is kept in a cut passage, code units. */
const CONTEXT = 24;
/** How far a cut moves to the end of a word; a longer word is cut itself. */
const LONGEST_WORD = 40;

/**
 * The words at the spans, in quotation marks; pieces and cuts are parted by "…". Long ones lose their middle, but never
 * the words to keep: “The two countries … signed a treaty … on Wednesday”. Takes time by the limit, not by the length.
 */
export function excerpt(text: string, spans: readonly SpanPair[], { keep = [], limit }: ExcerptOptions): Run[] {
  const pieces = union(spans.map(([start, end]) => ({ start, end })));
  const kept = union(keep.map(([start, end]) => ({ start, end: Math.min(end, start + limit) })));
  const shown = shorten(text, pieces, kept, limit);
  const runs = shown.flatMap((span, i) => [...(i === 0 ? [] : [dim(" … ")]), ...styled(text, span, kept)]);
  return isQuoted(text, pieces) ? runs : [plain("“"), ...runs, plain("”")];
}

/** The same for words that are short by nature: a cue, a name. */
export function quoted(text: string, spans: readonly SpanPair[]): Run[] {
  return excerpt(text, spans, { limit: 60 });
}

function shorten(text: string, pieces: readonly Span[], kept: readonly Span[], limit: number): readonly Span[] {
  const total = pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (total <= limit || !first || !last) return pieces;
  const half = Math.floor(limit / 2);
  const windows = [
    { start: first.start, end: wordEnd(text, first.start + half) },
    ...kept.map((span) => ({ start: wordStart(text, span.start - CONTEXT), end: wordEnd(text, span.end + CONTEXT) })),
    { start: wordStart(text, Math.max(first.start, last.end - half)), end: last.end },
  ];
  return intersection(pieces, union(windows, CONTEXT));
}

/** Spans in order and free of overlap; those less than `gap` apart become one, so that no cut saves less than it takes. */
function union(spans: readonly Span[], gap = 0): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const before = merged.at(-1);
    if (before && span.start < before.end + gap)
      merged[merged.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

function intersection(spans: readonly Span[], windows: readonly Span[]): Span[] {
  return spans
    .flatMap((span) =>
      windows.map((window) => ({ start: Math.max(span.start, window.start), end: Math.min(span.end, window.end) })),
    )
    .filter((span) => span.start < span.end);
}

/** The last place at or before the offset where a word ends. */
function wordEnd(text: string, offset: number): number {
  for (let i = offset; i > Math.max(0, offset - LONGEST_WORD); i--) if (isSpace(text.charCodeAt(i))) return i;
  return wholeCharacter(text, offset);
}

/** The first place at or after the offset where a word begins. */
function wordStart(text: string, offset: number): number {
  for (let i = Math.max(1, offset); i < offset + LONGEST_WORD; i++) if (isSpace(text.charCodeAt(i - 1))) return i;
  return wholeCharacter(text, Math.max(0, offset));
}

/** Not between the two halves of a character. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

/** The words of a span, the kept ones of them in bold. */
function styled(text: string, span: Span, kept: readonly Span[]): Run[] {
  const runs: Run[] = [];
  let at = span.start;
  for (const { start, end } of intersection([span], kept)) {
    if (start > at) runs.push(plain(text.slice(at, start)));
    runs.push(strong(text.slice(start, end)));
    at = end;
  }
  if (at < span.end) runs.push(plain(text.slice(at, span.end)));
  return runs;
}

/** Whether the words bring their own quotation marks. */
function isQuoted(text: string, pieces: readonly Span[]): boolean {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return false;
  return /["„“”»«'‘‚’›‹]/.test(text.charAt(first.start)) && /["“”»«'’‘›‹]/.test(text.charAt(last.end - 1));
}
