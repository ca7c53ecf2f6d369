import { parseHTML } from "linkedom";

/** The words of a short piece of HTML, without mark-up; what is escaped twice is still read as text. */
export function plainText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const text = document.body?.textContent ?? "";
  const bare = /<\/?[a-z][^<>]*>/i.test(text) ? text.replace(/<\/?[a-z][^<>]*>/gi, "") : text;
  return bare.replace(/\s+/g, " ").trim();
}
