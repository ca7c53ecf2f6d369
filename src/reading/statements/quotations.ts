import type { Span, Tokens } from "../../text/index.ts";
import { formAt } from "../../text/index.ts";

/** Words between quotation marks, the marks included. `[from, to)` are its tokens. */
export interface Quotation extends Span {
  readonly from: number;
  readonly to: number;
  /** 0: not inside of another quotation. */
  readonly depth: number;
  /** A turn of an interview, without marks: speech whatever it holds. */
  readonly turn?: true;
}

interface Open {
  readonly token: number;
  readonly closers: string;
}

/**
 * Pairs quotation marks within each block: „…“ “…” »…« «…» "…" ‚…‘ ‘…’ '…', nested and mixed.
 * A mark that finds no partner before its block ends opens nothing, unless the next block begins with an opening mark
 * too, as in quotations of several paragraphs: then the rest of its block is quoted. Linear: each mark is pushed and
 * popped once.
 */
export function pairQuotations(tokens: Tokens, blocks: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let at = 0;
  for (const block of blocks) {
    while (at < tokens.length && (tokens.start[at] as number) < block.start) at++;
    const [first, firstFound] = [at, found.length];
    const open: Open[] = [];
    for (; at < tokens.length && (tokens.start[at] as number) < block.end; at++) {
      const mark = formAt(tokens, at);
      if (!MARKS.has(mark)) continue;
      const partner = partnerOf(open, mark);
      if (partner >= 0 && !opensHere(tokens, at, mark, open.length > 0)) {
        const { token } = open[partner] as Open;
        open.length = partner;
        if (at > token + 1) found.push(quotation(tokens, token, at + 1, partner));
      } else if (CLOSERS[mark] && (SIDE_ONLY.has(mark) || opensHere(tokens, at, mark, open.length > 0))) {
        open.push({ token: at, closers: CLOSERS[mark] as string });
      }
    }
    const unclosed = open[0];
    if (unclosed && at > unclosed.token + 1 && goesOn(tokens, unclosed, first, at)) {
      found.push(quotation(tokens, unclosed.token, at, 0));
      open.shift();
    }
    raise(found, firstFound, open);
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A mark that opened nothing holds nothing: what stands behind it is less deep. */
function raise(found: Quotation[], from: number, unclosed: readonly Open[]): void {
  if (unclosed.length === 0) return;
  const block = found.splice(from).sort((a, b) => a.from - b.from);
  let above = 0;
  for (const one of block) {
    while (above < unclosed.length && (unclosed[above] as Open).token < one.from) above++;
    found.push({ ...one, depth: Math.max(0, one.depth - above) });
  }
}

function quotation(tokens: Tokens, from: number, to: number, depth: number): Quotation {
  return { start: tokens.start[from] as number, end: tokens.end[to - 1] as number, from, to, depth };
}

function partnerOf(open: readonly Open[], mark: string): number {
  for (let i = open.length - 1; i >= 0; i--) if ((open[i] as Open).closers.includes(mark)) return i;
  return -1;
}

/** Whether a mark that could do either opens: a space or bracket before it and a word glued behind it. */
function opensHere(tokens: Tokens, at: number, mark: string, inside: boolean): boolean {
  if (SIDE_ONLY.has(mark)) return true;
  const gluedBehind = at + 1 < tokens.length && tokens.start[at + 1] === tokens.end[at];
  const gluedBefore = at > 0 && tokens.end[at - 1] === tokens.start[at];
  if (gluedBefore !== gluedBehind) return gluedBehind;
  // "nicht“, sagte sie": what stands between a word and a comma closes, though its partner is missing.
  if (gluedBehind && !/^[\p{L}\p{N}]/u.test(formAt(tokens, at + 1))) return false;
  return !inside;
}

/** A quotation of several paragraphs: opened at the beginning of its block, and opened again at the next. */
function goesOn(tokens: Tokens, open: Open, first: number, next: number): boolean {
  return open.token === first && next < tokens.length && formAt(tokens, next) === formAt(tokens, open.token);
}

/** Marks that close what each mark opens. German “ closes „ and opens in English; » and « do either. */
const CLOSERS: Readonly<Record<string, string>> = {
  "„": '“”"',
  "“": "”",
  "”": "”",
  "»": "«",
  "«": "»",
  '"': '"“”',
  "‚": "‘’'",
  "‘": "’",
  "'": "'’",
  "›": "‹",
  "‹": "›",
};
const SIDE_ONLY = new Set(["„", "‚"]);
const MARKS = new Set([...Object.keys(CLOSERS), "’"]);
