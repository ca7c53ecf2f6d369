import type { Frame } from "./frames.ts";
import type { Layout } from "./segments.ts";
import { type FrameWords, isReportive, type TokenRange } from "./words.ts";

/**
 * The words that an indirect frame reports, as tokens: what stands behind the frame ("X sagte, [dass …]"), before it
 * ("[Y steige], sagte X"), or around it ("[Y], sagte X, [werde steigen]"). Empty where the frame reports nothing.
 */
export function indirectContent(words: FrameWords, layout: Layout, frame: Frame): TokenRange[] {
  const { from: start } = layout.sentence;
  const end = contentEnd(words, layout);
  if (frame.kind === "preposition" || frame.kind === "postposition" || frame.kind === "adverb")
    return around(frame.span, start, end, layout, words);
  const before = { from: start, to: withoutSeparator(words, start, frame.span.from) };
  const bare = words.tables.bareContent && frame.span.to < end && !SEPARATORS.has(words.lower(frame.span.to));
  if (bare && !inverted(frame)) return [{ from: frame.span.to, to: end }];
  const after = { from: Math.min(frame.span.to + 1, end), to: end };
  if (
    after.to > after.from &&
    (frame.kind === "verb" || frame.kind === "as") &&
    opensContent(words, layout, frame, after)
  )
    return [after];
  if (!inverted(frame) || frame.span.from === start || words.lower(frame.span.from - 1) !== ",") return [];
  const pieces = words.lower(frame.span.to) === "," ? [before, after] : [before];
  return before.to - before.from >= MIN_CONTENT ? pieces.filter((range) => range.to > range.from) : [];
}

/** "laut X" stands inside of its clause: the whole sentence but the frame is content. */
function around(span: TokenRange, start: number, end: number, layout: Layout, words: FrameWords): TokenRange[] {
  const from = clauseStart(words, layout, span.from, start);
  const pieces = [
    { from, to: withoutSeparator(words, from, span.from) },
    { from: skipSeparator(words, span.to, end), to: end },
  ];
  return pieces.filter((range) => range.to > range.from);
}

/** Start of the clause that holds a token: behind a semicolon or colon, else the sentence. */
function clauseStart(words: FrameWords, layout: Layout, token: number, start: number): number {
  for (let at = token - 1; at > start; at--) if (CLAUSE_ENDS.has(words.lower(at))) return at + 1;
  return Math.max(start, layout.sentence.from);
}

/** Whether what follows the frame is its content: a subordinate clause, or a clause behind a comma or colon. */
function opensContent(words: FrameWords, layout: Layout, frame: Frame, after: TokenRange): boolean {
  if (frame.kind === "as" && frame.span.from === layout.sentence.from) return true;
  const mark = words.lower(frame.span.to);
  if (mark !== "," && mark !== ":") return words.tables.complementizers.has(words.lower(frame.span.to));
  if (mark === ":") return after.to - after.from >= MIN_CONTENT;
  if (words.tables.complementizers.has(words.lower(after.from))) return true;
  if (frame.span.from > layout.sentence.from && inverted(frame)) return false;
  return holdsReported(words, after);
}

/** A clause in the subjunctive, or an infinitive with its particle: what German puts behind a reporting verb without "dass". */
function holdsReported(words: FrameWords, range: TokenRange): boolean {
  for (let at = range.from; at < range.to; at++) {
    if (isReportive(words, at)) return true;
    const readings = words.verbs.get(words.lower(at));
    if (readings?.some((r) => r.form === "subj2" || r.form === "zu-inf")) return true;
    if (at + 1 < range.to && isInfinitiveMark(words, at)) return true;
  }
  return false;
}

/** "zu liefern", "to deliver". */
function isInfinitiveMark({ lower, tables }: FrameWords, at: number): boolean {
  return tables.infinitiveMarks.has(lower(at)) && tables.infinitive.test(lower(at + 1));
}

/** The verb before its subject ("…, sagte X"): what stands before the frame is content. */
function inverted(frame: Frame): boolean {
  const cue = frame.cue[0] as TokenRange;
  return frame.kind !== "verb" || (frame.speaker !== null && frame.speaker.from > cue.from);
}

/** The end of the content: the sentence without its closing full stop. */
function contentEnd(words: FrameWords, layout: Layout): number {
  let end = layout.sentence.to;
  while (end > layout.sentence.from && FINAL.has(words.lower(end - 1))) end--;
  return end;
}

function withoutSeparator(words: FrameWords, from: number, to: number): number {
  let end = to;
  while (end > from && SEPARATORS.has(words.lower(end - 1))) end--;
  return end;
}

function skipSeparator(words: FrameWords, from: number, to: number): number {
  let at = from;
  while (at < to && SEPARATORS.has(words.lower(at))) at++;
  return at;
}

const MIN_CONTENT = 3;
const FINAL = new Set([".", "!", "?", "…"]);
const SEPARATORS = new Set([",", ":", "–", "—", "-"]);
const CLAUSE_ENDS = new Set([";", ":"]);
