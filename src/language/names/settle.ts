import type { Tokens } from "../../text/index.ts";
import type { Hit } from "./entry.ts";
import type { FormFacts } from "./forms.ts";
import type { NameSpan } from "./name-span.ts";

/**
 * Puts the likelier meaning of an ambiguous name first: that of the country which the text names most without doubt.
 * "Kongo" beside "Brazzaville" is the Republic of the Congo, "Georgia" beside "Texas" or with a governor the state of the
 * USA. Without such company the order of the tables stands.
 */
export function settleMeanings(names: readonly NameSpan[], tokens: Tokens, facts: FormFacts): readonly NameSpan[] {
  if (!names.some(isAmbiguous)) return names;
  const votes = new Map<string, number>();
  for (const name of names) {
    const hit = isAmbiguous(name) ? provinceIn(name, tokens, facts) : name.hits[0];
    if (!hit?.entry.code || hit.entry.kind === "person") continue;
    const key = keyOf(hit);
    votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  const votesOf = (hit: Hit) => votes.get(keyOf(hit)) ?? 0;
  return names.map((name) =>
    isAmbiguous(name) ? { ...name, hits: [...name.hits].sort((a, b) => votesOf(b) - votesOf(a)) } : name,
  );
}

/** A place counts for places of its country alone: a text that names the USA need not mean one of their states. */
function keyOf({ entry }: Hit): string {
  return entry.kind === "place" ? `place:${entry.code}` : `${entry.code}`;
}

/** Words between a name and an office: "Georgia's governor", "governor of Georgia". */
const REACH = 2;

/** The place that is meant where an office of provinces stands beside the name. */
function provinceIn({ hits, from, to }: NameSpan, tokens: Tokens, facts: FormFacts): Hit | undefined {
  for (let i = Math.max(0, from - REACH); i < Math.min(to + REACH, tokens.length); i++)
    if (facts.roles[tokens.form[i] as number]?.province) return hits.find(({ entry }) => entry.kind === "place");
  return undefined;
}

function isAmbiguous({ hits }: NameSpan): boolean {
  return hits.length > 1 && hits.every(({ entry }) => entry.kind === "state" || entry.kind === "place");
}
