import type { Statement } from "../api/reading.ts";
import type { RecordIndex } from "./record-index.ts";

/** Who says it: the actor's name where one is known, else the words that stand for the speaker; null where nobody is named. */
export function speakerOf({ speaker }: Statement, index: RecordIndex): string | null {
  if (speaker === null) return null;
  const actor = speaker.actor === null ? undefined : index.actor(speaker.actor);
  return actor?.name ?? index.words(speaker.spans);
}
