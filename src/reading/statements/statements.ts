import type { Sentence, Tokens } from "../../text/index.ts";
import { byPosition, overlaps } from "../../text/index.ts";
import { endRunning, type Running, readDirect } from "./direct.ts";
import type { FoundStatement } from "./found.ts";
import { findFrames } from "./frames.ts";
import { readFree } from "./free.ts";
import { readBackward, readIndirect, readWithin } from "./indirect.ts";
import { type Layout, layOut } from "./pieces.ts";
import type { Here, Progress, StatementInput } from "./progress.ts";
import { pairQuotations, type Quotation } from "./quotations.ts";
import { intention, speechAct, telling } from "./reported.ts";
import { Sources } from "./sources.ts";
import { findTurns } from "./turns.ts";

/**
 * Finds statements by the conventions of the German news quotation corpus (Petersen-Frey & Biemann 2024): quotations with
 * their speakers, indirect speech behind, before and around its frame, clauses that tell of a speech act, sentences in the
 * subjunctive that continue a source. Linear in the number of tokens but for the few frames of each sentence.
 */
export function findStatements(input: StatementInput): FoundStatement[] {
  const { words } = input;
  const sentences = input.sentences.flatMap((sentence) => cut(words.tokens, sentence));
  const quotations = outermost(input);
  const progress: Progress = { input, found: [], sources: new Sources(words) };
  let running: Running | null = null;
  let before: Layout | null = null;
  let next = 0;
  sentences.forEach((sentence, index) => {
    while (next < quotations.length && (quotations[next] as Quotation).to <= sentence.from) next++;
    const layout = layOut(words, sentence, quotations, next);
    const first = progress.found.length;
    const here = { index, before, layout, frames: findFrames(words, layout), first };
    running = endRunning(progress, here, running);
    readUnquoted(progress, here);
    running = readDirect(progress, here) ?? running;
    progress.sources.leave(layout, index);
    before = layout;
  });
  return progress.found;
}

/** Quotations that stand in no other, in order: between marks, and the turns of an interview without any. */
function outermost({ text, words: { tokens }, blocks }: StatementInput): Quotation[] {
  const turns = findTurns(text, tokens, blocks);
  const marked = pairQuotations(tokens, blocks).filter(({ depth }) => depth === 0);
  if (turns.length === 0) return marked;
  const alone = marked.filter((quotation) => !turns.some((turn) => overlaps(turn, quotation)));
  return [...turns, ...alone].sort(byPosition);
}

/** What a sentence says outside of quotation marks, in the order in which the ways of saying it go before each other. */
function readUnquoted(progress: Progress, here: Here): void {
  const { found, sources, input } = progress;
  const { layout, frames, index, first } = here;
  const idle = readIndirect(progress, here);
  for (const frame of idle) if (!readBackward(progress, here, frame)) add(found, speechAct(input.words, here, frame));
  const isEmpty = () => found.length <= first && !layout.quoted;
  if (isEmpty() && readFree(progress, here)) readWithin(progress, here);
  if (isEmpty()) add(found, telling(progress, here));
  if (isEmpty()) add(found, intention(progress, here));
  if (isEmpty()) sources.settleWithout(frames, index);
  else sources.settle(found.slice(first), index, layout);
}

function add(found: FoundStatement[], statement: FoundStatement | null): void {
  if (statement !== null) found.push(statement);
}

/** What has no end is no sentence: it is read in stretches, so that hostile text costs linear time. */
function cut(tokens: Tokens, sentence: Sentence): Sentence[] {
  const stretches: Sentence[] = [];
  for (let from = sentence.from; from < sentence.to; from += LONGEST) {
    const to = Math.min(from + LONGEST, sentence.to);
    stretches.push({ from, to, start: tokens.start[from] as number, end: tokens.end[to - 1] as number });
  }
  return stretches;
}

const LONGEST = 400;
