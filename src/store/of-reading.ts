import type { PgTable } from "drizzle-orm/pg-core";
import { accounts, deliveries, named, prints } from "./picture-schema.ts";
import { actors, findings, goods, links, mentions, parties, parts, roles, spans, times } from "./schema.ts";

/** The tables that a reading fills. What they hold goes with it. */
export const OF_READING = {
  ...{ parts, actors, mentions, roles, times, findings, spans, parties, links, goods },
  ...{ named, prints, accounts, deliveries },
};

/** By name, in their order. */
export const TABLES = Object.entries(OF_READING) as [keyof typeof OF_READING, PgTable][];
