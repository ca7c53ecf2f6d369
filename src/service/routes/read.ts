import { createRoute } from "@hono/zod-openapi";
import type { ServiceContext } from "../context.ts";
import { PROBLEMS } from "../problem.ts";
import { answers, router } from "../routing.ts";
import { Reading } from "../shapes/reading.ts";
import { articleOf, readingOf, Submission } from "../submission.ts";

const route = createRoute({
  method: "post",
  path: "/read",
  summary: "Read an article; nothing is kept",
  request: { body: { required: true, content: { "application/json": { schema: Submission } } } },
  responses: { 200: answers(Reading, "the reading"), ...PROBLEMS },
});

export function readRoutes(context: ServiceContext) {
  return router().openapi(route, async (c) => {
    const submission = c.req.valid("json");
    const article = await articleOf(submission, context);
    return c.json(await readingOf(article, submission), 200);
  });
}
