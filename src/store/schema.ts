/**
 * The tables of the archive, as Drizzle knows them; `migrations/` makes them, `schema.test.ts` holds the two together.
 *
 * An article is one address (or one text without an address); each text that stood there is a version; each version
 * has the reading of one engine. What hangs on a reading is the machine's and goes when the version is read again;
 * corrections hang on the version and stay. Positions are `[start, stop)` in UTF-16 code units of `versions.text`.
 * Records of a reading keep their ids (`s1`, `a3`), so that rows and the kept document name the same things.
 */

import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  date,
  foreignKey,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
const now = (name: string) => timestamp(name, { withTimezone: true, mode: "string" }).notNull().defaultNow();
const span = () => ({ start: integer().notNull(), stop: integer().notNull() });
export const identity = () => integer().primaryKey().generatedAlwaysAsIdentity();

/** `key` is the canonical URL, or outlet and hash where there is none. */
export const articles = pgTable("articles", {
  id: identity(),
  key: text().notNull().unique(),
  url: text(),
  added: now("added"),
});

/** `origin`: what `--source` is compared with. `day`: `published`, `-infinity` where unknown, so that it sorts last. */
export const versions = pgTable(
  "versions",
  {
    id: identity(),
    article: integer()
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    latest: boolean().notNull(),
    hash: text().notNull(),
    source: text().notNull(),
    url: text(),
    title: text(),
    outlet: text(),
    origin: text().array().notNull(),
    authors: text().array().notNull(),
    published: date({ mode: "string" }),
    day: date({ mode: "string" }).notNull(),
    language: text().notNull(),
    text: text().notNull(),
    words: tsvector().notNull(),
    added: now("added"),
  },
  (t) => [
    unique().on(t.article, t.hash),
    unique().on(t.article, t.number),
    uniqueIndex("versions_latest").on(t.article).where(sql`latest`),
    index("versions_order").on(t.day.desc(), t.id.desc()),
    index("versions_words").using("gin", t.words),
    index("versions_past").on(t.id).where(sql`not latest`),
  ],
);

/**
 * `document` is the reading as JSON without its text, byte for byte what the engine gave. `rows`: how its rows were made
 * of it (`ROWS` in replace.ts); 0 where they have to be made again.
 */
export const readings = pgTable(
  "readings",
  {
    version: integer()
      .primaryKey()
      .references(() => versions.id, { onDelete: "cascade" }),
    engine: text().notNull(),
    document: json().notNull(),
    stored: now("stored"),
    rows: integer().notNull(),
  },
  (t) => [index("readings_stale").on(t.version).where(sql`rows = 0`)],
);

export const ofReading = () =>
  integer()
    .notNull()
    .references(() => readings.version, { onDelete: "cascade" });

export const parts = pgTable(
  "parts",
  { version: ofReading(), ord: integer().notNull(), kind: text().notNull(), ...span() },
  (t) => [primaryKey({ columns: [t.version, t.ord] })],
);

/**
 * `words`: the folded words of the name and its mentions by name, with code and Wikidata id. `key`: what the actor is
 * called across articles, `own` before people merged it with another; `party`: on whose behalf it acts.
 */
export const actors = pgTable(
  "actors",
  {
    version: ofReading(),
    id: text().notNull(),
    name: text().notNull(),
    kind: text().notNull(),
    code: text(),
    sector: text(),
    wikidata: text(),
    words: text().array().notNull(),
    own: text().notNull(),
    key: text().notNull(),
    party: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.id] }),
    index("actors_words").using("gin", t.words),
    index("actors_own").on(t.own),
    index("actors_key").on(t.key, t.version),
    index("actors_party").on(t.party, t.version),
  ],
);

const ofActor = () => ({ version: integer().notNull(), actor: text().notNull(), ord: integer().notNull() });

export const mentions = pgTable("mentions", { ...ofActor(), form: text().notNull(), ...span() }, (t) => [
  primaryKey({ columns: [t.version, t.actor, t.ord] }),
  foreignKey({ columns: [t.version, t.actor], foreignColumns: [actors.version, actors.id] }).onDelete("cascade"),
]);

export const roles = pgTable("roles", { ...ofActor(), title: text().notNull(), of: text(), ...span() }, (t) => [
  primaryKey({ columns: [t.version, t.actor, t.ord] }),
  foreignKey({ columns: [t.version, t.actor], foreignColumns: [actors.version, actors.id] }).onDelete("cascade"),
]);

export const times = pgTable(
  "times",
  { version: ofReading(), id: text().notNull(), type: text().notNull(), value: text().notNull(), ...span() },
  (t) => [primaryKey({ columns: [t.version, t.id] })],
);

/**
 * Statements, events and exchanges: what is searched, corrected and cited is one kind of row. `start` is where its
 * words begin; `level`, `low`, `high` its certainty; `type` the statement's or the event's.
 */
export const findings = pgTable(
  "findings",
  {
    version: ofReading(),
    id: text().notNull(),
    kind: text({ enum: ["statement", "event", "exchange"] }).notNull(),
    start: integer().notNull(),
    type: text(),
    medium: text(),
    mode: text(),
    contexts: text().array().notNull(),
    stage: text(),
    status: text(),
    within: text(),
    time: text(),
    level: text().notNull(),
    low: real(),
    high: real(),
    rule: text().notNull(),
    day: date({ mode: "string" }).notNull(),
    words: tsvector().notNull(),
    /** Who takes which part, "said:RUS": see `takersOf`. What is asked of a pair would join too much otherwise. */
    takers: text().array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.id] }),
    foreignKey({ columns: [t.version, t.within], foreignColumns: [t.version, t.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.version, t.time], foreignColumns: [times.version, times.id] }).onDelete("cascade"),
    index("findings_order").on(t.day.desc(), t.version.desc(), t.start),
    index("findings_words").using("gin", t.words),
    index("findings_takers").using("gin", t.takers),
  ],
);

export const ofFinding = () => ({ version: integer().notNull(), finding: text().notNull() });

/** Where a finding's words stand. `rule` on the words of a hedge: what made them one. */
export const spans = pgTable(
  "spans",
  {
    ...ofFinding(),
    role: text({ enum: ["content", "speaker", "addressee", "cue", "frame", "evidence", "trigger", "hedge"] }).notNull(),
    ord: integer().notNull(),
    ...span(),
    rule: text(),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.finding, t.role, t.ord] }),
    foreignKey({ columns: [t.version, t.finding], foreignColumns: [findings.version, findings.id] }).onDelete(
      "cascade",
    ),
  ],
);

/** Who takes part in a finding, in which role. `actor` is null for a speaker who is no actor: "ein Sprecher". */
export const parties = pgTable(
  "parties",
  {
    ...ofFinding(),
    role: text({
      enum: ["speaker", "addressee", "chain", "source", "target", "place", "giver", "receiver"],
    }).notNull(),
    ord: integer().notNull(),
    actor: text(),
    words: text().array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.finding, t.role, t.ord] }),
    foreignKey({ columns: [t.version, t.finding], foreignColumns: [findings.version, findings.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.version, t.actor], foreignColumns: [actors.version, actors.id] }).onDelete("cascade"),
    index("parties_actor").on(t.version, t.actor),
    index("parties_words").using("gin", t.words),
  ],
);

/** From an event or exchange to the statements that contain it, and to the exchanges that it is in return for. */
export const links = pgTable(
  "links",
  {
    ...ofFinding(),
    role: text({ enum: ["saidBy", "inReturnFor"] }).notNull(),
    ord: integer().notNull(),
    other: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.finding, t.role, t.ord] }),
    foreignKey({ columns: [t.version, t.finding], foreignColumns: [findings.version, findings.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.version, t.other], foreignColumns: [findings.version, findings.id] }).onDelete("cascade"),
  ],
);

export const goods = pgTable(
  "goods",
  {
    ...ofFinding(),
    ord: integer().notNull(),
    kind: text().notNull(),
    words: text().notNull(),
    quantity: text(),
    unit: text(),
    ...span(),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.finding, t.ord] }),
    foreignKey({ columns: [t.version, t.finding], foreignColumns: [findings.version, findings.id] }).onDelete(
      "cascade",
    ),
  ],
);

/**
 * What people decided. A correction names the words and keeps the record as the machine stated it, not the row: so it
 * outlives a new reading of the version.
 */
export const corrections = pgTable(
  "corrections",
  {
    id: identity(),
    version: integer()
      .notNull()
      .references(() => versions.id, { onDelete: "cascade" }),
    action: text({ enum: ["accept", "reject", "edit", "merge", "split", "note"] }).notNull(),
    record: text({ enum: ["actor", "statement", "event", "exchange", "time"] }).notNull(),
    ...span(),
    stated: jsonb().notNull(),
    change: jsonb(),
    author: text().notNull(),
    made: now("made"),
    undone: timestamp({ withTimezone: true, mode: "string" }),
  },
  (t) => [
    index("corrections_version").on(t.version, t.start),
    index("corrections_merges").on(t.id).where(sql`action = 'merge' and undone is null`),
  ],
);
