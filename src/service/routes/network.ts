import { createRoute, z } from "@hono/zod-openapi";
import { GOODS_KINDS } from "../../reading/index.ts";
import type { NetworkQuery } from "../../store/index.ts";
import type { ServiceContext } from "../context.ts";
import { PROBLEMS } from "../problem.ts";
import { answers, router } from "../routing.ts";
import { EVENT_CLASSES } from "../shapes/event.ts";
import { Key, Named } from "../shapes/named.ts";
import { given, listOf, PERIOD } from "../shapes/query.ts";

const edge = {
  from: z.string().describe("key"),
  to: z.string(),
  time: z.string().nullable().describe("YYYY-MM or YYYY; null where nothing tells when"),
  open: z.int(),
};

const Network = z
  .strictObject({
    nodes: z.array(Named).readonly(),
    events: z
      .array(z.strictObject({ ...edge, class: z.enum(EVENT_CLASSES), happened: z.int(), confirmed: z.int() }))
      .readonly()
      .describe("counted in events; confirmed by at least two origins"),
    exchanges: z
      .array(z.strictObject({ ...edge, goods: z.enum(GOODS_KINDS), delivered: z.int() }))
      .readonly()
      .describe("counted in articles, by their publication"),
    cut: z.boolean().describe("there is more: ask for less time or for one actor"),
  })
  .meta({ id: "Network" });

const route = createRoute({
  method: "get",
  path: "/network",
  summary: "Who does and gives what to whom over time",
  request: {
    query: z.strictObject({
      actor: Key.optional(),
      other: Key.optional(),
      class: listOf(EVENT_CLASSES),
      independent: z.coerce.number().int().min(1).max(1_000).optional(),
      by: z.enum(["month", "year", "all"]).default("month"),
      ...PERIOD,
    }),
  },
  responses: { 200: answers(Network, "nodes and edges"), ...PROBLEMS },
});

export function networkRoutes({ store }: ServiceContext) {
  return router().openapi(route, async (c) => {
    const { class: classes, ...query } = c.req.valid("query");
    return c.json(await store.picture.network(given({ ...query, classes }) as NetworkQuery), 200);
  });
}
