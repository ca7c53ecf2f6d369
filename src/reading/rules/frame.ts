import type { ActorMention, MentionIndex } from "../actors/mention-index.ts";
import type { Clause, Words } from "./clauses.ts";
import { isFiniteVerb } from "./clauses.ts";
import { kindsOf, type TokenKind } from "./kinds.ts";
import { type Phrase, phrasesOf } from "./phrases.ts";
import type { Trees } from "./trees.ts";

/** A clause with what its tokens do and its noun phrases. Positions count the clause's own tokens. */
export interface Frame {
  readonly clause: Clause;
  readonly kinds: readonly TokenKind[];
  readonly phrases: readonly Phrase[];
  /** Position of the first finite verb, -1 where none is known. */
  readonly finite: number;
}

/** Finds the phrases of a clause. O(tokens of the clause). */
export function frameOf(words: Words, clause: Clause, mentions: MentionIndex, trees: Trees): Frame {
  const mentionAt = outermost(words, clause, mentions);
  const kinds = kindsOf(words, clause, mentionAt, trees);
  const phrases = phrasesOf(words, clause, kinds, mentionAt);
  const finite = clause.tokens.findIndex((token, at) => kinds[at] === "verb" && isFiniteVerb(words, token));
  return { clause, kinds, phrases, finite };
}

/** The outermost mention that a token of the clause stands in. */
function outermost(words: Words, clause: Clause, mentions: MentionIndex): (token: number) => ActorMention | null {
  const { tokens } = words;
  const first = clause.tokens[0];
  const last = clause.tokens.at(-1);
  if (first === undefined || last === undefined) return () => null;
  const span = { start: tokens.start[first] as number, end: tokens.end[last] as number };
  const found = mentions.inside(span);
  const by = new Map<number, ActorMention>();
  let next = 0;
  let current: ActorMention | null = null;
  for (const token of clause.tokens) {
    const start = tokens.start[token] as number;
    const end = tokens.end[token] as number;
    if (current !== null && current.end <= start) current = null;
    while (next < found.length && (found[next] as ActorMention).start < end) {
      const mention = found[next++] as ActorMention;
      if (mention.end > start && (current === null || current.end <= mention.start || mention.end > current.end))
        current = mention;
    }
    if (current !== null) by.set(token, current);
  }
  return (token) => by.get(token) ?? null;
}

/** Whether a verb stands between two positions of a clause. */
export function hasVerbBetween({ kinds }: Frame, from: number, to: number): boolean {
  for (let p = from + 1; p < to; p++) if (kinds[p] === "verb") return true;
  return false;
}

/** Who a phrase names, else whose its head is ("Israeli helicopters"), else what it belongs to ("the leaders of Mali"). */
export function namedBy(phrase: Phrase, located = false): readonly ActorMention[] {
  if (phrase.actors.length > 0) return phrase.actors;
  if (phrase.owners.length > 0) return phrase.owners;
  if (phrase.attached.length > 0) return phrase.attached;
  return located ? phrase.located : [];
}

/** A phrase and what is coordinated with it; of two with only a comma between them the second explains the first. */
export function groupOf(words: Words, frame: Frame, first: Phrase): readonly Phrase[] {
  const group = [first];
  let listed = false;
  for (const phrase of frame.phrases) {
    if (phrase.joins !== group.at(-1)) continue;
    const comma = words.lower(frame.clause.tokens[phrase.first - 1] as number) === ",";
    listed ||= !comma;
    group.push(phrase);
  }
  const named = group.find(({ actors }) => actors.length > 0) ?? group.find((phrase) => namedBy(phrase).length > 0);
  return listed ? group : [named ?? first];
}

/** The first of the phrases that this one is coordinated with. */
export function headOf(phrase: Phrase): Phrase {
  let head = phrase;
  while (head.joins !== null) head = head.joins;
  return head;
}
