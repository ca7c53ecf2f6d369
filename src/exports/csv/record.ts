import type { Actor, Certainty, Event, Reading } from "../../reading/index.ts";
import { articleId } from "../identity.ts";
import { speakerOf, statementsOf, throughOf, wordsAt } from "../telling.ts";
import type { Columns } from "./csv.ts";

/** A record of a reading that becomes a row. */
export interface Row<Item> {
  readonly reading: Reading;
  readonly item: Item;
}

/** What events and exchanges have in common. */
type Told = Pick<Event, "id" | "status" | "time" | "evidence" | "saidBy" | "rule"> & { readonly certainty: Certainty };

/** Several values of one cell, as POLECAT parts them. */
export function listed(values: readonly (string | null)[]): string {
  return [...new Set(values.filter((value) => value !== null && value !== ""))].join("; ");
}

/** One fact about each of some actors. */
export function ofActors({ actors }: Reading, ids: readonly string[], fact: (actor: Actor) => string | null): string {
  return listed(ids.map((id) => actors.find((actor) => actor.id === id)).map((actor) => (actor ? fact(actor) : null)));
}

export const title = ({ roles }: Actor): string | null => roles[0]?.title ?? null;

/** Unique among all articles, and with the id that the record has in its reading. */
export function rowId({ reading, item }: Row<{ readonly id: string }>): string {
  return `${articleId(reading)}-${item.id}`;
}

/** When it happened, as TIMEX3; empty where the article does not say. */
export function date({ reading, item }: Row<{ readonly time: string | null }>): string {
  return reading.times.find(({ id }) => id === item.time)?.value ?? "";
}

/** Columns that no register of events or transfers has: who says it, how sure, on which words. */
export function evidenceColumns<Item extends Told>(): Columns<Row<Item>> {
  return {
    Status: ({ item }) => item.status,
    Certainty: ({ item }) => item.certainty.level,
    "Certainty Cues": ({ reading, item }) =>
      listed(item.certainty.cues.map(({ start, end }) => reading.article.text.slice(start, end))),
    "Said By": ({ reading, item }) => listed(statementsOf(reading, item.saidBy).map((one) => speakerOf(reading, one))),
    Through: ({ reading, item }) => listed(throughOf(reading, statementsOf(reading, item.saidBy))),
    Evidence: ({ reading, item }) => wordsAt(reading, item.evidence),
    "Evidence Start": ({ item }) => item.evidence[0]?.[0] ?? null,
    "Evidence End": ({ item }) => item.evidence.at(-1)?.[1] ?? null,
    Rule: ({ item }) => item.rule,
    Headline: ({ reading }) => reading.article.title,
    Language: ({ reading }) => reading.article.language,
    "Publication Date": ({ reading }) => reading.article.published,
    Publisher: ({ reading }) => reading.article.outlet,
    URL: ({ reading }) => reading.article.url ?? reading.source,
    "Article ID": ({ reading }) => reading.article.id,
  };
}
