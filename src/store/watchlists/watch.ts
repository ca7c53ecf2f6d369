import { StoreError } from "../errors.ts";
import type { SearchQuery } from "../search/search-query.ts";
import { wordsQueryOf } from "../search/words-query.ts";

/** What a watch list looks for: all that a search finds, or all that is between two of the directory, by their keys. */
export type Watch =
  | { readonly search: Omit<SearchQuery, "limit" | "after"> }
  | { readonly pair: readonly [key: string, other: string] };

/** The searches that find it. Of a pair those that its dossier shows, in both directions. */
export function queriesOf(watch: Watch): SearchQuery[] {
  if ("search" in watch) return [watch.search];
  const [key, other] = watch.pair;
  return [
    [key, other],
    [other, key],
  ].flatMap(([from, to]) => [
    { said: from!, about: to! },
    { did: from!, met: to! },
    { gave: from!, received: to! },
  ]);
}

/** Throws `watchlist.empty` where nothing is asked, `search.words` where the words are none. */
export async function checkWatch(watch: Watch): Promise<void> {
  if ("pair" in watch) {
    const [key, other] = watch.pair;
    if (key === other) throw new StoreError("watchlist.empty", "a pair is two different actors");
    return;
  }
  const { words = "", ...conditions } = watch.search;
  await wordsQueryOf(words);
  if (words.trim() === "" && Object.values(conditions).every((value) => value === undefined))
    throw new StoreError("watchlist.empty", "a watch list needs something to look for: give words or a condition");
}
