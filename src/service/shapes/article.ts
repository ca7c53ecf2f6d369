import { z } from "@hono/zod-openapi";

/** The number of a version in the archive, as a part of an address. */
export const Version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

/** An article of the archive, in one of its versions. */
export const ArticleMeta = z
  .strictObject({
    version: z.int().describe("number of the version: what /api/articles/{version} gives the reading of"),
    source: z.string().describe("the input as it was named"),
    url: z.string().nullable(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string(),
  })
  .meta({ id: "ArticleMeta" });
