/**
 * The tables that put readings side by side. `accounts`, `deliveries`, `named` and `prints` are filled with each
 * reading; `origins`, `clusters`, `edges`, `calls` and `directory` are made of them by `settle`, which `changes` tells what is to be done.
 */

import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  type UpdateDeleteAction,
} from "drizzle-orm/pg-core";
import { actors, findings, identity, ofFinding, ofReading, tsvector, versions } from "./schema.ts";

const CASCADE: { readonly onDelete: UpdateDeleteAction } = { onDelete: "cascade" };

/** The actors that the words of a statement name. */
export const named = pgTable("named", { ...ofFinding(), actor: text().notNull() }, (t) => [
  primaryKey({ columns: [t.version, t.finding, t.actor] }),
  foreignKey({ columns: [t.version, t.finding], foreignColumns: [findings.version, findings.id] }).onDelete("cascade"),
  foreignKey({ columns: [t.version, t.actor], foreignColumns: [actors.version, actors.id] }).onDelete("cascade"),
  index("named_actor").on(t.version, t.actor),
]);

/**
 * What copies of a text are known by. `sample`: those of its shingles that they are looked for by. `wire`: the agency that
 * the text names as its own.
 */
export const prints = pgTable(
  "prints",
  {
    version: ofReading().primaryKey(),
    wire: text(),
    shingles: integer().array().notNull(),
    sample: integer().array().notNull(),
  },
  (t) => [index("prints_sample").using("gin", t.sample)],
);

/** `origin`: the smallest version of the texts that copy each other. Apart from the prints, whose index is large. */
export const origins = pgTable("origins", { version: ofReading().primaryKey(), origin: integer().notNull() }, (t) => [
  index("origins_origin").on(t.origin),
]);

/** The accounts of one event. `version`, `finding`: the first one. `day`: by which it is ordered. */
export const clusters = pgTable(
  "clusters",
  {
    id: identity(),
    sides: text().notNull(),
    ...ofFinding(),
    type: text().notNull(),
    class: text().notNull(),
    source: text().array().notNull(),
    target: text().array().notNull(),
    parties: text().array().notNull(),
    since: date({ mode: "string" }),
    until: date({ mode: "string" }),
    day: date({ mode: "string" }).notNull(),
    accounts: integer().notNull(),
    articles: integer().notNull(),
    independent: integer().notNull(),
    happened: boolean().notNull(),
    contradictions: integer().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.version, t.finding], foreignColumns: [findings.version, findings.id] }).onDelete(
      "cascade",
    ),
    index("clusters_sides").on(t.sides),
    index("clusters_first").on(t.version, t.finding),
    index("clusters_order").on(t.day.desc(), t.id.desc()),
    index("clusters_parties").using("gin", t.parties),
  ],
);

/** From whom to whom an event goes, each with each. */
export const edges = pgTable(
  "edges",
  {
    cluster: integer()
      .notNull()
      .references(() => clusters.id, CASCADE),
    source: text().notNull(),
    target: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cluster, t.source, t.target] }),
    index("edges_source").on(t.source),
    index("edges_target").on(t.target),
  ],
);

/** What one article tells of an event. `sides`: what accounts of one event have in common; null without parties. */
export const accounts = pgTable(
  "accounts",
  {
    ...ofFinding(),
    sides: text(),
    source: text().array().notNull(),
    target: text().array().notNull(),
    since: date({ mode: "string" }),
    until: date({ mode: "string" }),
    counts: jsonb().notNull(),
    voices: text().array().notNull(),
    cluster: integer().references(() => clusters.id, { onDelete: "set null" }),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.finding] }),
    foreignKey({ columns: [t.version, t.finding], foreignColumns: [findings.version, findings.id] }).onDelete(
      "cascade",
    ),
    index("accounts_sides").on(t.sides),
    index("accounts_cluster").on(t.cluster),
  ],
);

/** One kind of goods of an exchange. `sides`: equal in one history. */
export const deliveries = pgTable(
  "deliveries",
  {
    ...ofFinding(),
    goods: text().notNull(),
    sides: text().notNull(),
    giver: text().array().notNull(),
    receiver: text().array().notNull(),
    parties: text().array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.version, t.finding, t.goods] }),
    foreignKey({ columns: [t.version, t.finding], foreignColumns: [findings.version, findings.id] }).onDelete(
      "cascade",
    ),
    index("deliveries_sides").on(t.sides),
    index("deliveries_parties").using("gin", t.parties),
  ],
);

/** Everybody whom the latest versions tell of, once for all articles. */
export const directory = pgTable(
  "directory",
  {
    key: text().primaryKey(),
    name: text().notNull(),
    kind: text(),
    code: text(),
    sector: text(),
    wikidata: text(),
    articles: integer().notNull(),
    names: jsonb().notNull(),
    words: tsvector().notNull(),
  },
  (t) => [index("directory_words").using("gin", t.words)],
);

/**
 * In how many latest versions an actor is told of. `call`: at all (empty), by a name (a JSON list of it), or as who (a list
 * of name, kind, code, sector and Wikidata id).
 */
export const calls = pgTable(
  "calls",
  { key: text().notNull(), call: text().notNull(), articles: integer().notNull() },
  (t) => [primaryKey({ columns: [t.key, t.call] })],
);

/** What of a version is in `calls`: pairs of key and call. */
export const counted = pgTable("counted", {
  version: integer()
    .primaryKey()
    .references(() => versions.id, CASCADE),
  calls: jsonb().notNull(),
});

/** What was kept and is not yet in clusters and directory: the version, and the sides that it touches, before and after. */
export const changes = pgTable("changes", {
  id: identity(),
  version: integer()
    .notNull()
    .references(() => versions.id, CASCADE),
  sides: text().array().notNull(),
});
