import { createRoute, z } from "@hono/zod-openapi";
import { EXPORT_FORMATS, exportIn, type Format } from "../../exports/index.ts";
import type { Reading } from "../../reading/index.ts";
import type { ArticleQuery, LedgerQuery, Store } from "../../store/index.ts";
import type { ServiceContext } from "../context.ts";
import { PROBLEMS, Refusal } from "../problem.ts";
import { router } from "../routing.ts";
import { Version } from "../shapes/article.ts";
import { Key } from "../shapes/named.ts";
import { given, language, name, PERIOD } from "../shapes/query.ts";
import { streamOf } from "../stream.ts";
import { EVENT_FILTERS, EventId, eventQueryOf } from "./events.ts";
import { LEDGER_FILTERS } from "./exchanges.ts";
import { SEARCH_FILTERS, searchQueryOf } from "./search.ts";

/** What a format is called on the web, and how its files end. */
const TYPES: Readonly<Record<Format, readonly [type: string, ending: string]>> = {
  jsonl: ["application/jsonl", "readings.jsonl"],
  "csv-events": ["text/csv; charset=utf-8", "events.csv"],
  "csv-exchanges": ["text/csv; charset=utf-8", "exchanges.csv"],
  annotations: ["application/ld+json", "annotations.jsonld"],
  ftm: ["application/jsonl", "ftm.jsonl"],
  stix: ["application/stix+json;version=2.1", "stix.json"],
  graphml: ["application/graphml+xml", "network.graphml"],
};

/** Which readings an address exports: those that the list or page at the same address rests on. */
interface Exported<Params extends z.ZodRawShape, Filters extends z.ZodRawShape> {
  /** What stands before `/exports/{format}`. */
  readonly at: string;
  readonly summary: string;
  readonly params: Params;
  readonly filters: Filters;
  readonly readings: (
    store: Store,
    asked: { readonly params: z.output<z.ZodObject<Params>>; readonly filters: z.output<z.ZodObject<Filters>> },
  ) => AsyncIterable<Reading>;
}

const exported = <Params extends z.ZodRawShape, Filters extends z.ZodRawShape>(one: Exported<Params, Filters>) =>
  one as unknown as Exported<z.ZodRawShape, z.ZodRawShape>;

const EXPORTS = [
  exported({
    at: "",
    summary: "The readings of articles, as people corrected them, in a format of others",
    params: {},
    filters: {
      words: z.string().max(1_000).optional().describe("articles that hold these words"),
      actor: name("articles that name this actor"),
      source: name("where they stand: outlet or host"),
      ...PERIOD,
      language,
    },
    readings: (store, { filters }) => store.readings(given(filters) as ArticleQuery),
  }),
  exported({
    at: "/articles/{version}",
    summary: "The reading of one article in a format of others",
    params: { version: Version },
    filters: {},
    readings: (store, { params }) => store.readingsTelling({ by: "version", version: params.version }),
  }),
  exported({
    at: "/search",
    summary: "The readings of the articles in which a search finds something",
    params: {},
    filters: SEARCH_FILTERS,
    readings: (store, { filters }) => store.readingsTelling({ by: "search", query: searchQueryOf(filters) }),
  }),
  exported({
    at: "/dossiers/{actor}",
    summary: "The readings of the articles that a dossier rests on",
    params: { actor: Key },
    filters: {},
    readings: (store, { params }) => store.readingsTelling({ by: "dossier", ...params }),
  }),
  exported({
    at: "/dossiers/{actor}/{other}",
    summary: "The readings of the articles in which two say something about, do to or give each other",
    params: { actor: Key, other: Key },
    filters: {},
    readings: (store, { params }) => store.readingsTelling({ by: "dossier", ...params }),
  }),
  exported({
    at: "/events",
    summary: "The readings of the articles that tell some events",
    params: {},
    filters: EVENT_FILTERS,
    readings: (store, { filters }) => store.readingsTelling({ by: "events", query: eventQueryOf(filters) }),
  }),
  exported({
    at: "/events/{id}",
    summary: "The readings of the articles that tell an event",
    params: { id: EventId },
    filters: {},
    readings: (store, { params }) => {
      const [version, record] = params.id.split(".") as [string, string];
      return store.readingsTelling({ by: "event", account: { version: Number(version), id: record } });
    },
  }),
  exported({
    at: "/exchanges",
    summary: "The readings of the articles that a ledger rests on",
    params: {},
    filters: LEDGER_FILTERS,
    readings: (store, { filters }) =>
      store.readingsTelling({ by: "exchanges", query: given(filters) as Omit<LedgerQuery, "limit"> }),
  }),
];

const FILE = {
  200: {
    description: "the file, as a stream",
    content: Object.fromEntries(Object.values(TYPES).map(([type]) => [type, { schema: z.string() }])),
  },
};

export function exportRoutes({ store }: ServiceContext) {
  const routes = router();
  for (const { at, summary, params, filters, readings } of EXPORTS) {
    const [Params, Filters] = [z.strictObject(params), z.strictObject(filters)];
    const request = { params: Params.extend({ format: z.enum(EXPORT_FORMATS) }), query: Filters };
    const route = createRoute({
      method: "get",
      path: `${at}/exports/{format}`,
      summary,
      request,
      responses: { ...FILE, ...PROBLEMS },
    });
    routes.openAPIRegistry.registerPath(route);
    // A stream has no type that the description could be held against.
    routes.get(route.path.replace(/\{(\w+)\}/g, ":$1"), async (c) => {
      const { format: asked, ...place } = c.req.param() as Record<string, string>;
      const format = EXPORT_FORMATS.find((one) => one === asked);
      if (format === undefined) throw new Refusal(404, "format", `there are ${EXPORT_FORMATS.join(", ")}`);
      const query = c.req.query();
      const chosen = { params: wellFormed(Params, place), filters: wellFormed(Filters, query) };
      const [type, ending] = TYPES[format];
      c.header("content-type", type);
      c.header("content-disposition", `attachment; filename="${fileName(at, [place, query], ending)}"`);
      return c.body(await streamOf((await exportIn(format))(readings(store, chosen))));
    });
  }
  return routes;
}

function wellFormed<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new Refusal(400, "request", z.prettifyError(parsed.error));
  return parsed.data;
}

const LONGEST_NAME = 80;

/** A file is called by what it holds: `/api/exchanges/exports/stix?actor=BLR` is `lagebild-exchanges-BLR-stix.json`. */
function fileName(at: string, asked: readonly Readonly<Record<string, string>>[], ending: string): string {
  const [page = ""] = at.slice(1).split("/");
  const words = ["lagebild", page, ...asked.flatMap((values) => Object.values(values))];
  const name = words.flatMap((word) => word.match(/[A-Za-z0-9.]+/g) ?? []).join("-");
  return `${name.slice(0, LONGEST_NAME)}-${ending}`;
}
