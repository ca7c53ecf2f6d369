import type { Sentence, Span, Tokens } from "../../text/index.ts";
import { formAt, overlaps } from "../../text/index.ts";
import type { Certainty } from "../contract.ts";
import type { CertaintyRule, CertaintyRules } from "./rules.ts";

/** Words that show how sure a source sounds. */
export interface Hedge extends Span {
  readonly rule: string;
  readonly level: Certainty["level"];
  readonly low: number | null;
  readonly high: number | null;
  /** The clause that it colours. */
  readonly scope: Span;
}

export const ASSERTED: Certainty = { level: "asserted", low: null, high: null, cues: [] };

/** All hedges of the text in reading order, each with the clause that it colours: hedges do not colour neighbours. */
export function findHedges(
  tokens: Tokens,
  lowers: readonly string[],
  sentences: readonly Sentence[],
  rules: CertaintyRules,
): Hedge[] {
  const hedges: Hedge[] = [];
  for (const sentence of sentences) {
    // A capital tells "May" from "may" and "Glaube" from "glaube", but not where a sentence or quotation begins.
    const word = (token: number) =>
      token === sentence.from || OPENING.has(formAt(tokens, token - 1))
        ? (lowers[tokens.form[token] as number] as string)
        : formAt(tokens, token);
    for (let at = sentence.from; at < sentence.to; at++) {
      const candidates = rules.get(word(at));
      if (!candidates) continue;
      const match = longestMatch(candidates, word, at, clauseEnd(tokens, at, sentence.to));
      if (!match) continue;
      hedges.push(hedgeOf(match.rule, tokens, lowers, at, match.cueEnd, sentence));
      at = match.cueEnd - 1;
    }
  }
  return hedges;
}

/** The certainty of what stands at the spans: that of the first hedge whose clause they share; silence says nothing else. */
export function certaintyOf(hedges: readonly Hedge[], spans: readonly Span[]): Certainty {
  const cues = hedges.filter((hedge) => spans.some((span) => overlaps(span, hedge.scope)));
  const first = cues.find(({ level }) => level === "silent") ?? cues[0];
  if (!first) return ASSERTED;
  const same = cues.filter((cue) => cue.level === first.level);
  return {
    level: first.level,
    low: first.low,
    high: first.high,
    cues: same.map(({ start, end, rule }) => ({ start, end, rule })),
  };
}

function hedgeOf(
  rule: CertaintyRule,
  tokens: Tokens,
  lowers: readonly string[],
  from: number,
  to: number,
  sentence: Sentence,
): Hedge {
  const lower = (token: number) => lowers[tokens.form[token] as number] as string;
  const end = reachedEnd(rule, tokens, lower, clauseEnd(tokens, from, sentence.to), sentence.to);
  const start = rule.reach.has(lower(sentence.from)) ? sentence.from : clauseStart(tokens, from, sentence);
  const scope = { start: tokens.start[start] as number, end: tokens.end[end - 1] as number };
  const { id, level, low, high } = rule;
  return { start: tokens.start[from] as number, end: tokens.end[to - 1] as number, rule: id, level, low, high, scope };
}

/** The end of the clause, or of the one behind it that the cue rules: "sie glaubt, dass …" up to the end of the sentence. */
function reachedEnd(
  rule: CertaintyRule,
  tokens: Tokens,
  lower: (token: number) => string,
  end: number,
  limit: number,
): number {
  const next = end + 1;
  if (rule.reach.size === 0 || next >= limit || formAt(tokens, end) !== "," || !rule.reach.has(lower(next))) return end;
  let to = next;
  while (to < limit && !STRONG_MARKS.has(formAt(tokens, to))) to++;
  return to;
}

function longestMatch(
  candidates: readonly CertaintyRule[],
  word: (token: number) => string,
  at: number,
  limit: number,
): { rule: CertaintyRule; cueEnd: number } | null {
  let best: { rule: CertaintyRule; cueEnd: number; length: number } | null = null;
  for (const rule of candidates) {
    const cueEnd = matches(rule, word, at, limit);
    if (cueEnd > 0 && (best === null || rule.steps.length > best.length))
      best = { rule, cueEnd, length: rule.steps.length };
  }
  return best;
}

/** End of the cue (the words before the first gap) where the rule matches at this token, else 0. */
function matches(rule: CertaintyRule, word: (token: number) => string, from: number, limit: number): number {
  let at = from;
  let cueEnd = 0;
  for (const step of rule.steps) {
    if (step.gap) {
      cueEnd ||= at;
      while (at < limit && !step.words.has(word(at))) at++;
    }
    if (at >= limit || !step.words.has(word(at))) return 0;
    at++;
  }
  if (rule.final && at !== limit) return 0;
  return cueEnd || at;
}

function clauseEnd(tokens: Tokens, at: number, limit: number): number {
  let end = at;
  while (end < limit && !CLAUSE_MARKS.has(formAt(tokens, end))) end++;
  return end;
}

function clauseStart(tokens: Tokens, at: number, sentence: Sentence): number {
  let start = at;
  while (start > sentence.from && !CLAUSE_MARKS.has(formAt(tokens, start - 1))) start--;
  return start;
}

const OPENING = new Set(["„", "“", "»", "«", '"', "(", ":"]);
const CLAUSE_MARKS = new Set([",", ";", ":", "–", "—", ".", "!", "?", "„", "“", "”", "»", "«", '"', "(", ")"]);
const STRONG_MARKS = new Set([";", ":", "–", "—", ".", "!", "?"]);
