import { z } from "@hono/zod-openapi";
import { CERTAINTY_LEVELS, EVENT_TYPES, GOODS_KINDS, STATEMENT_TYPES, STATUSES } from "../../reading/index.ts";
import { KINDS } from "../../store/index.ts";
import { Hit } from "./hit.ts";
import { Key } from "./named.ts";
import { language, name, PERIOD } from "./query.ts";

const some = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.array(z.enum(values)).min(1).max(values.length).readonly().optional();

/** The conditions of a search as `/api/search` has them, lists as lists. */
const Search = z
  .strictObject({
    words: z.string().max(1_000).optional(),
    kinds: some(KINDS).describe("without it statements, events and exchanges; articles only where they are named"),
    speaker: name("who says it: a name, a country's code, a Wikidata id"),
    actor: name("who takes part in any role"),
    source: name("where it stands: outlet or host"),
    types: some([...STATEMENT_TYPES, ...EVENT_TYPES, ...GOODS_KINDS]),
    certainty: some(CERTAINTY_LEVELS),
    status: some(STATUSES),
    ...{ said: Key.optional(), about: Key.optional(), did: Key.optional(), met: Key.optional() },
    ...{ gave: Key.optional(), received: Key.optional(), involved: Key.optional() },
    ...PERIOD,
    language,
  })
  .meta({ id: "WatchedSearch" });

const Watch = z
  .union([
    z.strictObject({ search: Search }),
    z.strictObject({ pair: z.tuple([Key, Key]).readonly().describe("keys of two actors: all that is between them") }),
  ])
  .meta({ id: "Watch" });

/** A watch list as it is asked for. */
export const NewWatchlist = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    watch: Watch,
    webhook: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .refine((url) => !/^https?:\/\/[^/]*@/.test(url), { message: "leave out user name and password" })
      .optional()
      .describe("where alerts are sent to as JSON, signed as Standard Webhooks has it"),
  })
  .meta({ id: "NewWatchlist" });

export const WatchlistMade = z
  .strictObject({
    id: z.int(),
    secret: z.string().nullable().describe("what its webhook is signed with; it is told here and never again"),
  })
  .meta({ id: "WatchlistMade" });

export const Watchlist = z
  .strictObject({
    id: z.int(),
    uid: z.string(),
    name: z.string(),
    watch: Watch,
    made: z.string(),
    newest: z.string().nullable().describe("when the newest alert was found"),
    alerts: z.int(),
    webhook: z
      .strictObject({
        host: z.string(),
        waiting: z.int(),
        sent: z.int(),
        failed: z.int().describe("given up after many tries"),
        failures: z.int().describe("in a row"),
        error: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: "Watchlist" });

const ALERT_KINDS = [...KINDS, "contradiction"] as const;

export const Alert = z
  .strictObject({
    id: z.int(),
    uid: z.string(),
    watchlist: z.int(),
    kind: z.enum(ALERT_KINDS),
    found: z.string(),
    hit: Hit.describe("of a contradiction the account that contradicts"),
    contradicts: z
      .strictObject({
        on: z.enum(["happened", "denied", "number"]),
        of: z.string().nullable().describe("the counted word of a number"),
        hit: Hit,
      })
      .nullable(),
  })
  .meta({ id: "Alert" });

export const AlertPage = z
  .strictObject({ alerts: z.array(Alert).readonly(), next: z.string().nullable() })
  .meta({ id: "AlertPage" });
