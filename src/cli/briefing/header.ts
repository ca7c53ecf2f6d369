import type { Reading } from "../../reading/index.ts";
import { isSpace } from "../../text/index.ts";
import { languageName, thousands } from "./labels.ts";
import { DOT, heading, type Line, type Page } from "./page.ts";
import { dim, joined, plain, type Run, strong } from "./runs.ts";

/** What was read: title, outlet and authors, date, language, length, source, and what was found in it. */
export function headerLines(page: Page): Line[] {
  const { article, source } = page.reading;
  const about = [
    article.outlet,
    article.authors.join(", "),
    article.published ?? "undated",
    languageName(article.language),
    counted(wordCount(article.text), "word"),
  ];
  const title = titleOf(page);
  const sources = [title === null ? null : source, article.url === source ? null : article.url];
  const rule = [dim("━".repeat(page.width))];
  return [
    rule,
    ...heading(page, [strong(title ?? source)]),
    ...heading(page, joined(texts(about, plain), DOT)),
    ...heading(page, joined(texts(sources, dim), DOT)),
    ...heading(page, joined(texts(found(page.reading), plain), DOT)),
    rule,
  ];
}

function texts(parts: readonly (string | null)[], style: (text: string) => Run): Run[][] {
  return parts.filter((part) => part !== null && part !== "").map((part) => [style(part as string)]);
}

/** The title that the source gives, else the first heading of the text. */
function titleOf({ reading: { article } }: Page): string | null {
  const first = article.parts.find(({ kind }) => kind === "heading");
  return article.title ?? (first ? article.text.slice(first.start, first.end) : null);
}

function found({ statements, events, exchanges, actors, times }: Reading): string[] {
  return [
    counted(statements.length, "statement"),
    counted(events.length, "event"),
    counted(exchanges.length, "exchange"),
    counted(actors.length, "actor"),
    counted(times.length, "time"),
  ];
}

function counted(count: number, noun: string): string {
  return `${thousands(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** Runs of anything but white space. */
function wordCount(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const space = isSpace(text.charCodeAt(i));
    if (!space && !inWord) count++;
    inWord = !space;
  }
  return count;
}
