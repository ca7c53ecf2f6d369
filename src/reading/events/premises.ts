import type { ActorMention, MentionIndex } from "../actors/mention-index.ts";

/** PLOVER sectors of houses that people go to: hospitals, schools, museums. */
const PREMISES: ReadonlySet<string> = new Set(["HLH", "EDU"]);

/**
 * The index without hospitals, schools and museums that a noun alone names: goods are given to them, but in events they are mostly
 * where something happens ("spoke at a hospital").
 */
export function withoutPremises({ overlapping, inside }: MentionIndex): MentionIndex {
  return {
    overlapping: (span) => overlapping(span).filter(isActing),
    inside: (span) => inside(span).filter(isActing),
  };
}

function isActing({ actor: { kind, sector, mentions } }: ActorMention): boolean {
  return kind !== "organization" || !PREMISES.has(sector ?? "") || mentions.some(({ form }) => form !== "nominal");
}
