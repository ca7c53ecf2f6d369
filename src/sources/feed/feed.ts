import type { Metadata } from "../../article/index.ts";

/** What a feed says of one article. */
export interface FeedEntry {
  /** What makes it the same entry next time: its address, else its id, else what it says. */
  readonly key: string;
  /** Where the article stands; null where the feed holds it alone. */
  readonly url: string | null;
  readonly known: Pick<Metadata, "title" | "authors" | "published">;
  /** The article in HTML, where it has no address. */
  readonly content: string | null;
}

export interface Feed {
  readonly title: string | null;
  /** In the order of the feed, each key once. */
  readonly entries: readonly FeedEntry[];
  /** Further maps that an index of sitemaps names. */
  readonly maps: readonly string[];
}

/** Entries of one feed that are looked at, from its top: maps of whole sites hold 50,000. */
export const MOST_ENTRIES = 1_000;
