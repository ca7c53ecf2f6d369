import { createRoute, z } from "@hono/zod-openapi";
import { EVENT_TYPES } from "../../reading/index.ts";
import type { ServiceContext } from "../context.ts";
import { PROBLEMS, Refusal } from "../problem.ts";
import { answers, router } from "../routing.ts";
import { Comparison, EVENT_CLASSES, EventPage } from "../shapes/event.ts";
import { Key } from "../shapes/named.ts";
import { either, given, listOf, PAGING } from "../shapes/query.ts";

export const EVENT_FILTERS = {
  actor: Key.optional().describe("key of who takes part on either side"),
  other: Key.optional().describe("key of another one who takes part"),
  from: Key.optional().describe("key of who does it; where sides are equal any one of them"),
  to: Key.optional().describe("key of whom it is done to"),
  type: listOf(EVENT_TYPES),
  class: listOf(EVENT_CLASSES),
  since: z.iso.date().optional().describe("happened on this day or later"),
  until: z.iso.date().optional(),
  independent: z.coerce.number().int().min(1).max(1_000).optional().describe("told by at least so many origins"),
  contradicted: z.enum(["true"]).optional().describe("only those about which articles contradict each other"),
  happened: either("told as a thing that is or was; false: only as expected, threatened, denied or negated"),
  dated: either("whether the accounts say when; without it since and until fall back to the day of publication"),
  toldBy: z
    .string()
    .regex(/^\d{1,9}(,\d{1,9}){0,9}$/)
    .optional()
    .describe("versions of articles that all tell it, parted by commas"),
};

const list = (path: string, summary: string) =>
  createRoute({
    method: "get",
    path,
    summary,
    request: { query: z.strictObject({ ...EVENT_FILTERS, ...PAGING }) },
    responses: { 200: answers(EventPage, "one page of events"), ...PROBLEMS },
  });
const events = list("/events", "Events by the day on which they happened, the latest first");
const timeline = list("/timeline", "Events by the day on which they happened, the earliest first");

export const EventId = z
  .string()
  .regex(/^\d{1,9}\.e\d{1,9}$/)
  .describe("version and record of any account of the event: 12.e3");

const one = createRoute({
  method: "get",
  path: "/events/{id}",
  summary: "The accounts of an event side by side, by origin, and where they contradict each other",
  request: { params: z.strictObject({ id: EventId }) },
  responses: { 200: answers(Comparison, "the accounts"), ...PROBLEMS },
});

type Filters = z.output<z.ZodObject<typeof EVENT_FILTERS>>;

/** What the filters ask the archive for. */
export function eventQueryOf<Query extends Filters>(asked: Query) {
  const { type, class: classes, contradicted, happened, dated, toldBy, ...query } = asked;
  return given({
    ...query,
    ...{ types: type, classes, contradicted: contradicted && true, toldBy: toldBy?.split(",").map(Number) },
    ...{ happened: happened && happened === "true", dated: dated && dated === "true" },
  });
}

export function eventRoutes({ store }: ServiceContext) {
  return router()
    .openapi(events, async (c) => c.json(await store.picture.events(eventQueryOf(c.req.valid("query"))), 200))
    .openapi(timeline, async (c) =>
      c.json(await store.picture.events({ ...eventQueryOf(c.req.valid("query")), order: "oldest" }), 200),
    )
    .openapi(one, async (c) => {
      const { id } = c.req.valid("param");
      const [version, record] = id.split(".") as [string, string];
      const comparison = await store.picture.compare({ version: Number(version), record });
      if (comparison === null) throw new Refusal(404, "event", `the archive has no event ${id}`);
      return c.json(comparison, 200);
    });
}
