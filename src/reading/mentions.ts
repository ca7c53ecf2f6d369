import type { Span } from "../text/index.ts";
import { byPosition, firstEndingAfter } from "../text/index.ts";
import type { Actor } from "./contract.ts";

/** A mention together with whom it means. */
export interface Mentioned extends Span {
  readonly actor: Actor;
  readonly form: Actor["mentions"][number]["form"];
}

/** Mentions of all actors by their place. */
export interface Mentions {
  readonly all: readonly Mentioned[];
  /** Those that lie inside of the span or overlap it, in reading order. O(log n + found). */
  readonly inside: (span: Span) => readonly Mentioned[];
}

/** Indexes the mentions of actors; of two that overlap the longer one is kept. */
export function mentionIndex(actors: readonly Actor[]): Mentions {
  const sorted = actors
    .flatMap((actor) => actor.mentions.map(({ start, end, form }) => ({ start, end, form, actor })))
    .sort(byPosition);
  const all: Mentioned[] = [];
  for (const mention of sorted) if (mention.start >= (all.at(-1)?.end ?? 0)) all.push(mention);
  return {
    all,
    inside: (span) => {
      const found: Mentioned[] = [];
      for (let i = firstEndingAfter(all, span.start); i < all.length && (all[i] as Mentioned).start < span.end; i++)
        found.push(all[i] as Mentioned);
      return found;
    },
  };
}
