import { classOf } from "../../picture/index.ts";
import type { Event } from "../../reading/index.ts";
import { wordsAt } from "../telling.ts";
import { type Columns, tableOf } from "./csv.ts";
import { date, evidenceColumns, listed, ofActors, type Row, rowId, title } from "./record.ts";

/**
 * Columns named as in POLECAT (Halterman et al. 2023, "PLOVER and POLECAT"), as far as a reading fills them, and behind
 * them who says it, how sure, on which words.
 */
const COLUMNS: Columns<Row<Event>> = {
  "Event ID": rowId,
  "Event Date": date,
  "Event Type": ({ item }) => item.type,
  "Event Mode": ({ item }) => item.mode,
  "Quad Code": ({ item }) => classOf(item.type).toUpperCase(),
  Contexts: ({ item }) => listed(item.contexts),
  "Actor Name": ({ reading, item }) => ofActors(reading, item.source, ({ name }) => name),
  "Primary Actor Sector": ({ reading, item }) => ofActors(reading, item.source, ({ sector }) => sector),
  "Actor Title": ({ reading, item }) => ofActors(reading, item.source, title),
  "Actor Country": ({ reading, item }) => ofActors(reading, item.source, ({ code }) => code),
  "Recipient Name": ({ reading, item }) => ofActors(reading, item.target, ({ name }) => name),
  "Primary Recipient Sector": ({ reading, item }) => ofActors(reading, item.target, ({ sector }) => sector),
  "Recipient Title": ({ reading, item }) => ofActors(reading, item.target, title),
  "Recipient Country": ({ reading, item }) => ofActors(reading, item.target, ({ code }) => code),
  Placename: ({ reading, item }) => ofActors(reading, item.place === null ? [] : [item.place], ({ name }) => name),
  Country: ({ reading, item }) => ofActors(reading, item.place === null ? [] : [item.place], ({ code }) => code),
  Trigger: ({ reading, item }) => wordsAt(reading, item.trigger),
  ...evidenceColumns<Event>(),
};

/** The events of readings as a table, in reading order. */
export const eventsTable = tableOf(COLUMNS, (reading) => reading.events.map((item) => ({ reading, item })));
