import { createRoute, z } from "@hono/zod-openapi";
import { CERTAINTY_LEVELS, EVENT_TYPES, GOODS_KINDS, STATEMENT_TYPES, STATUSES } from "../../reading/index.ts";
import { KINDS, type SearchQuery } from "../../store/index.ts";
import type { ServiceContext } from "../context.ts";
import { PROBLEMS } from "../problem.ts";
import { answers, router } from "../routing.ts";
import { Hit } from "../shapes/hit.ts";
import { given, listOf, name, PAGING, PERIOD } from "../shapes/query.ts";

const FILTERS = {
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
  ...PERIOD,
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .describe("BCP 47"),
};

const SearchPage = z
  .strictObject({
    hits: z.array(Hit).readonly(),
    next: z.string().nullable().describe("`after` of the next page; null on the last one"),
  })
  .meta({ id: "SearchPage" });

const search = createRoute({
  method: "get",
  path: "/search",
  summary: "Search statements, events, exchanges and articles, the newest first",
  request: { query: z.strictObject({ ...FILTERS, ...PAGING }) },
  responses: { 200: answers(SearchPage, "one page of hits"), ...PROBLEMS },
});

export function searchRoutes({ store }: ServiceContext) {
  return router().openapi(search, async (c) => {
    const { kind, type, ...query } = c.req.valid("query");
    return c.json(await store.search(given({ ...query, kinds: kind, types: type }) as SearchQuery), 200);
  });
}
