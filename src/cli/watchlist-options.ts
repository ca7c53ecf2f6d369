import type { SearchQuery } from "../store/index.ts";
import { queryOf, type SearchOptions } from "./search-options.ts";

export interface WatchlistOptions extends Omit<SearchOptions, "limit" | "after"> {
  readonly between?: string;
  readonly and?: string;
  readonly webhook?: string;
}

/** What is asked for; the actors of a pair are named as the user names them. */
export interface AskedWatch {
  readonly name: string;
  readonly search: SearchQuery | null;
  readonly pair: readonly [string, string] | null;
  readonly webhook: string | undefined;
}

/** The options as a watch list, or what is wrong with them. */
export function askedOf(
  name: string,
  words: readonly string[],
  options: WatchlistOptions,
): AskedWatch | { readonly error: string } {
  const { between, and, webhook } = options;
  if (webhook !== undefined && !isWebAddress(webhook)) return { error: "--webhook: give an http or https address" };
  const query = queryOf(words, { ...options, limit: "1" });
  if ("error" in query) return query;
  const { limit: _, words: asked = "", ...conditions } = query;
  const search = asked === "" ? conditions : { ...conditions, words: asked };
  const isSearch = Object.keys(search).length > 0;
  if (between === undefined && and === undefined)
    return isSearch
      ? { name, search, pair: null, webhook }
      : { error: "give words or a condition, or two actors: --between RUS --and PRK" };
  if (between === undefined || and === undefined) return { error: "a pair has two actors: --between RUS --and PRK" };
  if (isSearch) return { error: "give a search or a pair of actors, not both" };
  return { name, search: null, pair: [between, and], webhook };
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === "" && password === "";
}
