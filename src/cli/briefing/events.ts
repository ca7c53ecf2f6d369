import type { Event } from "../../reading/index.ts";
import { excerpt } from "./excerpt.ts";
import { certainty, rule, saidBy, when } from "./facts.ts";
import { EVENT_LABELS, STATUS_LABELS } from "./labels.ts";
import { entry, type Line, limitOf, type Page, section } from "./page.ts";
import { dim, plain, type Run, strong } from "./runs.ts";
import { arrow, side } from "./voices.ts";

/** Lines that the words of one event may take. */
const LINES = 3;

/** Who did what to whom, in reading order. */
export function eventLines(page: Page): Line[] {
  const { events } = page.reading;
  const ordered = events.toSorted((a, b) => startOf(a) - startOf(b));
  const lines = ordered.flatMap((event, i) => [...(i === 0 ? [] : [[]]), ...eventEntry(page, event)]);
  return section("WHO DID WHAT TO WHOM", events.length, lines);
}

function eventEntry(page: Page, event: Event): Line[] {
  const words = excerpt(page.text, event.evidence, { keep: event.trigger, limit: limitOf(page, LINES) });
  const { source, target } = event;
  const parties = target.length === 0 && source.length > 0 ? side(page, source) : arrow(page, source, target);
  const paragraphs = [[...label(event), plain(" "), ...parties], words];
  return entry(page, { offset: event.evidence[0]?.[0] ?? 0, paragraphs, facts: facts(page, event) });
}

function label({ type, mode }: Event): Run[] {
  return [strong(EVENT_LABELS[type].toUpperCase()), ...(mode === null ? [] : [plain(` (${mode})`)]), dim(":")];
}

function facts(page: Page, event: Event): Line[] {
  const place = page.actors.get(event.place ?? "");
  return [
    [dim(`[${event.id}] `), plain(STATUS_LABELS[event.status]), ...rule(page, event.rule)],
    when(page, event.time),
    place ? [dim("in "), plain(place.name)] : [],
    event.contexts.length === 0 ? [] : [dim(event.contexts.join(", "))],
    saidBy(page, event.saidBy),
    certainty(page, event.certainty),
  ];
}

function startOf({ trigger, evidence }: Event): number {
  return trigger[0]?.[0] ?? evidence[0]?.[0] ?? 0;
}
