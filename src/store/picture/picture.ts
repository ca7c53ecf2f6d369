import type { Database } from "../engines/engine.ts";
import { type Comparison, compare } from "./compare.ts";
import { type DirectoryEntry, directory, whoIs } from "./directory.ts";
import { type Dossier, dossier, type PairDossier, pairDossier } from "./dossier.ts";
import { type EventPage, type EventQuery, events } from "./events.ts";
import { type LedgerPage, type LedgerQuery, ledger } from "./exchanges.ts";
import { type Network, type NetworkQuery, network } from "./network.ts";
import { type ArticleOrigin, articleOrigin, type RelatedArticle, related } from "./related.ts";

/** What the archive's readings tell side by side. Actors are asked by their keys of the directory. */
export interface Picture {
  /** Whose names begin with the words. */
  readonly directory: (words: string, limit: number) => Promise<DirectoryEntry[]>;
  /** Whom somebody means by a key or a name; null where no article tells of such. */
  readonly whoIs: (asked: string) => Promise<DirectoryEntry | null>;
  readonly dossier: (key: string) => Promise<Dossier | null>;
  readonly pair: (key: string, other: string) => Promise<PairDossier | null>;
  readonly events: (query: EventQuery) => Promise<EventPage>;
  readonly compare: (account: { readonly version: number; readonly record: string }) => Promise<Comparison | null>;
  readonly ledger: (query: LedgerQuery) => Promise<LedgerPage>;
  readonly network: (query: NetworkQuery) => Promise<Network>;
  readonly related: (version: number) => Promise<RelatedArticle[]>;
  readonly origin: (version: number) => Promise<ArticleOrigin | null>;
}

export function pictureOf(db: Database): Picture {
  return {
    directory: (words, limit) => directory(db, words, limit),
    whoIs: (asked) => whoIs(db, asked),
    dossier: (key) => dossier(db, key),
    pair: (key, other) => pairDossier(db, key, other),
    events: (query) => events(db, query),
    compare: (account) => compare(db, account),
    ledger: (query) => ledger(db, query),
    network: (query) => network(db, query),
    related: (version) => related(db, version),
    origin: (version) => articleOrigin(db, version),
  };
}
