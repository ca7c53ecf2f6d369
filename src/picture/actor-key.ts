import type { Actor } from "../reading/index.ts";

/**
 * What an actor is called across articles, the same in every language where the knowledge base knows it: a state by
 * its country code, others by their Wikidata id, the rest by kind, country and name.
 */
export function keyOf({ kind, code, wikidata, name }: Actor): string {
  if (kind === "state" && code !== null) return code;
  if (wikidata !== null) return wikidata;
  return `${kind}:${code ?? ""}:${name.toLowerCase()}`;
}

/** Sectors whose members act for their state: PLOVER's government, military, legislature and judiciary. */
const STATE_SECTORS: ReadonlySet<string | null> = new Set(["GOV", "MIL", "LEG", "JUD", "SPY", "COP"]);

/**
 * On whose behalf an actor acts: a president, ministry, army or capital stands for its state, as event data counts
 * them; everybody else for themselves.
 */
export function partyOf(actor: Actor): string {
  const { kind, code, sector } = actor;
  return code !== null && (kind === "state" || kind === "place" || STATE_SECTORS.has(sector)) ? code : keyOf(actor);
}
