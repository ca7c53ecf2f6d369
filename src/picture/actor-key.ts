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
