import { z } from "zod";
import type { ServiceContext } from "../context.ts";
import { readingOf, Submitted, articleOf as submitted } from "../submission.ts";
import { Article, articleOf, lineOf, Quote, quotesOf } from "./quote.ts";
import { NothingThere, type Tool } from "./tool.ts";

/** Findings of one article in one answer. */
const MOST = 200;

const Findings = z.strictObject({
  article: Article,
  findings: z.array(Quote).readonly(),
  more: z.int().describe("findings that this answer leaves out"),
  notes: z.array(z.string()).readonly().describe("why something is missing"),
});

const page = ({ findings, more, notes }: z.infer<typeof Findings>): string =>
  [
    ...(findings.length === 0 ? ["Nothing was found."] : findings.map(lineOf)),
    ...(more > 0 ? [`${more} more findings are left out.`] : []),
    ...notes,
  ].join("\n\n");

/** Reads an article that the assistant brings; nothing is kept. */
export function readTool(context: ServiceContext): Tool<typeof Submitted, typeof Findings> {
  return {
    name: "read_text",
    title: "Read an article",
    description:
      "Reads a news article, German or English: who says what, through whom, how sure; who did what to whom; who gives what to whom. Give text, html, or the url alone, which is fetched. Nothing is kept.",
    // Without the name that it has in the API's description: many assistants follow no reference in a schema.
    input: Submitted,
    output: Findings,
    open: true,
    run: async (submission) => {
      const reading = await readingOf(await submitted(submission, context), submission);
      return answerOf(reading, null);
    },
    page,
  };
}

const Stored = z.strictObject({
  version: z
    .int()
    .min(1)
    .max(2 ** 31 - 1)
    .describe("the number before the point in the id of a finding: 12 of 12.e3"),
});

/** An article of the archive with all that it tells. */
export function articleTool({ store }: ServiceContext): Tool<typeof Stored, typeof Findings> {
  return {
    name: "get_article",
    title: "All findings of an article of the archive",
    description: "Gives everything that one article of the archive says, each finding with its words.",
    input: Stored,
    output: Findings,
    run: async ({ version }) => {
      const reading = await store.reading(version);
      if (reading === null) throw new NothingThere(`the archive has no version ${version} of any article`);
      return answerOf(reading, version);
    },
    page,
  };
}

function answerOf(reading: Parameters<typeof quotesOf>[0], version: number | null): z.infer<typeof Findings> {
  const quotes = quotesOf(reading, version);
  const findings = quotes.slice(0, MOST);
  return { article: articleOf(reading), findings, more: quotes.length - findings.length, notes: reading.notes };
}
