import type { Actor, Reading } from "../reading/index.ts";

/** What actors are called across articles: who they are, and on whose behalf they act. */
export interface Names {
  /**
   * The same in every language where the knowledge base knows the actor: a state by its country code, others by their
   * Wikidata id, the rest by kind, country and name. "The rebels" of two texts need not be the same, nor two Müllers:
   * who has no whole name and is not in the knowledge base stays in its text.
   */
  readonly keyOf: (actor: Actor) => string;
  /**
   * A president, ministry, army or capital stands for its state, as event data counts them; everybody else for
   * themselves.
   */
  readonly partyOf: (actor: Actor) => string;
}

/** PLOVER's government, military, legislature, judiciary …: their members act for their state. */
const STATE_SECTORS: ReadonlySet<string | null> = new Set(["GOV", "MIL", "LEG", "JUD", "SPY", "COP"]);
/** Of a text's hash: enough to tell texts apart. */
const HASH = 12;

/** Names for the actors of a reading. `merged`: the key that people merged another one into, else that one itself. */
export function namesIn({ article }: Reading, merged: (key: string) => string = (key) => key): Names {
  const keyOf = (actor: Actor) =>
    merged(isKnown(actor) ? ownKey(actor) : `${ownKey(actor)}@${article.id.slice(0, HASH)}`);
  return { keyOf, partyOf: (actor) => stateOf(actor) ?? keyOf(actor) };
}

function ownKey({ kind, code, wikidata, name }: Actor): string {
  if (kind === "state" && code !== null) return code;
  return wikidata ?? `${kind}:${code ?? ""}:${name.toLowerCase()}`;
}

function isKnown({ kind, code, wikidata, name, mentions }: Actor): boolean {
  if (wikidata !== null || (kind === "state" && code !== null)) return true;
  return mentions.some(({ form }) => form === "name") && (kind !== "person" || name.includes(" "));
}

function stateOf({ kind, code, sector }: Actor): string | null {
  return kind === "state" || kind === "place" || STATE_SECTORS.has(sector) ? code : null;
}
