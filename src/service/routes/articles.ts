import { createRoute, z } from "@hono/zod-openapi";
import { VERSION } from "../../reading/index.ts";
import type { ServiceContext } from "../context.ts";
import { PROBLEMS, Refusal } from "../problem.ts";
import { answers, router } from "../routing.ts";
import { ArticleMeta, Version } from "../shapes/article.ts";
import { Reading } from "../shapes/reading.ts";
import { articleOf, readingOf, Submission } from "../submission.ts";

const Added = z
  .strictObject({
    version: z.int(),
    standing: z
      .enum(["new", "changed", "outdated", "known"])
      .describe("known: it was there; changed: a new version of an article; outdated: read again by a newer engine"),
  })
  .meta({ id: "Added" });

const ArticlePage = z
  .strictObject({
    article: ArticleMeta,
    versions: z
      .array(
        z.strictObject({
          version: z.int(),
          number: z.int().describe("1 for the first text that stood at the address"),
          latest: z.boolean(),
          title: z.string().nullable(),
          published: z.string().nullable(),
          added: z.string().describe("when it came into the archive"),
        }),
      )
      .readonly(),
    reading: Reading,
  })
  .meta({ id: "ArticlePage" });

const post = createRoute({
  method: "post",
  path: "/articles",
  summary: "Read an article and keep it",
  request: { body: { required: true, content: { "application/json": { schema: Submission } } } },
  responses: {
    200: answers(Added, "it was there already"),
    201: answers(Added, "it is in the archive now"),
    ...PROBLEMS,
  },
});

const get = createRoute({
  method: "get",
  path: "/articles/{version}",
  summary: "An article with its reading",
  request: { params: z.strictObject({ version: Version }) },
  responses: { 200: answers(ArticlePage, "the article"), ...PROBLEMS },
});

export function articleRoutes(context: ServiceContext) {
  const { store } = context;
  return router()
    .openapi(post, async (c) => {
      const submission = c.req.valid("json");
      const article = await articleOf(submission, context);
      const standing = await store.standing(article, VERSION);
      const known = standing === "known" ? await store.versionOf(article) : null;
      if (known !== null) return c.json({ version: known, standing }, 200);
      const version = await store.keep(await readingOf(article, submission));
      return c.json({ version, standing }, 201);
    })
    .openapi(get, async (c) => {
      const { version } = c.req.valid("param");
      const [found, reading] = [await store.article(version), await store.reading(version)];
      if (found === null || reading === null)
        throw new Refusal(404, "article", `the archive has no version ${version} of any article`);
      return c.json({ ...found, reading }, 200);
    });
}
