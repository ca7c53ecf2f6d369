import type { Certainty, Event, Goods, Statement } from "../../reading/index.ts";
import { StoreError } from "../errors.ts";

export const KINDS = ["statement", "event", "exchange", "article"] as const;
export type Kind = (typeof KINDS)[number];

/** What is searched for. Everything that is given must hold; of a list any. */
export interface SearchQuery {
  /** All of these words; `"a phrase"`, `begin*`, `-without`. */
  readonly words?: string;
  readonly kinds?: readonly Kind[];
  /** Who says it: a name, a country's code, a Wikidata id. */
  readonly speaker?: string;
  /** Where it stands: outlet or host. */
  readonly source?: string;
  /** Who takes part in it in any role. */
  readonly actor?: string;
  /** Of statements and events their type, of exchanges the kind of goods. */
  readonly types?: readonly (Statement["type"] | Event["type"] | Goods["kind"])[];
  readonly certainty?: readonly Certainty["level"][];
  readonly status?: readonly Event["status"][];
  /** Days of publication, both included. */
  readonly since?: string;
  readonly until?: string;
  /**
   * Keys of the directory: who says it, whom others say something about, who does something, to whom it is done, who
   * gives, who receives, who takes part in any role. A state's key stands for its government and army too.
   */
  readonly said?: string;
  readonly about?: string;
  readonly did?: string;
  readonly met?: string;
  readonly gave?: string;
  readonly received?: string;
  readonly involved?: string;
  /** BCP 47. */
  readonly language?: string;
  /** Hits of one page, 1 to 200. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export const LARGEST_PAGE = 200;
const PAGE = 20;

/** Throws `search.limit`. */
export function limitOf({ limit = PAGE }: SearchQuery): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_PAGE) return limit;
  throw new StoreError("search.limit", `a page has 1 to ${LARGEST_PAGE} hits, not ${limit}`);
}
