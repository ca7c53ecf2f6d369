import { z } from "@hono/zod-openapi";
import { EVENT_TYPES } from "../../reading/index.ts";
import { Hit } from "./hit.ts";
import { Named } from "./named.ts";

export const EVENT_CLASSES = [
  "verbal cooperation",
  "material cooperation",
  "verbal conflict",
  "material conflict",
] as const;

export const Days = z.strictObject({ from: z.string(), to: z.string() }).describe("both included");

/** One event, however many articles tell it. */
export const Event = z
  .strictObject({
    id: z.string().describe("version and record of its first account: what /api/events/{id} takes"),
    type: z.enum(EVENT_TYPES),
    class: z.enum(EVENT_CLASSES),
    source: z.array(Named).readonly(),
    target: z.array(Named).readonly(),
    days: Days.nullable().describe("on which all accounts agree"),
    accounts: z.int(),
    articles: z.int(),
    independent: z.int().describe("origins that the accounts go back to: copies count once"),
    contradictions: z.int(),
    happened: z.boolean().describe("whether any account tells it as a thing that is or was"),
    first: Hit,
  })
  .meta({ id: "Event" });

export const EventPage = z
  .strictObject({ events: z.array(Event).readonly(), next: z.string().nullable() })
  .meta({ id: "EventPage" });

export const Comparison = z
  .strictObject({
    event: Event,
    origins: z
      .array(
        z.strictObject({
          agency: z.union([Named, z.null()]),
          accounts: z
            .array(
              z.strictObject({
                id: z.string(),
                days: Days.nullable(),
                counts: z
                  .array(
                    z.strictObject({
                      number: z.number(),
                      of: z.string(),
                      span: z.tuple([z.int(), z.int()]).readonly(),
                    }),
                  )
                  .readonly(),
                voices: z.array(Named).readonly().describe("who says it; empty where the article itself does"),
                hit: Hit,
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
    contradictions: z
      .array(
        z.strictObject({
          on: z.enum(["happened", "denied", "number"]),
          of: z.string().nullable().describe("the counted word of a number"),
          one: z.string().describe("id of an account"),
          other: z.string(),
        }),
      )
      .readonly(),
  })
  .meta({ id: "Comparison" });
