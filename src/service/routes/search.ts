import { createRoute, z } from "@hono/zod-openapi";
import { CERTAINTY_LEVELS, EVENT_TYPES, GOODS_KINDS, STATEMENT_TYPES, STATUSES } from "../../reading/index.ts";
import { KINDS, type SearchQuery } from "../../store/index.ts";
import type { ServiceContext } from "../context.ts";
import { PROBLEMS } from "../problem.ts";
import { answers, router } from "../routing.ts";
import { SearchPage } from "../shapes/hit.ts";
import { Key, Named } from "../shapes/named.ts";
import { given, language, listOf, name, PAGING, PERIOD } from "../shapes/query.ts";

export const SEARCH_FILTERS = {
  words: z
    .string()
    .max(1_000)
    .optional()
    .describe('all of these words, in any of their forms; "a phrase", begin*, -without'),
  kind: listOf(KINDS),
  speaker: name("who says it: a name, a country's code, a Wikidata id"),
  actor: name("who takes part in any role"),
  source: name("where it stands: outlet or host"),
  type: listOf([...STATEMENT_TYPES, ...EVENT_TYPES, ...GOODS_KINDS]),
  certainty: listOf(CERTAINTY_LEVELS),
  status: listOf(STATUSES),
  said: Key.optional().describe("key of who says it"),
  about: Key.optional().describe("key of somebody about whom others say it"),
  did: Key.optional().describe("key of who does it"),
  met: Key.optional().describe("key of whom it is done to"),
  gave: Key.optional().describe("key of who gives"),
  received: Key.optional().describe("key of who receives"),
  involved: Key.optional().describe("key of who takes part in any role"),
  ...PERIOD,
  language,
};

const search = createRoute({
  method: "get",
  path: "/search",
  summary: "Search statements, events, exchanges and articles, the newest first",
  request: { query: z.strictObject({ ...SEARCH_FILTERS, ...PAGING }) },
  responses: { 200: answers(SearchPage, "one page of hits"), ...PROBLEMS },
});

const tally = z.record(z.string(), z.int());

const Facets = z
  .strictObject({
    total: z.int(),
    kinds: tally,
    types: tally,
    certainty: tally,
    status: tally,
    languages: tally,
    years: tally,
    sources: tally,
    speakers: z.array(Named.extend({ count: z.int() })).readonly(),
  })
  .meta({ id: "Facets" });

const counts = createRoute({
  method: "get",
  path: "/search/counts",
  summary: "How many statements, events and exchanges a search finds, by each of its filters",
  request: { query: z.strictObject(SEARCH_FILTERS) },
  responses: { 200: answers(Facets, "the counts"), ...PROBLEMS },
});

type Filters = z.output<z.ZodObject<typeof SEARCH_FILTERS>>;

/** What the filters ask the archive for. */
export function searchQueryOf<Query extends Filters>({ kind, type, ...query }: Query): SearchQuery {
  return given({ ...query, kinds: kind, types: type }) as SearchQuery;
}

export function searchRoutes({ store }: ServiceContext) {
  return router()
    .openapi(search, async (c) => c.json(await store.search(searchQueryOf(c.req.valid("query"))), 200))
    .openapi(counts, async (c) => c.json(await store.facets(searchQueryOf(c.req.valid("query"))), 200));
}
