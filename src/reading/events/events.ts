import type { Language } from "../../language/index.ts";
import type { Sentence, Span, SpanPair, Tokens } from "../../text/index.ts";
import { contains, pairOf } from "../../text/index.ts";
import type { ActorMention, MentionIndex } from "../actors/mention-index.ts";
import type { Certainty, Event, Time } from "../contract.ts";
import { wordsOf } from "../rules/clauses.ts";
import { type Match, matchSentence } from "../rules/match.ts";
import type { RuleIndex } from "../rules/role-rule.ts";
import { triggersOf } from "../rules/triggers.ts";
import type { EventRule } from "./rules.ts";

export interface EventInput {
  readonly tokens: Tokens;
  readonly lowers: readonly string[];
  readonly sentences: readonly Sentence[];
  readonly language: Pick<Language, "clauses" | "verbs">;
  readonly mentions: MentionIndex;
  readonly times: readonly Time[];
  /** ISO date; what is told of two years before it or more is historical. */
  readonly published: string | null;
  readonly rules: RuleIndex<EventRule>;
  readonly certaintyOf: (span: Span) => Certainty;
  /** Ids of the statements that contain the span. */
  readonly saidBy: (span: Span) => readonly string[];
}

/** Who did what to whom: the events of the text in reading order, mentions of one event joined. Linear in the tokens. */
export function findEvents(input: EventInput): readonly Event[] {
  const words = wordsOf(input.tokens, input.lowers, input.language.clauses, input.language.verbs);
  const triggers = triggersOf(words, input.rules);
  const events = new Map<string, Growing>();
  let time = 0;
  for (const sentence of input.sentences) {
    while (time < input.times.length && (input.times[time] as Time).end <= sentence.start) time++;
    for (const match of matchSentence(words, triggers, sentence, input.mentions, input.rules)) {
      const draft = eventOf(input, match, timeIn(input.times, time, match.evidence));
      const key = [
        draft.type,
        draft.status,
        draft.source.join(" "),
        draft.target.join(" "),
        draft.saidBy.join(" "),
      ].join("|");
      const same = events.get(`${key}|${draft.time}`) ?? events.get(`${key}|null`);
      if (same !== undefined) join(same, draft);
      else {
        const id = `e${events.size + 1}`;
        events.set(`${key}|${draft.time}`, {
          ...draft,
          id,
          evidence: [...draft.evidence],
          trigger: [...draft.trigger],
        });
      }
    }
  }
  return [...events.values()];
}

function eventOf(
  input: EventInput,
  { rule, from, to, trigger, evidence, status, frame }: Match<EventRule>,
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
    contexts: rule.contexts,
    status: status === "occurred" && isLongAgo(time, input.published) ? "historical" : status,
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

/** The first time that stands in the evidence. */
function timeIn(times: readonly Time[], from: number, evidence: Span): Time | null {
  for (let i = from; i < times.length && (times[i] as Time).start < evidence.end; i++) {
    const time = times[i] as Time;
    if ((time.type === "DATE" || time.type === "TIME") && contains(evidence, time)) return time;
  }
  return null;
}

function isLongAgo(time: Time | null, published: string | null): boolean {
  const year = Number(/^\d{4}/.exec(time?.value ?? "")?.[0]);
  return published !== null && year > 0 && year <= Number(published.slice(0, 4)) - 2;
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
