/** The tables of what people watch for, what was found for it, and how far their webhooks have been told. */
import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { identity, versions } from "../schema.ts";

const time = (name: string) => timestamp(name, { withTimezone: true, mode: "string" }).notNull().defaultNow();
const uid = () => uuid().notNull().unique().defaultRandom();

/**
 * `since`: the last version that was there already: only later ones are news. `due`: when its webhook may be asked
 * again; whoever is at it moves it on, so that nobody else is.
 */
export const watchlists = pgTable("watchlists", {
  id: identity(),
  uid: uid(),
  name: text().notNull(),
  watch: jsonb().notNull(),
  since: integer().notNull(),
  made: time("made"),
  webhook: text(),
  secret: text(),
  due: time("due"),
  failures: integer().notNull().default(0),
  error: text(),
});

/**
 * What was found, by its place: version and record, of an article the empty record. `print`: what it says, by which a
 * copy, a new version of the text and a new reading of it are known for what was told already. Of a contradiction the
 * account that contradicts, and the one that it is against.
 */
export const alerts = pgTable(
  "alerts",
  {
    id: identity(),
    uid: uid(),
    watchlist: integer()
      .notNull()
      .references(() => watchlists.id, { onDelete: "cascade" }),
    kind: text({ enum: ["statement", "event", "exchange", "article", "contradiction"] }).notNull(),
    version: integer()
      .notNull()
      .references(() => versions.id, { onDelete: "cascade" }),
    record: text().notNull(),
    againstVersion: integer("against_version").references(() => versions.id, { onDelete: "cascade" }),
    againstRecord: text("against_record"),
    on: text({ enum: ["happened", "denied", "number"] }),
    of: text(),
    print: text().notNull(),
    found: time("found"),
    state: text({ enum: ["kept", "waiting", "sent", "failed"] }).notNull(),
    attempts: integer().notNull().default(0),
  },
  (t) => [
    index("alerts_print").on(t.watchlist, t.print),
    index("alerts_order").on(t.watchlist, t.id.desc()),
    index("alerts_waiting").on(t.watchlist, t.id).where(sql`state = 'waiting'`),
  ],
);
