import type { Certainty, Statement } from "../../reading/index.ts";
import { excerpt, quoted } from "./excerpt.ts";
import { CERTAINTY_LABELS } from "./labels.ts";
import type { Line, Page } from "./page.ts";
import { dim, joined, plain, type Run } from "./runs.ts";
import { shortVoice } from "./voices.ts";

/** Who stands behind an event or exchange: the article itself, or the statements that contain it. */
export function saidBy(page: Page, ids: readonly string[]): Run[] {
  const statements = ids.flatMap((id) => page.statements.get(id) ?? []);
  if (statements.length === 0) return [dim("says the article")];
  const voices = statements.map((statement) => [...shortVoice(page, statement), dim(` [${statement.id}]`)]);
  return [dim("says "), ...joined(voices, dim(", "))];
}

/** How sure it sounded and the words that say so: "likely (55–80 %) “wahrscheinlich” 3:12". */
export function certainty(page: Page, { level, low, high, cues }: Certainty): Run[] {
  const { words, style } = CERTAINTY_LABELS[level];
  const band = low === null || high === null ? "" : ` (${low}–${high} %)`;
  return [
    { text: `${words}${band}`, style },
    ...cues.flatMap((cue) => [
      plain(" "),
      ...quoted(page.text, [[cue.start, cue.end]]),
      dim(` ${page.at(cue.start)}`),
      ...rule(page, cue.rule),
    ]),
  ];
}

/** The id of a rule, where rules are asked for. */
export function rule(page: Page, id: string): Run[] {
  return page.explain ? [dim(` {${id}}`)] : [];
}

/** A passage that supports a fact, with its place: “er” 4:7. */
export function evidence(page: Page, label: string, spans: Statement["cue"]): Line {
  const [first] = spans;
  return first ? [dim(`${label} `), ...quoted(page.text, spans), dim(` ${page.at(first[0])}`)] : [];
}

/** The date and the words that it was read from: 2024-06-19 “am Mittwoch”. */
export function when(page: Page, id: string | null): Run[] {
  const time = page.times.get(id ?? "");
  if (!time) return [];
  return [plain(time.value), plain(" "), ...excerpt(page.text, [[time.start, time.end]], { limit: 40 })];
}
