import type { Span, Tokens } from "../../text/index.ts";
import { formAt } from "../../text/index.ts";
import type { Quotation } from "./quotations.ts";

interface Turn {
  readonly label: string;
  readonly said: Quotation;
}

/**
 * The turns of an interview that is printed without quotation marks, each as a quotation: "Tamm: [Das ist wahr.]". A line is
 * a turn where a few capitalised words and a colon begin it, and the text is an interview where two such labels come back.
 * Linear.
 */
export function findTurns(text: string, tokens: Tokens, blocks: readonly Span[]): Quotation[] {
  const turns = blocks.flatMap((block) => turnsIn(text, tokens, block));
  const times = new Map<string, number>();
  for (const { label } of turns) times.set(label, (times.get(label) ?? 0) + 1);
  const speakers = [...times].filter(([, count]) => count > 1).map(([label]) => label);
  if (speakers.length < 2) return [];
  return turns.filter(({ label }) => speakers.includes(label)).map(({ said }) => said);
}

function turnsIn(text: string, tokens: Tokens, block: Span): Turn[] {
  const turns: Turn[] = [];
  const to = firstFrom(tokens, block.end);
  for (let at = firstFrom(tokens, block.start); at < to; ) {
    const end = endOfLine(text, tokens, at, to);
    const turn = turnAt(tokens, at, end);
    if (turn !== null) turns.push(turn);
    at = end;
  }
  return turns;
}

function turnAt(tokens: Tokens, line: number, end: number): Turn | null {
  let from = line;
  while (from < end && formAt(tokens, from).startsWith(":")) from++;
  let colon = from;
  while (colon < end && colon <= from + LONGEST && isPartOfLabel(formAt(tokens, colon))) colon++;
  const first = colon + 1;
  if (
    colon === from ||
    first >= end ||
    formAt(tokens, colon) !== ":" ||
    !/[\p{L}\d]/u.test(formAt(tokens, first)[0] ?? "")
  )
    return null;
  const [start, stop] = [tokens.start[first] as number, tokens.end[end - 1] as number];
  const label = Array.from({ length: colon - from }, (_, i) => formAt(tokens, from + i)).join(" ");
  return { label, said: { from: first, to: end, start, end: stop, depth: 0, turn: true } };
}

/** "R. Kelly", "Q", "Interviewer". */
function isPartOfLabel(form: string): boolean {
  return /^\p{Lu}/u.test(form) || form === ".";
}

function endOfLine(text: string, tokens: Tokens, from: number, to: number): number {
  let at = from + 1;
  while (at < to && !text.slice(tokens.end[at - 1], tokens.start[at]).includes("\n")) at++;
  return at;
}

function firstFrom(tokens: Tokens, position: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens.start[middle] as number) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LONGEST = 4;
