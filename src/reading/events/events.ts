import type { Clauses, Syntax } from "../../language/index.ts";
import type { Sentence, Span, SpanPair } from "../../text/index.ts";
import { pairOf } from "../../text/index.ts";
import type { ActorMention, MentionIndex } from "../actors/mention-index.ts";
import type { Certainty, Event, Exchange, Time } from "../contract.ts";
import type { Words } from "../rules/clauses.ts";
import { type Match, matchSentence, outermost } from "../rules/match.ts";
import type { RuleIndex } from "../rules/role-rule.ts";
import { triggersOf } from "../rules/triggers.ts";
import { claimedClauses, whenOf } from "../rules/when.ts";
import { barterIndex } from "./barter.ts";
import { contextsFor, contextsOf } from "./contexts.ts";
import type { EventRule } from "./rules.ts";

export interface EventInput {
  readonly words: Words;
  readonly sentences: readonly Sentence[];
  readonly mentions: MentionIndex;
  readonly syntax: Syntax;
  readonly clauses: Clauses;
  readonly times: readonly Time[];
  readonly exchanges: readonly Exchange[];
  /** ISO date; what is told of two years before it or more is historical. */
  readonly published: string | null;
  readonly rules: RuleIndex<EventRule>;
  readonly certaintyOf: (span: Span) => Certainty;
  /** Ids of the statements that contain the span. */
  readonly saidBy: (span: Span) => readonly string[];
}

/** Who did what to whom: the events of the text in reading order, mentions of one event joined. Linear in the tokens. */
export function findEvents(input: EventInput): readonly Event[] {
  const { words } = input;
  const triggers = triggersOf(words, input.rules);
  const events: Growing[] = [];
  const told = new Map<string, Growing[]>();
  const isBartered = barterIndex(input.exchanges);
  const byId = new Map(input.times.map((time) => [time.id, time.value]));
  const sameTime = (a: string | null, b: string | null) =>
    a === null || b === null || agree(byId.get(a) ?? "", byId.get(b) ?? "");
  let time = 0;
  for (const sentence of input.sentences) {
    while (time < input.times.length && (input.times[time] as Time).end <= sentence.start) time++;
    const matches = toldApart(outermost(matchSentence(words, triggers, sentence, input.mentions, input.rules, input)));
    const claimed = claimedClauses(matches);
    const about = matches.length > 0 ? contextsOf(words, sentence) : NONE;
    const here = events.length;
    for (const match of matches) {
      const draft = eventOf(input, match, about, whenOf(words, match, claimed, input.times, time));
      if (!isAbout(draft.type, match) || isBartered(draft)) continue;
      const key = [draft.type, draft.status, ...[draft.source, draft.target, draft.saidBy].map((ids) => ids.join(" "))];
      const alike = told.get(key.join("|")) ?? [];
      const same =
        alike.findLast((event) => sameTime(event.time, draft.time)) ??
        events.slice(here).find((event) => holds(event, draft) && sameTime(event.time, draft.time));
      if (same !== undefined) join(same, draft);
      else {
        const event = {
          ...draft,
          id: `e${events.length + 1}`,
          evidence: [...draft.evidence],
          trigger: [...draft.trigger],
        };
        events.push(event);
        told.set(key.join("|"), [...alike, event].slice(-MOST_ALIKE));
      }
    }
  }
  return events;
}

/** Verbs of these types speak of what has happened by itself: "condemned the attack", "praised the visit". */
const SPEAK_OF_EVENTS: ReadonlySet<Event["type"]> = new Set(["ACCUSE", "SUPPORT"]);

/** Leaves out the noun of a verb that fired: "promised aid" tells of no second event, "denied the attack" does. */
function toldApart(matches: readonly Match<EventRule>[]): readonly Match<EventRule>[] {
  const fired = new Map(matches.map(({ triggerToken, rule }) => [triggerToken, rule.type]));
  return matches.filter(({ governor, rule: { type } }) => {
    const above = fired.get(governor);
    if (above === undefined) return true;
    return above !== type && (SPEAK_OF_EVENTS.has(above) || type === "ASSAULT" || type === "COERCE");
  });
}

/** What everybody may do: "people agree" tells nothing, "people were attacked" does. */
const OF_ANYBODY: ReadonlySet<Event["type"]> = new Set(["PROTEST", "ASSAULT", "COERCE", "AID", "MOBILIZE", "THREATEN"]);

/** Of these PLOVER tells where somebody has a part who stands for more than themselves. */
const OF_PUBLIC_LIFE: ReadonlySet<Event["type"]> = new Set(["AGREE", "CONSULT", "COOPERATE"]);

/** Whether somebody does it who is more than "people"; a drummer who met a bassist, a talk with the press, what a paper asks are no news. */
function isAbout(type: Event["type"], { from, to }: Match<EventRule>): boolean {
  if (OF_ANYBODY.has(type)) return true;
  const sides = [...from, ...to];
  if (sides.every(isAnybody) || (OF_PUBLIC_LIFE.has(type) && sides.every((side) => isPrivate(side) || isAnybody(side))))
    return false;
  const asked = type === "CONSULT" ? sides : type === "REQUEST" ? from : [];
  return !asked.some(({ actor }) => actor.kind === "outlet");
}

/** A person of whom no office, country or trade is known. */
function isPrivate({ actor }: ActorMention): boolean {
  return (actor.kind === "person" && actor.code === null && actor.sector === null) || actor.kind === "place";
}

/** Unnamed people of no country: "people", "companies"; who works may strike. */
function isAnybody({ actor }: ActorMention): boolean {
  return actor.kind === "group" && actor.code === null && (actor.sector === null || TRADES.has(actor.sector));
}

const TRADES: ReadonlySet<string> = new Set(["CVL", "BUS", "EDU"]);

/** "startete eine Offensive in Gaza": the noun tells no other event than its verb, of whose actors it names some. */
function holds(event: Event, draft: Event): boolean {
  const actors = [...event.source, ...event.target];
  return (
    event.type === draft.type &&
    event.status === draft.status &&
    (draft.source.length === 0 || draft.target.length === 0) &&
    draft.source.every((id) => event.source.includes(id)) &&
    draft.target.every((id) => actors.includes(id)) &&
    event.evidence.at(-1)?.[0] === draft.evidence[0]?.[0]
  );
}

const NONE: readonly string[] = [];

/** So many events of one kind between the same actors are kept in mind, so that hostile text stays linear. */
const MOST_ALIKE = 8;

/** Whether two TIMEX3 values can be of one event: one is the other, or a part of it, or tells nothing. */
function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) || a.endsWith("_REF") || b.endsWith("_REF");
}

function eventOf(
  input: EventInput,
  { rule, from, to, trigger, evidence, status, frame, anterior }: Match<EventRule>,
  about: readonly string[],
  time: Time | null,
): Event {
  const source = idsOf(from);
  const target = idsOf(to);
  const place = frame.phrases.find(
    (p) => p.governor !== null && p.governor !== "genitive" && p.actors[0]?.actor.kind === "place",
  );
  const placeId = place?.actors[0]?.actor.id ?? null;
  return {
    id: "",
    type: rule.type,
    mode: rule.mode,
    contexts: contextsFor(rule, about, from, to),
    status: status === "occurred" && isLongAgo(time, input.published, anterior) ? "historical" : status,
    source,
    target,
    time: time?.id ?? null,
    place: placeId !== null && !source.includes(placeId) && !target.includes(placeId) ? placeId : null,
    evidence: [pairOf(evidence)],
    trigger: trigger.map(pairOf),
    saidBy: input.saidBy(trigger[0] as Span),
    certainty: input.certaintyOf(trigger[0] as Span),
    rule: rule.id,
  };
}

function idsOf(mentions: readonly ActorMention[]): readonly string[] {
  return [...new Set(mentions.map(({ actor }) => actor.id))];
}

/** Two years before the news, of which a year alone counts whole; in the pluperfect half a year, and any dated time where the day of the news is not known. */
function isLongAgo(time: Time | null, published: string | null, anterior: boolean): boolean {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(time?.value ?? "") ?? [];
  if (year === undefined) return false;
  if (published === null) return anterior;
  const years = Number(published.slice(0, 4)) - Number(year);
  const before = 12 * years + Number(published.slice(5, 7)) - Number(month ?? "12");
  return (month === undefined ? years >= 2 : before >= 24) || (anterior && before >= 6);
}

/** The same event told again keeps its first place, and all its words, which come in reading order. */
function join(event: Growing, again: Event): void {
  event.time ??= again.time;
  event.place ??= again.place;
  for (const pair of again.evidence) if (pair[0] !== event.evidence.at(-1)?.[0]) event.evidence.push(pair);
  event.trigger.push(...again.trigger);
}

/** An event while more mentions of it may come. */
type Growing = { -readonly [K in keyof Event]: K extends "evidence" | "trigger" ? SpanPair[] : Event[K] };
