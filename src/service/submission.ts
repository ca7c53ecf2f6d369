import { z } from "@hono/zod-openapi";
import type { Article, Metadata } from "../article/index.ts";
import { type Reading, read } from "../reading/index.ts";
import { fromHtml, fromPlain, fromUrl, modelFile } from "../sources/index.ts";
import { storable } from "../store/index.ts";
import type { ServiceContext } from "./context.ts";

/** Characters of a text and of a page. A book has a million. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_PAGE = 4_000_000;
/** Bytes of a request: the longest page, whatever its characters take. */
export const LARGEST_BODY = 16_000_000;

const short = () => z.string().trim().min(1).max(500);

/** An article as it comes in. With an address alone it is fetched from there. */
export const Submitted = z
  .strictObject({
    text: z.string().min(1).max(LONGEST_TEXT).optional().describe("plain text; offsets count in it"),
    html: z.string().min(1).max(LONGEST_PAGE).optional().describe("a page; its article is taken out"),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .optional()
      .describe("where it stands; without text and html it is fetched from there"),
    title: short().optional(),
    published: z.iso.date().optional().describe("day of publication: relative dates count from it"),
    language: z.enum(["de", "en"]).optional().describe("read as this language, whatever it looks like"),
    outlet: short().optional(),
    authors: z.array(short()).max(50).optional(),
  })
  .refine(({ text, html, url }) => text !== undefined || html !== undefined || url !== undefined, {
    message: "give text, html or url",
  })
  .refine(({ text, html }) => text === undefined || html === undefined, { message: "give text or html, not both" });

/** The same under its name in the API's description. */
export const Submission = Submitted.meta({ id: "Submission" });
type Submission = z.infer<typeof Submission>;

/** The article of a submission, fetched where only its address is given. Throws a `SourceError`. */
export async function articleOf(submission: Submission, { allowPrivate }: ServiceContext): Promise<Article> {
  const { text, html, url, language: _, ...given } = submission;
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const stated: Partial<Metadata> = url === undefined ? known : { ...known, url };
  const source = url ?? "text";
  if (text !== undefined) return storable(await fromPlain(source, text, stated));
  if (html !== undefined) return storable({ ...(await fromHtml(source, html, url ?? null)), ...stated });
  return storable({ ...(await fromUrl(source, { allowPrivate })), ...known });
}

/** Its reading. */
export function readingOf(article: Article, { language }: Submission): Promise<Reading> {
  return read(article, { models: modelFile, ...(language && { language }) });
}
