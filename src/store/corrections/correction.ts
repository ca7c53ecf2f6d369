import type { Actor, Event, Exchange, Reading, Statement, Time } from "../../reading/index.ts";
import type { SpanPair } from "../../text/index.ts";

/** The kinds of records that people correct, and where a reading holds them. */
export const RECORDS = {
  actor: "actors",
  statement: "statements",
  event: "events",
  exchange: "exchanges",
  time: "times",
} as const;
export const RECORD_KINDS = ["actor", "statement", "event", "exchange", "time"] as const;
export type RecordKind = keyof typeof RECORDS;
export type Recorded = Actor | Statement | Event | Exchange | Time;

export const ACTIONS = ["accept", "reject", "edit", "merge", "split", "note"] as const;
export type Action = (typeof ACTIONS)[number];

/** What an edit may change. Ids are those of the reading as it is shown. */
export type Fields = Partial<Omit<Actor, "id" | "mentions" | "roles">> &
  Partial<Omit<Statement, "id" | "rule" | "type">> &
  Partial<Omit<Event, "id" | "rule" | "type">> &
  Partial<Omit<Exchange, "id" | "rule">> &
  Partial<Pick<Time, "value" | "start" | "end">> & {
    readonly type?: Statement["type"] | Event["type"] | Time["type"];
  };

/** What somebody asks for. */
export type Asked =
  | { readonly action: "accept" | "reject" }
  | { readonly action: "note"; readonly note: string }
  | { readonly action: "edit"; readonly fields: Fields }
  /** The actor is another one of the article, or in all articles one that has this key. */
  | { readonly action: "merge"; readonly into: { readonly actor: string } | { readonly key: string } }
  /** Some mentions are of somebody else. */
  | { readonly action: "split"; readonly mentions: readonly SpanPair[]; readonly as: Person };

export interface Person {
  readonly name: string;
  readonly kind?: Actor["kind"] | undefined;
  readonly code?: string | null | undefined;
  readonly sector?: string | null | undefined;
  readonly wikidata?: string | null | undefined;
}

/** Which record of which version, who says so, and what. */
export interface NewCorrection {
  readonly version: number;
  readonly record: RecordKind;
  readonly id: string;
  readonly author: string;
  readonly asked: Asked;
}

/** Records that others name by id, by their words instead, which outlive the ids. */
export type Refs = Readonly<
  Record<string, { readonly record: RecordKind; readonly start: number; readonly stop: number }>
>;

/** The change as it is kept: whatever it names, it names by words. */
export type Change =
  | { readonly note: string }
  | { readonly fields: Fields; readonly refs: Refs }
  | { readonly into: { readonly start: number; readonly stop: number } }
  | { readonly from: string; readonly key: string }
  | { readonly mentions: readonly SpanPair[]; readonly as: Person };

/** A correction as it is kept: the words, and the record as it was shown when somebody corrected it. */
export interface KeptCorrection {
  readonly id: number;
  readonly version: number;
  readonly action: Action;
  readonly record: RecordKind;
  readonly start: number;
  readonly stop: number;
  readonly stated: { readonly record: Recorded; readonly refs: Refs };
  readonly change: Change | null;
}

/** The records of one kind. */
export function recordsOf(reading: Reading, kind: RecordKind): readonly Recorded[] {
  return reading[RECORDS[kind]];
}
