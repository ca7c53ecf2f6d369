import { createRoute, z } from "@hono/zod-openapi";
import { EXPORT_FORMATS, exportIn, type Format } from "../../exports/index.ts";
import type { ArticleQuery } from "../../store/index.ts";
import type { ServiceContext } from "../context.ts";
import { PROBLEMS, Refusal } from "../problem.ts";
import { router } from "../routing.ts";
import { given, language, name, PERIOD } from "../shapes/query.ts";
import { streamOf } from "../stream.ts";

/** What a format is called on the web, and how its files end. */
const TYPES: Readonly<Record<Format, readonly [type: string, ending: string]>> = {
  jsonl: ["application/jsonl", "jsonl"],
  "csv-events": ["text/csv; charset=utf-8", "csv"],
  "csv-exchanges": ["text/csv; charset=utf-8", "csv"],
  annotations: ["application/ld+json", "jsonld"],
  ftm: ["application/jsonl", "ftm.jsonl"],
  stix: ["application/stix+json;version=2.1", "stix.json"],
  graphml: ["application/graphml+xml", "graphml"],
};

const Query = z.strictObject({
  words: z.string().max(1_000).optional().describe("articles that hold these words"),
  actor: name("articles that name this actor"),
  source: name("where they stand: outlet or host"),
  ...PERIOD,
  language,
});

const route = createRoute({
  method: "get",
  path: "/exports/{format}",
  summary: "The readings of articles, as people corrected them, in a format of others",
  request: { params: z.strictObject({ format: z.enum(EXPORT_FORMATS) }), query: Query },
  responses: {
    200: {
      description: "the file, as a stream",
      content: Object.fromEntries(Object.values(TYPES).map(([type]) => [type, { schema: z.string() }])),
    },
    ...PROBLEMS,
  },
});

export function exportRoutes({ store }: ServiceContext) {
  const routes = router();
  routes.openAPIRegistry.registerPath(route);
  // A stream has no type that the description could be held against.
  routes.get("/exports/:format", async (c) => {
    const format = EXPORT_FORMATS.find((one) => one === c.req.param("format"));
    if (format === undefined) throw new Refusal(404, "format", `there are ${EXPORT_FORMATS.join(", ")}`);
    const query = Query.safeParse(c.req.query());
    if (!query.success) throw new Refusal(400, "request", z.prettifyError(query.error));
    const [type, ending] = TYPES[format];
    const pieces = (await exportIn(format))(store.readings(given(query.data) as ArticleQuery));
    c.header("content-type", type);
    c.header("content-disposition", `attachment; filename="lagebild-${format}.${ending}"`);
    return c.body(await streamOf(pieces));
  });
  return routes;
}
