import { v5 } from "uuid";
import { keyOf, partyOf } from "../picture/index.ts";
import type { Actor, Reading } from "../reading/index.ts";

/** Namespace of all ids that Lagebild gives: the same names give the same id, in every run and on every machine. */
const NAMESPACE = "6d23be06-0690-4a26-a3dc-610e411a2d60";

/** A UUID (version 5, RFC 9562) made of names. */
export function idOf(...names: readonly string[]): string {
  return v5(names.join("\u0000"), NAMESPACE);
}

/** The article among all others: its text and where it stood, as the same text in two papers is two articles. */
export function articleId({ article: { id, url, outlet } }: Reading): string {
  return idOf("article", id, url ?? outlet ?? "");
}

/** A record of a reading among all others. */
export function recordId(reading: Reading, record: string): string {
  return idOf("record", articleId(reading), record);
}

/**
 * What an actor is called across articles. "The rebels" of two articles need not be the same, nor two Müllers: who has
 * no whole name and is not in the knowledge base stays in its article.
 */
export function actorKey(reading: Reading, actor: Actor): string {
  const { kind, name, code, wikidata, mentions } = actor;
  const known = wikidata !== null || (kind === "state" && code !== null);
  const named = mentions.some(({ form }) => form === "name") && (kind !== "person" || name.includes(" "));
  return known || named ? keyOf(actor) : `${articleId(reading)} ${actor.id}`;
}

/** The same of the party that it acts for: a president, ministry or army stands for its state. */
export function partyKey(reading: Reading, actor: Actor): string {
  const party = partyOf(actor);
  return party === keyOf(actor) ? actorKey(reading, actor) : party;
}
