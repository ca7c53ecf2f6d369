/** The tables of what is followed. They hold what a restart must not forget, nothing that an article says. */
import { sql } from "drizzle-orm";
import { date, index, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

const time = (name: string) => timestamp(name, { withTimezone: true, mode: "string" });
const state = () => text({ enum: ["waiting", "done", "failed"] }).notNull();

/** `due`: when it is asked again. `newest`: when something new stood in it last. */
export const feeds = pgTable("feeds", {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  url: text().notNull().unique(),
  title: text(),
  etag: text(),
  modified: text(),
  added: time("added").notNull().defaultNow(),
  checked: time("checked"),
  due: time("due").notNull().defaultNow(),
  newest: time("newest"),
  failures: integer().notNull().default(0),
  error: text(),
});

/**
 * Every entry that a feed ever had, so that none is read twice; `waiting` until its article is in the
 * archive. `taken`: since when a process has it in hand.
 */
export const feedEntries = pgTable(
  "feed_entries",
  {
    feed: integer()
      .notNull()
      .references(() => feeds.id, { onDelete: "cascade" }),
    key: text().notNull(),
    url: text(),
    title: text(),
    authors: text().array().notNull(),
    published: date({ mode: "string" }),
    content: text(),
    state: state(),
    attempts: integer().notNull().default(0),
    due: time("due").notNull().defaultNow(),
    error: text(),
    seen: time("seen").notNull().defaultNow(),
    taken: time("taken"),
    handled: time("handled"),
  },
  (t) => [
    primaryKey({ columns: [t.feed, t.key] }),
    index("feed_entries_waiting").on(t.due).where(sql`state = 'waiting'`),
  ],
);
