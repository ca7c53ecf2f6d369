import { createColors } from "picocolors";
import type { Reading } from "../../reading/index.ts";
import { actorLines } from "./actors.ts";
import { eventLines } from "./events.ts";
import { exchangeLines } from "./exchanges.ts";
import { headerLines } from "./header.ts";
import { heading, type Line, type Page, pageOf, section } from "./page.ts";
import { paint, plain } from "./runs.ts";
import { statementLines } from "./statements.ts";

export interface BriefingOptions {
  /** Columns of a line; less than 60 are read as 60. */
  readonly width: number;
  /** Whether each finding names the rule that fired. */
  readonly explain: boolean;
  readonly colour: boolean;
}

/**
 * The reading as a page for people: what is said, done and given, by whom, how sure, with the words that each of it
 * rests on and their place in the text (`line:column`). Ends with a line break. Whatever the article contains, the page
 * holds no control character but line breaks and, with `colour`, its own colours.
 */
export function briefing(reading: Reading, { width, explain, colour }: BriefingOptions): string {
  const page = pageOf(reading, { width: Math.max(60, width), explain });
  const lines = [
    ...headerLines(page),
    ...statementLines(page),
    ...eventLines(page),
    ...exchangeLines(page),
    ...actorLines(page),
    ...noteLines(page),
  ];
  const colours = createColors(colour);
  return lines.map((line) => `${paint(line, colours)}\n`).join("");
}

/** Why something is missing. */
function noteLines(page: Page): Line[] {
  const { notes } = page.reading;
  return section(
    "NOTES",
    notes.length,
    notes.flatMap((note) => heading(page, [plain(note)])),
  );
}
