import { z } from "@hono/zod-openapi";
import { CERTAINTY_LEVELS, EVENT_TYPES, MEDIA, STAGES, STATEMENT_TYPES, STATUSES } from "../../reading/index.ts";
import { KINDS } from "../../store/index.ts";
import { ArticleMeta } from "./article.ts";

const offset = z.int().min(0);

export const Snippet = z
  .strictObject({
    start: offset,
    end: offset,
    text: z.string(),
    marks: z
      .array(z.tuple([offset, offset]).readonly())
      .readonly()
      .describe("places of words that were looked for"),
  })
  .describe("a stretch of the article's text; positions count in the whole text, in UTF-16 code units");

export const Party = z
  .strictObject({
    role: z.string().describe("speaker, addressee, chain, source, target, place, giver, receiver"),
    actor: z.string().nullable().describe("id of the actor in the reading"),
    name: z.string(),
  })
  .meta({ id: "Party" });

/** A record of a reading, or an article, with the words that it rests on. */
export const Hit = z
  .strictObject({
    kind: z.enum(KINDS),
    id: z.string().nullable().describe("the record's id in its reading; null of an article"),
    article: ArticleMeta,
    type: z.enum([...STATEMENT_TYPES, ...EVENT_TYPES]).nullable(),
    medium: z.enum(MEDIA).nullable(),
    stage: z.enum(STAGES).nullable(),
    status: z.enum(STATUSES).nullable(),
    certainty: z
      .strictObject({
        level: z.enum(CERTAINTY_LEVELS),
        low: z.number().nullable(),
        high: z.number().nullable(),
      })
      .nullable(),
    rule: z.string().nullable().describe("id of the rule that fired"),
    parties: z.array(Party).readonly(),
    spans: z
      .array(
        z.strictObject({
          role: z.string().describe("content, speaker, addressee, cue, frame, evidence, trigger, hedge"),
          start: offset,
          end: offset,
        }),
      )
      .readonly(),
    snippet: Snippet,
  })
  .meta({ id: "Hit" });

export const SearchPage = z
  .strictObject({
    hits: z.array(Hit).readonly(),
    next: z.string().nullable().describe("`after` of the next page; null on the last one"),
  })
  .meta({ id: "SearchPage" });
