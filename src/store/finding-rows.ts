import type { Stem } from "../language/index.ts";
import type { Certainty, Event, Exchange, Statement, Voice } from "../reading/index.ts";
import type { SpanPair } from "../text/index.ts";
import type { findings, goods, links, parties, spans } from "./schema.ts";
import { vectorOf } from "./vector.ts";
import { nameWords, wordsOf } from "./words.ts";

/** What stays the same for all findings of a reading. */
interface Context {
  readonly version: number;
  readonly day: string;
  readonly stem: Stem;
  readonly text: string;
  /** Actor id → the words that it can be asked by. */
  readonly names: ReadonlyMap<string, string[]>;
}

type FindingRow = Omit<typeof findings.$inferInsert, "takers">;
type SpanRow = typeof spans.$inferInsert;
type PartyRow = typeof parties.$inferInsert;
type LinkRow = typeof links.$inferInsert;
type GoodsRow = typeof goods.$inferInsert;

/** One statement, event or exchange as rows. */
export interface FindingRows {
  readonly finding: FindingRow;
  readonly spans: readonly SpanRow[];
  readonly parties: readonly PartyRow[];
  readonly links: readonly LinkRow[];
  readonly goods: readonly GoodsRow[];
}

export function statementRows(one: Statement, context: Context): FindingRows {
  const { type, medium, within, content, frame, cue, speaker, addressee, chain } = one;
  const at = { version: context.version, finding: one.id };
  const shown = [...content, ...frame].toSorted((a, b) => a[0] - b[0]);
  return {
    finding: { ...findingRow("statement", one, shown, context), type, medium, within },
    spans: [
      ...spanRows(at, "content", content),
      ...spanRows(at, "speaker", speaker?.spans ?? []),
      ...spanRows(at, "addressee", addressee?.spans ?? []),
      ...spanRows(at, "cue", cue),
      ...spanRows(at, "frame", frame),
      ...hedgeRows(at, one.certainty),
    ],
    parties: [
      ...voiceRows(at, "speaker", speaker, context),
      ...voiceRows(at, "addressee", addressee, context),
      ...partyRows(at, "chain", chain, context),
    ],
    links: [],
    goods: [],
  };
}

export function eventRows(one: Event, context: Context): FindingRows {
  const { type, mode, contexts, status, time, evidence, trigger, source, target, place, saidBy } = one;
  const at = { version: context.version, finding: one.id };
  return {
    finding: {
      ...findingRow("event", one, evidence, context),
      type,
      mode,
      contexts: [...contexts],
      status,
      time,
    },
    spans: [
      ...spanRows(at, "evidence", evidence),
      ...spanRows(at, "trigger", trigger),
      ...hedgeRows(at, one.certainty),
    ],
    parties: [
      ...partyRows(at, "source", source, context),
      ...partyRows(at, "target", target, context),
      ...partyRows(at, "place", place === null ? [] : [place], context),
    ],
    links: linkRows(at, "saidBy", saidBy),
    goods: [],
  };
}

export function exchangeRows(one: Exchange, context: Context): FindingRows {
  const { stage, status, time, evidence, giver, receiver, saidBy, inReturnFor } = one;
  const at = { version: context.version, finding: one.id };
  return {
    finding: { ...findingRow("exchange", one, evidence, context), stage, status, time },
    spans: [...spanRows(at, "evidence", evidence), ...hedgeRows(at, one.certainty)],
    parties: [...partyRows(at, "giver", giver, context), ...partyRows(at, "receiver", receiver, context)],
    links: [...linkRows(at, "saidBy", saidBy), ...linkRows(at, "inReturnFor", inReturnFor)],
    goods: one.goods.map(({ kind, words, quantity, unit, span }, ord) => {
      return { ...at, ord, kind, words, quantity, unit, start: span[0], stop: span[1] };
    }),
  };
}

type Place = Pick<SpanRow, "version" | "finding">;

/** `shown`: the words that are searched, in reading order. */
function findingRow(
  kind: FindingRow["kind"],
  { id, certainty, rule }: Statement | Event | Exchange,
  shown: readonly SpanPair[],
  { version, day, stem, text }: Context,
): FindingRow {
  const { level, low, high } = certainty;
  const start = Math.min(...shown.map(([first]) => first));
  const words = vectorOf(shown.map(([from, to]) => wordsOf(text.slice(from, to), stem)));
  // Columns that are absent here become null; a list may not.
  return { version, id, kind, start, contexts: [], level, low, high, rule, day, words };
}

function spanRows(at: Place, role: SpanRow["role"], pairs: readonly SpanPair[]): SpanRow[] {
  return pairs.map(([start, stop], ord) => ({ ...at, role, ord, start, stop }));
}

/** The words that lower or raise certainty, with the rule that found them. */
function hedgeRows(at: Place, { cues }: Certainty): SpanRow[] {
  return cues.map(({ start, end, rule }, ord) => ({ ...at, role: "hedge", ord, start, stop: end, rule }));
}

function partyRows(at: Place, role: PartyRow["role"], ids: readonly string[], { names }: Context): PartyRow[] {
  return ids.map((actor, ord) => ({ ...at, role, ord, actor, words: names.get(actor) ?? [] }));
}

/** A voice can be asked by its actor's names and by the words that stand there: "der Sprecher". */
function voiceRows(
  at: Place,
  role: "speaker" | "addressee",
  voice: Voice | null,
  { text, names }: Context,
): PartyRow[] {
  if (voice === null) return [];
  const own = nameWords(...voice.spans.map(([start, end]) => text.slice(start, end)));
  const words = [...new Set([...(names.get(voice.actor ?? "") ?? []), ...own])];
  return [{ ...at, role, ord: 0, actor: voice.actor, words }];
}

function linkRows(at: Place, role: LinkRow["role"], others: readonly string[]): LinkRow[] {
  return others.map((other, ord) => ({ ...at, role, ord, other }));
}
