import type { Article } from "../../article/index.ts";

/**
 * The article of a web page: its text joined from paragraphs, what each of them is, and what the page says of itself.
 * `url` is where the page came from, null where that is unknown. Linear in the length of the page up to the limits of
 * the sieve. Throws `source.no-text` where the page holds no article. What it takes to read a page is loaded with the
 * first one: most inputs are plain text.
 */
export async function fromHtml(source: string, html: string, url: string | null): Promise<Article> {
  const { readPage } = await import("./read-page.ts");
  return readPage(source, html, url);
}
