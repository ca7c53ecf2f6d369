import { createRoute, z } from "@hono/zod-openapi";
import { VERSION } from "../../reading/index.ts";
import type { ServiceContext } from "../context.ts";
import { PROBLEMS, Refusal } from "../problem.ts";
import { answers, router } from "../routing.ts";
import { ArticleMeta, Version } from "../shapes/article.ts";
import { Correction } from "../shapes/correction.ts";
import { Named } from "../shapes/named.ts";
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
    reading: Reading.describe("as people corrected it"),
    corrections: z.array(Correction).readonly().describe("the newest first, what was taken back among them"),
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

const ofVersion = { params: z.strictObject({ version: Version }) };

const get = createRoute({
  method: "get",
  path: "/articles/{version}",
  summary: "An article with its reading",
  request: ofVersion,
  responses: { 200: answers(ArticlePage, "the article"), ...PROBLEMS },
});

const RelatedArticles = z
  .strictObject({
    related: z
      .array(
        z.strictObject({
          article: ArticleMeta,
          events: z.int().describe("events that both tell"),
          actors: z.array(Named).readonly().describe("actors that both name, the rarest first"),
        }),
      )
      .readonly(),
  })
  .meta({ id: "RelatedArticles" });

const ArticleOrigin = z
  .strictObject({
    agency: z.union([Named, z.null()]).describe("whose report it is, where one of the copies says so"),
    articles: z.array(ArticleMeta).readonly().describe("the article and its copies, the earliest published first"),
  })
  .meta({ id: "ArticleOrigin" });

const related = createRoute({
  method: "get",
  path: "/articles/{version}/related",
  summary: "Articles that tell of the same events or the same actors",
  request: ofVersion,
  responses: { 200: answers(RelatedArticles, "what has most in common with it first"), ...PROBLEMS },
});

const origin = createRoute({
  method: "get",
  path: "/articles/{version}/origin",
  summary: "What the article goes back to: its copies and the agency",
  request: ofVersion,
  responses: { 200: answers(ArticleOrigin, "the origin"), ...PROBLEMS },
});

/** Corrections that an article shows; /api/corrections has them all. */
const MOST_CORRECTIONS = 500;

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
      if (found === null || reading === null) throw noArticle(version);
      const corrections = await store.corrections.list({ version, limit: MOST_CORRECTIONS });
      return c.json({ ...found, reading, corrections }, 200);
    })
    .openapi(related, async (c) => {
      const { version } = c.req.valid("param");
      return c.json({ related: await store.picture.related(version) }, 200);
    })
    .openapi(origin, async (c) => {
      const { version } = c.req.valid("param");
      const found = await store.picture.origin(version);
      if (found === null) throw noArticle(version);
      return c.json(found, 200);
    });
}

function noArticle(version: number): Refusal {
  return new Refusal(404, "article", `the archive has no version ${version} of any article`);
}
