import type { Sentence, Tokens } from "../../text/index.ts";
import type { Time } from "../contract.ts";
import type { TimeGrammar } from "./grammar.ts";
import type { Match } from "./match.ts";
import { findMatches, inOrder } from "./match.ts";
import type { Pieces } from "./pieces.ts";
import { layOut } from "./pieces.ts";
import { openingScene, remember, sentenceOf } from "./scene.ts";
import { formTenses, guessTense } from "./tense.ts";
import { timexValue } from "./values.ts";

export interface TimeInput {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** Day of publication, `YYYY-MM-DD`; null where unknown. */
  readonly anchor: string | null;
  readonly grammar: TimeGrammar;
}

/** A time with the rule that found it. */
export interface FoundTime extends Time {
  readonly rule: string;
}

/**
 * The time expressions of a text with their TIMEX3 values, in reading order, ids t1, t2 …, spans without the preposition
 * and free of overlap. Without `anchor` what is relative ("gestern") keeps a value that leaves it open. Linear.
 */
export function findTimes(input: TimeInput): Time[] {
  return findTimesWithRules(input).map(({ rule: _, ...time }) => time);
}

/** As `findTimes`, each with the id of its rule. */
export function findTimesWithRules(input: TimeInput): FoundTime[] {
  const { text, tokens, sentences, grammar } = input;
  const pieces = layOut(text, tokens, sentences, grammar);
  const tenses = formTenses(tokens, grammar);
  const times: FoundTime[] = [];
  let scene = openingScene(input.anchor);
  let free = 0;
  for (const match of inOrder(findMatches(pieces, grammar))) {
    const span = spanOf(pieces, match);
    if (match.from < free || text.slice(span.start, span.end).includes("\n\n")) continue;
    const token = pieces.token[match.from] as number;
    const sentence = sentenceOf(sentences, token, scene.sentence);
    scene = { ...scene, sentence, tense: guessTense(tokens, tenses, sentences[sentence], token) };
    const { type } = match.call;
    const value = type === "none" ? null : timexValue(match, scene);
    // 31 February is no time: another reading of its words may be one.
    if (value === null && type !== "none") continue;
    free = match.to;
    if (value === null) continue;
    times.push({ id: `t${times.length + 1}`, ...span, type: type as Time["type"], value, rule: match.rule.id });
    scene = remember(scene, value, match.listed, type);
  }
  return times;
}

function spanOf(pieces: Pieces, match: Match): { start: number; end: number } {
  return { start: pieces.start[match.from] as number, end: pieces.end[match.to - 1] as number };
}
