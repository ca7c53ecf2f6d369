import type { Article } from "../article/index.ts";
import { type ReadOptions, read } from "../reading/index.ts";
import { articleOf, type Document, type Feed, fromFeed, modelFile } from "../sources/index.ts";
import { type Entry, entryOf, storable } from "../store/index.ts";
import type { JobOptions } from "./job.ts";

interface FetchedFeed {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly contentType: string;
  /** Does not cross to a thread. */
  readonly headers?: undefined;
}

/** What takes time and needs no database: it is done in threads. Arguments and results are plain data. */
export const TASKS = {
  /** Takes a document apart; throws a `SourceError`. */
  open: async (document: Document): Promise<Article> => storable(await articleOf(document)),

  /** Takes a feed apart; throws a `SourceError`. */
  feed: ({ bytes, url, contentType }: FetchedFeed): Promise<Feed> => fromFeed(bytes, url, contentType),

  /** Reads an article that `open` gave and makes its reading ready for the archive. */
  read: async (article: Article, { language, published }: JobOptions): Promise<Entry> => {
    const options: ReadOptions = {
      ...(language !== undefined && { language }),
      ...(published !== undefined && { published }),
      models: modelFile,
    };
    return entryOf(await read(article, options));
  },
};

export type Tasks = typeof TASKS;
