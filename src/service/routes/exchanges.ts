import { createRoute, z } from "@hono/zod-openapi";
import { GOODS_KINDS, STAGES } from "../../reading/index.ts";
import type { LedgerQuery } from "../../store/index.ts";
import type { ServiceContext } from "../context.ts";
import { PROBLEMS } from "../problem.ts";
import { answers, router } from "../routing.ts";
import { Hit } from "../shapes/hit.ts";
import { Key, Named } from "../shapes/named.ts";
import { given, listOf, PAGING, PERIOD } from "../shapes/query.ts";

const LedgerPage = z
  .strictObject({
    entries: z
      .array(
        z
          .strictObject({
            history: z.string().describe("what /api/search asks for it by"),
            giver: z.array(Named).readonly(),
            receiver: z.array(Named).readonly(),
            goods: z.enum(GOODS_KINDS),
            stages: z.partialRecord(z.enum(STAGES), z.int()).describe("articles that tell each stage"),
            denied: z.int().describe("articles that say it did not or will not happen"),
            first: z.string().nullable().describe("day of the first publication"),
            last: z.string().nullable(),
            articles: z.int(),
            steps: z
              .array(
                z.strictObject({
                  id: z.string(),
                  origin: z.int().nullable().describe("steps of one origin are copies of one report"),
                  hit: Hit,
                }),
              )
              .readonly()
              .describe("the latest published last"),
          })
          .meta({ id: "LedgerEntry" }),
      )
      .readonly(),
    next: z.string().nullable(),
  })
  .meta({ id: "LedgerPage" });

export const LEDGER_FILTERS = {
  actor: Key.optional().describe("key of who gives or receives"),
  other: Key.optional(),
  giver: Key.optional(),
  receiver: Key.optional(),
  goods: listOf(GOODS_KINDS),
  ...PERIOD,
};

const route = createRoute({
  method: "get",
  path: "/exchanges",
  summary: "Who gives what to whom, and what became of it: sought, agreed, delivered, denied",
  request: {
    query: z.strictObject({ ...LEDGER_FILTERS, ...PAGING }),
  },
  responses: { 200: answers(LedgerPage, "one page of histories"), ...PROBLEMS },
});

export function exchangeRoutes({ store }: ServiceContext) {
  return router().openapi(route, async (c) =>
    c.json(await store.picture.ledger(given(c.req.valid("query")) as LedgerQuery), 200),
  );
}
