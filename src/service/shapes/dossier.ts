import { z } from "@hono/zod-openapi";
import { EVENT_CLASSES } from "./event.ts";
import { SearchPage } from "./hit.ts";
import { DirectoryEntry, Named } from "./named.ts";

const relation = {
  year: z.string().nullable(),
  class: z.enum(EVENT_CLASSES),
  direction: z.enum(["to", "from"]).describe("to: the actor does it to the other"),
  happened: z.int(),
  open: z.int().describe("only expected, threatened, denied or negated"),
  confirmed: z.int().describe("told by at least two origins"),
};

const count = z.int();
const lists = {
  said: SearchPage,
  about: SearchPage,
  did: SearchPage,
  met: SearchPage,
  gave: SearchPage,
  received: SearchPage,
};

/** All that the archive tells of one actor. */
export const Dossier = z
  .strictObject({
    actor: DirectoryEntry,
    roles: z
      .array(
        z.strictObject({
          title: z.string(),
          of: z.string().nullable(),
          articles: z.int(),
          first: z.string().nullable().describe("day of the first publication that says so"),
          last: z.string().nullable(),
          version: z.int().describe("where it first stands: version, the actor there, the words"),
          record: z.string(),
          start: z.int(),
          end: z.int(),
          words: z.string(),
        }),
      )
      .readonly(),
    years: z
      .array(
        z.strictObject({
          year: z.string().nullable(),
          ...{ said: count, about: count, did: count, met: count, gave: count, received: count },
        }),
      )
      .readonly(),
    relations: z.array(z.strictObject({ other: Named, ...relation })).readonly(),
    through: z
      .array(Named.extend({ statements: z.int() }))
      .readonly()
      .describe("outlets that pass on what the actor says"),
    sources: z.array(z.strictObject({ name: z.string(), articles: z.int() })).readonly(),
    lists: z
      .strictObject(lists)
      .describe("the newest of each; `next` goes on with /api/search?said=KEY, about=KEY, did=KEY …"),
  })
  .meta({ id: "Dossier" });

const towards = z.strictObject({ said: SearchPage, did: SearchPage, gave: SearchPage });

/** What the archive tells of one actor towards another. */
export const PairDossier = z
  .strictObject({
    actor: DirectoryEntry,
    other: DirectoryEntry,
    relations: z.array(z.strictObject(relation)).readonly(),
    toOther: towards.describe("what the actor says about, does to and gives the other"),
    toActor: towards.describe("the same the other way round"),
  })
  .meta({ id: "PairDossier" });
