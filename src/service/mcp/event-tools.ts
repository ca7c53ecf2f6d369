import { z } from "zod";
import { EVENT_TYPES } from "../../reading/index.ts";
import type { Comparison, EventEntry, EventQuery, Store } from "../../store/index.ts";
import type { ServiceContext } from "../context.ts";
import { Comparison as Shape } from "../shapes/event.ts";
import { given } from "../shapes/query.ts";
import { lineOf, Quote, quotesAt } from "./quote.ts";
import { NothingThere, type Tool } from "./tool.ts";

const Days = z.strictObject({ from: z.string(), to: z.string() }).nullable();

const Event = z.strictObject({
  id: z.string().describe("what compare_accounts takes"),
  type: z.enum(EVENT_TYPES),
  source: z.array(z.string()).readonly(),
  target: z.array(z.string()).readonly(),
  days: Days.describe("the days on which all accounts agree"),
  articles: z.int(),
  independent: z.int().describe("origins that they go back to: copies and reports of one agency count once"),
  contradictions: z.int(),
  happened: z.boolean().describe("whether any article tells it as a thing that is or was"),
});

function eventOf(event: EventEntry): z.infer<typeof Event> {
  const { id, type, source, target, days, articles, independent, contradictions, happened } = event;
  const names = (side: EventEntry["source"]) => side.map(({ name }) => name);
  return {
    ...{ id, type, days, articles, independent, contradictions, happened },
    source: names(source),
    target: names(target),
  };
}

function titleOf(event: z.infer<typeof Event>): string {
  const { id, type, source, target, days, articles, independent, contradictions } = event;
  const sides = [source, target].map((side) => side.join(", ")).filter((side) => side !== "");
  const when = days === null ? "no day told" : days.from === days.to ? days.from : `${days.from} to ${days.to}`;
  const told = `${articles} articles, ${independent} origins, ${contradictions} contradictions`;
  return `[${id}] ${type}: ${sides.join(" → ")}; ${when}; ${told}`;
}

const Asked = z.strictObject({
  actor: z.string().min(1).max(500).optional().describe("key of find_actors: on either side"),
  other: z.string().min(1).max(500).optional().describe("key of another one who takes part"),
  types: z.array(z.enum(EVENT_TYPES)).min(1).max(EVENT_TYPES.length).optional(),
  since: z.iso.date().optional().describe("happened on this day or later"),
  until: z.iso.date().optional().describe("happened on this day or earlier"),
  independent: z.int().min(1).max(1_000).optional().describe("told by at least so many origins"),
  contradicted: z.literal(true).optional().describe("only those about which articles contradict each other"),
  limit: z.int().min(1).max(50).default(10),
  after: z.string().max(500).optional().describe("`next` of the answer before: goes on behind it"),
});

const Events = z.strictObject({
  events: z.array(z.strictObject({ event: Event, first: Quote.nullable().describe("the first account") })).readonly(),
  next: z.string().nullable(),
});

/** Events across articles, the latest first. */
export function eventsTool({ store }: ServiceContext): Tool<typeof Asked, typeof Events> {
  return {
    name: "list_events",
    title: "Events across articles",
    description:
      "Lists events by the day on which they happened, each once however many articles tell it, with the words of the first account, how many independent origins tell it and whether articles contradict each other.",
    input: Asked,
    output: Events,
    run: async (asked) => {
      const { events, next } = await store.picture.events(given(asked) as EventQuery);
      const listed: z.infer<typeof Events>["events"][number][] = [];
      for (const entry of events)
        listed.push({ event: eventOf(entry), first: (await quotesAt(store, [entry.first]))[0] ?? null });
      return { events: listed, next };
    },
    page: ({ events, next }) =>
      [
        ...(events.length === 0 ? ["Nothing was found."] : []),
        ...events.map(({ event, first }) => `${titleOf(event)}${first === null ? "" : `\n${lineOf(first)}`}`),
        ...(next === null ? [] : [`More: after ${next}`]),
      ].join("\n\n"),
  };
}

const AskedEvent = z.strictObject({
  event: z
    .string()
    .regex(/^\d{1,9}\.e\d{1,9}$/)
    .describe("id of an event in any article that tells it: 12.e3"),
});

const Compared = z.strictObject({
  event: Event,
  origins: z
    .array(
      z.strictObject({
        agency: z.string().nullable().describe("whose report all of them print"),
        accounts: z
          .array(
            z.strictObject({
              account: Quote,
              days: Days.describe("when it happened, as this article says"),
              numbers: z.array(z.strictObject({ number: z.number(), of: z.string() })).readonly(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly()
    .describe("each origin once: its articles copy each other or print one agency"),
  contradictions: Shape.shape.contradictions,
});

/** Who tells an event how. */
export function compareTool({ store }: ServiceContext): Tool<typeof AskedEvent, typeof Compared> {
  return {
    name: "compare_accounts",
    title: "Compare the accounts of an event",
    description:
      "Puts the accounts of one event side by side, by origin, each with its words, and says where they contradict each other. Nothing is decided: which one is right is not asked.",
    input: AskedEvent,
    output: Compared,
    run: async ({ event }) => {
      const [version, record = ""] = event.split(".");
      const comparison = await store.picture.compare({ version: Number(version), record });
      if (comparison === null) throw new NothingThere(`the archive has no event ${event}`);
      return comparedOf(store, comparison);
    },
    page: ({ event, origins, contradictions }) =>
      [
        titleOf(event),
        ...origins.map(({ agency, accounts }, i) => {
          const head = `ORIGIN ${i + 1}${agency === null ? "" : ` (${agency})`}, ${accounts.length} articles`;
          return [head, ...accounts.map(({ account }) => lineOf(account))].join("\n");
        }),
        ...contradictions.map(
          ({ on, of, one, other }) => `CONTRADICTION on ${on}${of === null ? "" : ` of ${of}`}: ${one} and ${other}`,
        ),
      ].join("\n\n"),
  };
}

async function comparedOf(store: Store, comparison: Comparison): Promise<z.infer<typeof Compared>> {
  const origins: z.infer<typeof Compared>["origins"][number][] = [];
  for (const { agency, accounts } of comparison.origins) {
    const quotes = await quotesAt(
      store,
      accounts.map(({ hit }) => hit),
    );
    const told = accounts.flatMap(({ id, days, counts }) => {
      const account = quotes.find((quote) => quote.id === id);
      return account ? [{ account, days, numbers: counts.map(({ number, of }) => ({ number, of })) }] : [];
    });
    origins.push({ agency: agency?.name ?? null, accounts: told });
  }
  return { event: eventOf(comparison.event), origins, contradictions: comparison.contradictions };
}
