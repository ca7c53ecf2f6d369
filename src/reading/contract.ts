/**
 * The reading, defined once: the types that the engine fills, and the JSON Schema that the project publishes
 * (`schema/reading.schema.json`). The engine imports the types only, so that zod is not loaded where one reads.
 */
import { z } from "zod";
import {
  ACTOR_KINDS,
  CERTAINTY_LEVELS,
  CONTROLLERS,
  ENTITY_TYPES,
  EVENT_TYPES,
  GOODS_KINDS,
  MEDIA,
  MENTION_FORMS,
  STAGES,
  STATEMENT_TYPES,
  STATUSES,
  TIMEX_TYPES,
} from "./values.ts";

const offset = z.int().min(0);
const id = z.string().min(1);
const ids = z.array(id).readonly();
const span = z
  .strictObject({ start: offset, end: offset })
  .describe("[start, end) in UTF-16 code units of article.text");
const pair = z.tuple([offset, offset]).readonly().describe("[start, end) in UTF-16 code units of article.text");
const pairs = z.array(pair).readonly();
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const record = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape).readonly();

const part = record({
  kind: z.enum(["heading", "subheading", "teaser", "paragraph", "caption", "credit", "furniture"]),
  ...span.shape,
});

const article = record({
  id: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .describe("SHA-256 of article.text in UTF-8"),
  text: z.string(),
  language: z.string().describe("BCP 47; und where it could not be told"),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  authors: list(z.string()),
  published: z.string().nullable().describe("ISO 8601 date"),
  url: z.string().nullable(),
  parts: list(part),
});

const token = record({
  ...span.shape,
  lemma: z.string().nullable(),
  upos: z.string().nullable().describe("UD part of speech"),
  xpos: z.string().nullable().describe("STTS (German), PTB (English)"),
  feats: z.string().nullable().describe("UD features, Name=Value|Name=Value"),
  head: z.int().min(-1).describe("index of the head in this array, -1 for a root"),
  deprel: z.string().nullable().describe("UD relation"),
});

const actor = record({
  id,
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  code: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .describe("ISO 3166-1 alpha-3 of the actor's country; IGO, NGO …"),
  sector: z.string().nullable().describe("PLOVER sector"),
  wikidata: z.string().nullable(),
  control: record({ by: z.enum(CONTROLLERS), ground: z.string() })
    .nullable()
    .describe("who controls an outlet, and on what ground that is said; null where unknown"),
  roles: list(record({ title: z.string(), of: z.string().nullable(), span: pair })),
  mentions: list(record({ ...span.shape, form: z.enum(MENTION_FORMS) })).refine((m) => m.length > 0),
});

const entity = record({ ...span.shape, type: z.enum(ENTITY_TYPES) });
const time = record({ id, ...span.shape, type: z.enum(TIMEX_TYPES), value: z.string().describe("TIMEX3 value") });
const voice = record({ spans: pairs, actor: id.nullable() });

const certainty = record({
  level: z.enum(CERTAINTY_LEVELS),
  low: z.number().min(0).max(100).nullable().describe("ICD 203 band in per cent, where words state a likelihood"),
  high: z.number().min(0).max(100).nullable(),
  cues: list(record({ ...span.shape, rule: z.string() })),
});

const statement = record({
  id,
  type: z.enum(STATEMENT_TYPES),
  medium: z.enum(MEDIA),
  content: pairs,
  speaker: voice.nullable(),
  cue: pairs,
  frame: pairs,
  addressee: voice.nullable(),
  within: id.nullable().describe("id of the statement that this one is nested in"),
  chain: ids.describe("actors that pass it on, outermost first, the speaker last"),
  reliedOn: id.optional().describe('the actor on whom the speaker relies: "X, citing Y"'),
  certainty,
  rule: z.string().describe("id of the rule that fired"),
});

const event = record({
  id,
  type: z.enum(EVENT_TYPES).describe("PLOVER root"),
  mode: z.string().nullable(),
  contexts: list(z.string()),
  status: z.enum(STATUSES),
  source: ids,
  target: ids,
  time: id.nullable(),
  place: id.nullable(),
  evidence: pairs,
  trigger: pairs,
  saidBy: ids,
  certainty,
  rule: z.string(),
});

const goods = record({
  kind: z.enum(GOODS_KINDS),
  words: z.string(),
  span: pair,
  quantity: z.string().nullable().describe('as stated: "rund 7.000"'),
  unit: z.string().nullable(),
});

const exchange = record({
  id,
  giver: ids,
  receiver: ids,
  goods: list(goods),
  inReturnFor: ids,
  stage: z.enum(STAGES),
  status: z.enum(STATUSES),
  time: id.nullable(),
  evidence: pairs,
  saidBy: ids,
  certainty,
  rule: z.string(),
});

/** One article's reading. See `docs/reading/contract.md`. */
export const Reading = record({
  lagebild: z.string().describe("version of the engine"),
  source: z.string().describe("the input as named by the user"),
  article,
  sentences: list(span.readonly()),
  tokens: list(token).optional().describe("only with the layer tokens"),
  actors: list(actor),
  entities: list(entity),
  times: list(time),
  statements: list(statement),
  events: list(event),
  exchanges: list(exchange),
  notes: list(z.string()).describe("why something is missing: unsupported language, no text"),
});

export type Reading = z.infer<typeof Reading>;
export type Actor = z.infer<typeof actor>;
export type Mention = Actor["mentions"][number];
export type Entity = z.infer<typeof entity>;
export type Time = z.infer<typeof time>;
export type Voice = z.infer<typeof voice>;
export type Certainty = z.infer<typeof certainty>;
export type Statement = z.infer<typeof statement>;
export type Event = z.infer<typeof event>;
export type Goods = z.infer<typeof goods>;
export type Exchange = z.infer<typeof exchange>;
export type Token = z.infer<typeof token>;

/** The published JSON Schema (draft 2020-12) of one reading. */
export function readingSchema(): object {
  return z.toJSONSchema(Reading, { io: "output" });
}
