export type { ArticleMeta, ArticleVersion } from "./article.ts";
export { type Entry, entryOf } from "./entry.ts";
export { StoreError, type StoreErrorCode } from "./errors.ts";
export { storable } from "./identity.ts";
export type { KeepOptions, Kept, Standing } from "./keep.ts";
export type { ArticleQuery } from "./readings.ts";
export type { Hit, SearchPage } from "./search/search.ts";
export { KINDS, type Kind, LARGEST_PAGE, type SearchQuery } from "./search/search-query.ts";
export { type Counts, openStore, type Store } from "./store.ts";
