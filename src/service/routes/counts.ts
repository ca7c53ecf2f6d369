import { createRoute, z } from "@hono/zod-openapi";
import type { ServiceContext } from "../context.ts";
import { PROBLEMS } from "../problem.ts";
import { answers, router } from "../routing.ts";

const Counts = z
  .strictObject({
    articles: z.int(),
    versions: z.int(),
    statements: z.int(),
    events: z.int(),
    exchanges: z.int(),
  })
  .meta({ id: "Counts" });

const route = createRoute({
  method: "get",
  path: "/counts",
  summary: "How much the archive holds",
  responses: { 200: answers(Counts, "the counts"), ...PROBLEMS },
});

export function countRoutes({ store }: ServiceContext) {
  return router().openapi(route, async (c) => c.json(await store.counts(), 200));
}
