import { z } from "@hono/zod-openapi";
import {
  ACTOR_KINDS,
  CERTAINTY_LEVELS,
  EVENT_TYPES,
  GOODS_KINDS,
  MEDIA,
  STAGES,
  STATEMENT_TYPES,
  STATUSES,
  TIMEX_TYPES,
} from "../../reading/index.ts";
import { ACTIONS, RECORD_KINDS } from "../../store/index.ts";

const offset = z.int().min(0);
const span = z.tuple([offset, offset]);
const spans = z.array(span).min(1).max(50);
const id = z.string().regex(/^[asetx]\d{1,9}$/);
const ids = z.array(id).max(50);
const short = z.string().trim().min(1).max(300);
const voice = z.strictObject({ spans: z.array(span).max(20), actor: id.nullable() }).nullable();
const certainty = z.strictObject({
  level: z.enum(CERTAINTY_LEVELS),
  low: z.number().min(0).max(100).nullable(),
  high: z.number().min(0).max(100).nullable(),
});
const code = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .nullable();
const wikidata = z
  .string()
  .regex(/^Q\d{1,12}$/)
  .nullable();

const told = {
  status: z.enum(STATUSES),
  time: id.nullable(),
  evidence: spans,
  saidBy: ids,
  certainty,
};

/** What an edit may change, by kind of record. */
const FIELDS = {
  actor: z.strictObject({ name: short, kind: z.enum(ACTOR_KINDS), code, sector: short.nullable(), wikidata }).partial(),
  statement: z
    .strictObject({
      type: z.enum(STATEMENT_TYPES),
      medium: z.enum(MEDIA),
      content: spans,
      speaker: voice,
      cue: z.array(span).max(50),
      frame: z.array(span).max(50),
      addressee: voice,
      within: id.nullable(),
      chain: ids,
      certainty,
    })
    .partial(),
  event: z
    .strictObject({
      type: z.enum(EVENT_TYPES),
      mode: short.nullable(),
      contexts: z.array(short).max(20),
      source: ids,
      target: ids,
      place: id.nullable(),
      trigger: spans,
      ...told,
    })
    .partial(),
  exchange: z
    .strictObject({
      giver: ids,
      receiver: ids,
      goods: z
        .array(
          z.strictObject({
            kind: z.enum(GOODS_KINDS),
            words: short,
            span,
            quantity: short.nullable(),
            unit: short.nullable(),
          }),
        )
        .min(1)
        .max(50),
      inReturnFor: ids,
      stage: z.enum(STAGES),
      ...told,
    })
    .partial(),
  time: z.strictObject({ type: z.enum(TIMEX_TYPES), value: short, start: offset, end: offset }).partial(),
};

const who = {
  version: z
    .int()
    .min(1)
    .max(2 ** 31 - 1),
  id: id.describe("of the record in the reading as it is shown"),
  author: short.describe("who says so"),
};
const kind = z.enum(RECORD_KINDS);

function edit<const Record extends keyof typeof FIELDS>(record: Record) {
  return z.strictObject({
    ...who,
    record: z.literal(record),
    action: z.literal("edit"),
    fields: FIELDS[record],
  });
}

/** What somebody says of a record of a reading. */
export const NewCorrection = z
  .union([
    z.strictObject({ ...who, record: kind, action: z.enum(["accept", "reject"]) }),
    z.strictObject({ ...who, record: kind, action: z.literal("note"), note: z.string().trim().min(1).max(4_000) }),
    edit("actor"),
    edit("statement"),
    edit("event"),
    edit("exchange"),
    edit("time"),
    z.strictObject({
      ...who,
      record: z.literal("actor"),
      action: z.literal("merge"),
      into: z
        .union([z.strictObject({ actor: id }), z.strictObject({ key: z.string().min(1).max(500) })])
        .describe("another actor of the article, or whoever has a key, in all articles"),
    }),
    z.strictObject({
      ...who,
      record: z.literal("actor"),
      action: z.literal("split"),
      mentions: z.array(span).min(1).max(1_000).describe("mentions that are of somebody else"),
      as: z.strictObject({
        name: short,
        kind: z.enum(ACTOR_KINDS).optional(),
        code: code.optional(),
        sector: short.nullable().optional(),
        wikidata: wikidata.optional(),
      }),
    }),
  ])
  .meta({ id: "NewCorrection" });

/** A correction as it is kept: it names words, so that it outlives a new reading. */
export const Correction = z
  .strictObject({
    id: z.int(),
    version: z.int(),
    action: z.enum(ACTIONS),
    record: kind,
    start: offset,
    end: offset,
    words: z.string().describe("what stands there"),
    stated: z.unknown().describe("the record as it was shown when somebody corrected it"),
    change: z.unknown().describe("what the correction changes; null where it changes nothing"),
    author: z.string(),
    made: z.string(),
    undone: z.string().nullable(),
  })
  .meta({ id: "Correction" });
