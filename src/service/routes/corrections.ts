import { createRoute, z } from "@hono/zod-openapi";
import type { NewCorrection as Asked } from "../../store/index.ts";
import type { ServiceContext } from "../context.ts";
import { PROBLEMS, Refusal } from "../problem.ts";
import { answers, router } from "../routing.ts";
import { Version } from "../shapes/article.ts";
import { Correction, NewCorrection } from "../shapes/correction.ts";
import { given, PAGING } from "../shapes/query.ts";
import { streamOf } from "../stream.ts";

const Id = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

const CorrectionPage = z
  .strictObject({ corrections: z.array(Correction).readonly(), next: z.string().nullable() })
  .meta({ id: "CorrectionPage" });

const list = createRoute({
  method: "get",
  path: "/corrections",
  summary: "What people said of records, the newest first, what they took back among it",
  request: { query: z.strictObject({ version: Version.optional(), limit: PAGING.limit, after: Id.optional() }) },
  responses: { 200: answers(CorrectionPage, "one page of corrections"), ...PROBLEMS },
});

const post = createRoute({
  method: "post",
  path: "/corrections",
  summary: "Accept, reject, edit, merge, split or note; every list shows it from then on",
  request: { body: { required: true, content: { "application/json": { schema: NewCorrection } } } },
  responses: {
    201: answers(z.strictObject({ id: z.int() }).meta({ id: "CorrectionMade" }), "it holds now"),
    ...PROBLEMS,
  },
});

const undo = createRoute({
  method: "delete",
  path: "/corrections/{id}",
  summary: "Take a correction back",
  request: { params: z.strictObject({ id: Id }) },
  responses: { 204: { description: "it no longer holds" }, ...PROBLEMS },
});

const training = createRoute({
  method: "get",
  path: "/exports/corrections",
  summary: "Corrections that stand as training data: a JSON line each, the record before and after",
  responses: {
    200: { description: "JSON Lines", content: { "application/jsonl": { schema: z.string() } } },
    ...PROBLEMS,
  },
});

export function correctionRoutes({ store }: ServiceContext) {
  const routes = router()
    .openapi(list, async (c) => {
      const { after, limit, version } = c.req.valid("query");
      const found = await store.corrections.list({ ...given({ version, before: after }), limit: limit + 1 });
      const shown = found.slice(0, limit);
      const next = found.length > limit ? String(shown.at(-1)?.id) : null;
      return c.json({ corrections: shown, next }, 200);
    })
    .openapi(post, async (c) => {
      const { version, record, id, author, ...asked } = c.req.valid("json");
      const made = await store.corrections.add({ version, record, id, author, asked: asked as Asked["asked"] });
      return c.json({ id: made }, 201);
    })
    .openapi(undo, async (c) => {
      const { id } = c.req.valid("param");
      if (!(await store.corrections.undo(id)))
        throw new Refusal(404, "correction", `there is no correction ${id}, or it was taken back already`);
      return c.body(null, 204);
    });
  routes.openAPIRegistry.registerPath(training);
  // A stream has no type that the description could be held against.
  routes.get(training.path, async (c) => {
    c.header("content-type", "application/jsonl");
    return c.body(await streamOf(linesOf(store.corrections.training())));
  });
  return routes;
}

async function* linesOf(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`;
}
