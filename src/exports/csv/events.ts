import { classOf } from "../../picture/index.ts";
import type { Event, Reading } from "../../reading/index.ts";
import { type Columns, headLine, rowLines } from "./csv.ts";
import { date, evidenceColumns, listed, ofActors, type Row, recordId, title, words } from "./record.ts";

/**
 * Columns named as in POLECAT (Halterman et al. 2023, "PLOVER and POLECAT"), as far as a reading fills them, and behind
 * them who says it, how sure, on which words.
 */
const COLUMNS: Columns<Row<Event>> = {
  "Event ID": recordId,
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
  Trigger: ({ reading, item }) => words(reading, item.trigger),
  ...evidenceColumns<Event>(),
};

/** The headings of the table of events. */
export const eventsHead = (): string => headLine(COLUMNS);

/** The events of a reading as lines of CSV, in reading order. */
export function eventLines(reading: Reading): string {
  return rowLines(
    COLUMNS,
    reading.events.map((item) => ({ reading, item })),
  );
}
