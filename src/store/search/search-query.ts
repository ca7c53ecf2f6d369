import type { Certainty, Event, Exchange, Goods, Statement } from "../../reading/index.ts";
import { StoreError } from "../errors.ts";

export const KINDS = ["statement", "event", "exchange", "article"] as const;
export type Kind = (typeof KINDS)[number];

/**
 * What is searched for. Everything that is given must hold; of a list any. Where only articles are asked for, by what only
 * findings have, they are those that hold such a finding.
 */
export interface SearchQuery {
  /** All of these words; `"a phrase"`, `begin*`, `-without`. */
  readonly words?: string;
  readonly kinds?: readonly Kind[];
  /** Who says it: a name, a country's code, a Wikidata id. */
  readonly speaker?: string;
  /** Where it stands: outlet or host. */
  readonly source?: string;
  /** The same, exactly as it is called. */
  readonly outlet?: string;
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
  /** Key of an outlet that passes on what it does not say itself. */
  readonly through?: string;
  /** Of exchanges, keys of who gives and receives; what one acts for counts, not who acts: as the ledger has them. */
  readonly giver?: string;
  readonly receiver?: string;
  /** `LedgerEntry.history`. */
  readonly history?: string;
  readonly stage?: Exchange["stage"];
  /** Exchanges that are told as delivered and done; false: all others. */
  readonly delivered?: boolean;
  /** Told as a thing that is not, or denied. */
  readonly denied?: boolean;
  /** Key of somebody whom the article names, or who acts for it. */
  readonly names?: string;
  /** Beside `names`: by which name; by which title, and of whom or what that is, absent where of nobody. */
  readonly called?: string;
  readonly role?: string;
  readonly of?: string;
  /** Whether the article has a day of publication. */
  readonly dated?: boolean;
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
