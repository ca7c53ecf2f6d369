import { z } from "zod";
import { CERTAINTY_LEVELS, EVENT_TYPES, GOODS_KINDS, STATEMENT_TYPES, STATUSES } from "../../reading/index.ts";
import type { Kind, SearchQuery } from "../../store/index.ts";
import type { ServiceContext } from "../context.ts";
import { given } from "../shapes/query.ts";
import { lineOf, Quote, quotesAt } from "./quote.ts";
import type { Tool } from "./tool.ts";

/** An answer has to fit into what an assistant can hold. */
const LARGEST = 50;

const name = (description: string) => z.string().trim().min(1).max(200).optional().describe(description);
const listOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.array(z.enum(values)).min(1).max(values.length).optional();

const FILTERS = {
  words: z
    .string()
    .max(1_000)
    .optional()
    .describe('all of these words, in any of their forms; "a phrase", begin*, -without'),
  actor: name("who takes part in any role: a name, a country's code (RUS), a Wikidata id"),
  source: name("where it stands: outlet or host"),
  certainty: listOf(CERTAINTY_LEVELS),
  since: z.iso.date().optional().describe("published on this day or later"),
  until: z.iso.date().optional().describe("published on this day or earlier"),
  language: z.enum(["de", "en"]).optional(),
  limit: z.int().min(1).max(LARGEST).default(10),
  after: z.string().max(500).optional().describe("`next` of the answer before: goes on behind it"),
};

const Found = z.strictObject({
  quotes: z.array(Quote).readonly(),
  next: z.string().nullable().describe("`after` of what follows; null where nothing does"),
});

const SEARCHES = {
  statement: {
    title: "Search what is said",
    description: "Finds statements in the archive: who is said to have said what, in the words of the articles.",
    input: z.strictObject({
      ...FILTERS,
      speaker: name("who says it: a name, a country's code, a Wikidata id"),
      types: listOf(STATEMENT_TYPES),
    }),
  },
  event: {
    title: "Search what was done",
    description:
      "Finds events in the archive: who did what to whom, by PLOVER's types, with status and certainty, in the words of the articles.",
    input: z.strictObject({ ...FILTERS, types: listOf(EVENT_TYPES), status: listOf(STATUSES) }),
  },
  exchange: {
    title: "Search what is given",
    description:
      "Finds exchanges in the archive: who gives which goods to whom, from sought to delivered or denied, in the words of the articles.",
    input: z.strictObject({
      ...FILTERS,
      types: listOf(GOODS_KINDS).describe("kinds of goods"),
      status: listOf(STATUSES),
    }),
  },
} as const;

/** A tool for each kind of finding. */
export function searchTools({ store }: ServiceContext): Tool<z.ZodObject, typeof Found>[] {
  return Object.entries(SEARCHES).map(([kind, search]) => ({
    name: `search_${kind}s`,
    ...search,
    output: Found,
    run: async (asked) => {
      const { hits, next } = await store.search({ ...given(asked), kinds: [kind as Kind] } as SearchQuery);
      return { quotes: await quotesAt(store, hits), next };
    },
    page: ({ quotes, next }) =>
      [
        ...(quotes.length === 0 ? ["Nothing was found."] : quotes.map(lineOf)),
        ...(next === null ? [] : [`More: after ${next}`]),
      ].join("\n\n"),
  }));
}
