import type { Span } from "../../text/index.ts";
import type { ActorMention, MentionIndex } from "../actors/mention-index.ts";
import type { Statement } from "../contract.ts";
import { coveringIndex } from "../events/covering.ts";

/** Answers who says "we" or "my country" at a place: the speaker of the innermost statement, as mentioned in its frame. */
export function speakersOf(
  statements: readonly Statement[],
  mentions: MentionIndex,
): (span: Span) => ActorMention | null {
  const quoted = coveringIndex(
    statements.flatMap((statement) =>
      statement.speaker?.actor != null ? statement.content.map(([start, end]) => ({ start, end, of: statement })) : [],
    ),
  );
  return (span) => {
    const statement = quoted(span).at(-1);
    for (const [start, end] of statement?.speaker?.spans ?? []) {
      const named = mentions.overlapping({ start, end }).find(({ actor }) => actor.id === statement?.speaker?.actor);
      if (named !== undefined) return named;
    }
    return null;
  };
}
