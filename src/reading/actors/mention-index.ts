import type { Span } from "../../text/index.ts";
import type { Actor, Mention } from "../contract.ts";

/** A mention and the actor that it is of. */
export interface ActorMention extends Mention {
  readonly actor: Actor;
}

/** Answers which actors a stretch of text mentions. */
export interface MentionIndex {
  /** Mentions that share a character with the span: by start, the longer of two that begin together first. */
  overlapping(span: Span): readonly ActorMention[];
  /** Mentions that lie wholly inside of the span, in the same order. */
  inside(span: Span): readonly ActorMention[];
}

/** Built in O(n log n); a question costs O(log n) and the mentions that it walks over. */
export function mentionIndex(actors: readonly Actor[]): MentionIndex {
  const all = actors.flatMap((actor) => actor.mentions.map((mention) => ({ ...mention, actor })));
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  // The furthest end up to each mention: where it lies before the span, no earlier mention reaches into it.
  const reach = new Uint32Array(all.length);
  let furthest = 0;
  all.forEach(({ end }, i) => {
    furthest = Math.max(furthest, end);
    reach[i] = furthest;
  });

  const overlapping = (span: Span): readonly ActorMention[] => {
    const found: ActorMention[] = [];
    for (let i = countStartingBefore(all, span.end) - 1; i >= 0 && (reach[i] as number) > span.start; i--) {
      const mention = all[i] as ActorMention;
      if (mention.end > span.start) found.push(mention);
    }
    return found.reverse();
  };
  const inside = (span: Span) => overlapping(span).filter(({ start, end }) => start >= span.start && end <= span.end);
  return { overlapping, inside };
}

function countStartingBefore(mentions: readonly Span[], position: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle] as Span).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
