import type { Actor, Certainty, Event, Exchange, Reading, Statement, Time } from "../reading/index.ts";
import type { SpanPair } from "../text/index.ts";

/** A statement, event or exchange as formats of others take it: who, to whom, how sure, on which words. */
export interface Telling {
  readonly kind: "statement" | "event" | "exchange";
  /** Its id in the reading. */
  readonly record: string;
  /** Type of a statement or event, stage of an exchange. */
  readonly type: string;
  /** Kinds of goods of an exchange, contexts of an event. */
  readonly topics: readonly string[];
  readonly status: Event["status"] | null;
  readonly certainty: Certainty;
  readonly rule: string;
  /** Who says, does or gives it, and to whom. */
  readonly from: readonly Actor[];
  readonly to: readonly Actor[];
  readonly time: Time | null;
  readonly place: Actor | null;
  /** Who says it, by name or by the words of the article; empty where the article itself does. */
  readonly voices: readonly string[];
  /** Who passes it on. */
  readonly through: readonly string[];
  /** Where its words stand. */
  readonly spans: readonly SpanPair[];
  readonly quote: string;
  /** One line for people. */
  readonly title: string;
  /**
   * Whether the article itself tells it as something that happened, without a hedge. Formats that know facts only get
   * nothing else as a fact: what a source claims, denies or expects is a note there.
   */
  readonly plain: boolean;
}

/** All findings of a reading: statements, events, exchanges, each in reading order. Linear in the reading. */
export function tellingsOf(reading: Reading): Telling[] {
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const some = (ids: readonly (string | null)[]): Actor[] =>
    [...new Set(ids)].flatMap((id) => (id === null ? [] : (actors.get(id) ?? [])));
  return [
    ...reading.statements.map((one) => ofStatement(reading, one, some)),
    ...reading.events.map((one) => ofEvent(reading, one, some)),
    ...reading.exchanges.map((one) => ofExchange(reading, one, some)),
  ];
}

type Some = (ids: readonly (string | null)[]) => Actor[];

function ofStatement(reading: Reading, statement: Statement, some: Some): Telling {
  const { id, type, speaker, addressee, content, frame, certainty, rule, chain } = statement;
  const voice = speakerOf(reading, statement);
  const spans = content.length > 0 ? content : frame;
  return {
    ...{ kind: "statement", record: id, type, topics: [], status: null, certainty, rule },
    from: some([speaker?.actor ?? null]),
    to: some([addressee?.actor ?? null]),
    ...{ time: null, place: null },
    voices: voice === null ? [] : [voice],
    through: some(chain.slice(0, -1)).map(({ name }) => name),
    ...{ spans, quote: wordsAt(reading, spans) },
    title: `${type}: ${voice ?? "speaker not named"}${hedge([certainty.level])}`,
    plain: certainty.level === "asserted",
  };
}

function ofEvent(reading: Reading, event: Event, some: Some): Telling {
  const { id, type, contexts, source, target, place } = event;
  const [from, to] = [some(source), some(target)];
  return {
    ...{ kind: "event", record: id, type, topics: contexts, from, to },
    place: some([place])[0] ?? null,
    ...told(reading, event),
    title: `${type}: ${arrow(from, to)}${hedge([event.status, event.certainty.level])}`,
    plain: isPlain(event),
  };
}

function ofExchange(reading: Reading, exchange: Exchange, some: Some): Telling {
  const { id, stage, goods, giver, receiver } = exchange;
  const [from, to] = [some(giver), some(receiver)];
  const what = goods.map(({ words, quantity, unit }) => [quantity, unit, words].filter(Boolean).join(" ")).join(", ");
  return {
    ...{ kind: "exchange", record: id, type: stage, from, to, place: null },
    topics: [...new Set(goods.map(({ kind }) => kind))],
    ...told(reading, exchange),
    title: `${stage}: ${what}, ${arrow(from, to)}${hedge([exchange.status, exchange.certainty.level])}`,
    plain: isPlain(exchange) && stage !== "denied",
  };
}

/** What events and exchanges have in common. */
function told(reading: Reading, { status, certainty, rule, time, saidBy, evidence }: Event | Exchange) {
  const statements = statementsOf(reading, saidBy);
  return {
    ...{ status, certainty, rule, spans: evidence, quote: wordsAt(reading, evidence) },
    time: reading.times.find(({ id }) => id === time) ?? null,
    voices: distinct(statements.map((one) => speakerOf(reading, one))),
    through: throughOf(reading, statements),
  };
}

const HAPPENED: ReadonlySet<string> = new Set(["occurred", "ongoing", "historical"]);
const UNHEDGED: ReadonlySet<string> = new Set(["asserted", "consensus"]);

function isPlain({ status, certainty, saidBy }: Event | Exchange): boolean {
  return HAPPENED.has(status) && UNHEDGED.has(certainty.level) && saidBy.length === 0;
}

function arrow(from: readonly Actor[], to: readonly Actor[]): string {
  const side = (actors: readonly Actor[]) => actors.map(({ name }) => name).join(", ");
  if (from.length === 0 && to.length === 0) return "nobody named";
  return to.length === 0 ? side(from) : `${side(from) || "not named"} → ${side(to)}`;
}

function hedge(words: readonly string[]): string {
  return ` (${words.join(", ")})`;
}

/** The words at some spans. */
export function wordsAt({ article }: Reading, spans: readonly SpanPair[]): string {
  return spans.map(([start, end]) => article.text.slice(start, end)).join(" … ");
}

/** The statements that contain an event or exchange. */
export function statementsOf({ statements }: Reading, saidBy: readonly string[]): Statement[] {
  return statements.filter(({ id }) => saidBy.includes(id));
}

/** By name, else by the words of the article. */
export function speakerOf(reading: Reading, { speaker }: Statement): string | null {
  if (speaker === null) return null;
  return reading.actors.find(({ id }) => id === speaker.actor)?.name ?? (wordsAt(reading, speaker.spans) || null);
}

/** The names of those who pass statements on, outermost first. */
export function throughOf({ actors }: Reading, statements: readonly Statement[]): string[] {
  const ids = statements.flatMap(({ chain }) => chain.slice(0, -1));
  return distinct(ids.map((id) => actors.find((actor) => actor.id === id)?.name ?? null));
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
