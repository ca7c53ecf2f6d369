import { z } from "@hono/zod-openapi";
import { ACTOR_KINDS } from "../../reading/index.ts";

const called = z
  .record(z.string(), z.string())
  .nullable()
  .describe("of whom no article names, so that the key stands for the name: names by language, BCP 47; else null");

/** Somebody of the directory. */
export const Named = z
  .strictObject({
    key: z.string().describe("what the actor is called across articles: a state's code, a Wikidata id, kind and name"),
    name: z.string(),
    kind: z.string().nullable(),
    code: z.string().nullable(),
    called,
  })
  .meta({ id: "Named" });

export const DirectoryEntry = z
  .strictObject({
    key: z.string(),
    name: z.string(),
    kind: z.enum(ACTOR_KINDS).nullable().describe("null where only those who act for it are named"),
    code: z.string().nullable(),
    sector: z.string().nullable(),
    wikidata: z.string().nullable(),
    articles: z.int().describe("articles that name the actor or who acts for it"),
    names: z.array(z.strictObject({ name: z.string(), articles: z.int() })).readonly(),
    called,
  })
  .meta({ id: "DirectoryEntry" });

/** A key of the directory, as a part of an address or a filter. */
export const Key = z.string().min(1).max(500);
