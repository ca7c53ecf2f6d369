import type { Names } from "../picture/index.ts";
import type { Actor } from "../reading/index.ts";
import type { parties } from "./schema.ts";

/** What a key of the directory can be to a finding. */
export const PARTS = ["said", "about", "did", "met", "gave", "received", "involved"] as const;
export type Part = (typeof PARTS)[number];

const PART_OF: Partial<Record<(typeof parties.$inferInsert)["role"], Part>> = {
  speaker: "said",
  source: "did",
  target: "met",
  giver: "gave",
  receiver: "received",
};

/** How a finding's row holds that somebody takes a part in it. */
export function takerOf(part: Part, key: string): string {
  return `${part}:${key}`;
}

/**
 * Who takes which part in a finding, by the keys of the actors themselves and of those they act for, sorted. `named`:
 * the actors that its words name. What is said about somebody is said by others.
 */
export function takersOf(
  taking: readonly { readonly role: (typeof parties.$inferInsert)["role"]; readonly actor: Actor | undefined }[],
  named: readonly Actor[],
  { keyOf, partyOf }: Names,
): string[] {
  const keysOf = (actor: Actor | undefined) => (actor === undefined ? [] : [keyOf(actor), partyOf(actor)]);
  const takers = new Set<string>();
  for (const { role, actor } of taking) {
    const part = PART_OF[role];
    for (const key of keysOf(actor)) {
      takers.add(takerOf("involved", key));
      if (part !== undefined) takers.add(takerOf(part, key));
    }
  }
  for (const key of named.flatMap(keysOf)) if (!takers.has(takerOf("said", key))) takers.add(takerOf("about", key));
  return [...takers].sort();
}
