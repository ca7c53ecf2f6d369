import { formAt, type Sentence, TokenKind, type Tokens } from "../../text/index.ts";

/** A dateline has no more tokens than this. */
const LONGEST = 14;
const DASHES = new Set(["-", "--", "–", "—"]);
const UPPER = /^\p{Lu}/u;
const CAPITALS = /^\p{Lu}{3,}$/u;

/**
 * Where the report begins in a sentence that opens with place or agency: "BERLIN (dpa) – | Die Regierung …",
 * "(CNN) | Police …". The first token where none does. A dash that opens an insertion ("Kim – seit 2011 im Amt – sagte")
 * has small letters or a second dash behind it.
 */
export function afterDateline(tokens: Tokens, { from, to }: Sentence): number {
  const agency = closing(tokens, from, to);
  for (let i = from + 1; i < to - 1 && i < from + LONGEST; i++) {
    const form = formAt(tokens, i);
    if (isApart(tokens, i) && DASHES.has(form)) return isOpening(tokens, from, i, to) ? i + 1 : from;
    if (form === ":" && formAt(tokens, i - 1) === ")") return UPPER.test(formAt(tokens, i + 1)) ? i + 1 : from;
    const isWord = tokens.kind[i] === TokenKind.word;
    if (isWord && !UPPER.test(form) && !isInBrackets(tokens, from, i)) break;
  }
  return agency;
}

/** "(CNN) Police …": behind brackets that open the sentence, with one word or two in them. */
function closing(tokens: Tokens, from: number, to: number): number {
  if (formAt(tokens, from) !== "(") return from;
  for (let i = from + 2; i < to - 1 && i <= from + 3; i++)
    if (formAt(tokens, i) === ")" && UPPER.test(formAt(tokens, i + 1))) return i + 1;
  return from;
}

function isApart({ start, end }: Tokens, i: number): boolean {
  return (start[i] as number) > (end[i - 1] as number) && (start[i + 1] as number) > (end[i] as number);
}

function isOpening(tokens: Tokens, from: number, dash: number, to: number): boolean {
  if (!UPPER.test(formAt(tokens, from)) && formAt(tokens, from) !== "(") return false;
  if (!UPPER.test(formAt(tokens, dash + 1))) return false;
  if (formAt(tokens, dash - 1) === ")" || CAPITALS.test(formAt(tokens, from))) return true;
  for (let i = dash + 1; i < to; i++) if (DASHES.has(formAt(tokens, i))) return false;
  return true;
}

function isInBrackets(tokens: Tokens, from: number, at: number): boolean {
  for (let i = at - 1; i >= from; i--) {
    const form = formAt(tokens, i);
    if (form === "(") return true;
    if (form === ")") return false;
  }
  return false;
}
