import { createRoute, z } from "@hono/zod-openapi";
import { CERTAINTY_LEVELS, EVENT_TYPES, GOODS_KINDS, STAGES, STATEMENT_TYPES, STATUSES } from "../../reading/index.ts";
import { KINDS, type SearchQuery } from "../../store/index.ts";
import type { ServiceContext } from "../context.ts";
import { PROBLEMS } from "../problem.ts";
import { answers, router } from "../routing.ts";
import { SearchPage } from "../shapes/hit.ts";
import { Key, Named } from "../shapes/named.ts";
import { either, given, language, listOf, name, PAGING, PERIOD } from "../shapes/query.ts";

/** A name to the letter, unlike those of which the words are looked for. */
const exactly = (description: string) => z.string().min(1).max(500).optional().describe(description);

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
  outlet: exactly("the same, as it is called"),
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
  through: Key.optional().describe("key of an outlet that passes it on and does not say it"),
  giver: Key.optional().describe("key of who gives, as the ledger has it: on whose behalf"),
  receiver: Key.optional().describe("key of who receives, the same"),
  history: z.string().min(1).max(2_000).optional().describe("an entry of the ledger, by its `history`"),
  stage: z.enum(STAGES).optional().describe("how far an exchange has come"),
  delivered: either("exchanges told as delivered and done; false: all others"),
  denied: either("told as a thing that is not, or denied"),
  names: Key.optional().describe("key of somebody whom the article names, or who acts for it"),
  called: exactly("beside names: by which name"),
  role: exactly("beside names: with which title"),
  of: exactly("beside role: of whom or what; without it of nobody"),
  dated: either("whether the article has a day of publication"),
  ...PERIOD,
  language,
};

const search = createRoute({
  method: "get",
  path: "/search",
  summary:
    "Search statements, events, exchanges and articles, the newest first; asked for articles only, those that hold such findings",
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
  summary: "How many hits a search has, by each of its filters",
  request: { query: z.strictObject(SEARCH_FILTERS) },
  responses: { 200: answers(Facets, "the counts"), ...PROBLEMS },
});

type Filters = z.output<z.ZodObject<typeof SEARCH_FILTERS>>;

/** What the filters ask the archive for. */
export function searchQueryOf<Query extends Filters>(asked: Query): SearchQuery {
  const { kind, type, delivered, denied, dated, ...query } = asked;
  return given({
    ...query,
    ...{ kinds: kind, types: type, delivered: delivered && delivered === "true" },
    ...{ denied: denied && denied === "true", dated: dated && dated === "true" },
  }) as SearchQuery;
}

export function searchRoutes({ store }: ServiceContext) {
  return router()
    .openapi(search, async (c) => c.json(await store.search(searchQueryOf(c.req.valid("query"))), 200))
    .openapi(counts, async (c) => c.json(await store.facets(searchQueryOf(c.req.valid("query"))), 200));
}
