import type { Store } from "../store/index.ts";

/** What the routes work with. */
export interface ServiceContext {
  readonly store: Store;
  /** Whether addresses of private networks may be fetched. */
  readonly allowPrivate: boolean;
}
