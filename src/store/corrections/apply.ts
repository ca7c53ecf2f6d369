import type { Actor, Certainty, Reading } from "../../reading/index.ts";
import type { SpanPair } from "../../text/index.ts";
import { recordAt } from "./anchor.ts";
import {
  type Fields,
  type KeptCorrection,
  type Person,
  RECORDS,
  type Recorded,
  type RecordKind,
  type Refs,
  recordsOf,
} from "./correction.ts";
import { renamed, withNames } from "./ids.ts";

/** The rule of what no rule but a person stated. */
export const BY_HAND = "correction";

/**
 * The reading as people corrected it, each correction on what those before it left, in the order in which they were
 * made. A correction finds its record by the words. What somebody accepted or edited and a newer engine no longer finds
 * is put back. Pure; linear in the reading for each correction.
 */
export function applied(reading: Reading, corrections: readonly KeptCorrection[]): Reading {
  return corrections.reduce(apply, reading);
}

function apply(reading: Reading, correction: KeptCorrection): Reading {
  const { action, record: kind, stated, change } = correction;
  if (action === "note") return reading;
  const found = recordAt(reading, kind, correction, stated.record);
  if (action === "reject") return found ? without(reading, kind, found) : reading;
  if (action === "accept") return found ? reading : putBack(reading, correction, {});
  if (action === "edit" && change && "fields" in change) {
    const fields = withNames(change.fields, resolving(reading, change.refs));
    return found ? replaced(reading, kind, edited(found, fields)) : putBack(reading, correction, fields);
  }
  if (action === "merge" && change && "into" in change && found) {
    const into = recordAt(reading, "actor", change.into, found) as Actor | null;
    return into && into.id !== found.id ? mergedInto(reading, found as Actor, into) : reading;
  }
  if (action === "split" && change && "mentions" in change && found)
    return split(reading, found as Actor, change.mentions, change.as);
  return reading;
}

/** Whom the words that a correction names stand for in this reading. */
function resolving(reading: Reading, refs: Refs): (id: string) => string | null {
  return (id) => {
    const ref = refs[id];
    if (ref === undefined) return null;
    // Nothing is known of the record but its words, so nothing else can be compared.
    return recordOn(reading, ref.record, ref)?.id ?? null;
  };
}

function recordOn(reading: Reading, kind: RecordKind, at: { readonly start: number; readonly stop: number }) {
  for (const one of recordsOf(reading, kind)) {
    const found = recordAt({ ...reading, [RECORDS[kind]]: [one] }, kind, at, one);
    if (found) return found;
  }
  return null;
}

function edited(record: Recorded, fields: Fields): Recorded {
  const { certainty, ...others } = fields;
  const known = "certainty" in record ? record.certainty : null;
  const sure: Certainty | null = certainty && known ? { ...known, ...certainty } : known;
  const hand = "rule" in record ? { rule: BY_HAND } : {};
  return { ...record, ...others, ...(sure && { certainty: sure }), ...hand } as Recorded;
}

function replaced(reading: Reading, kind: RecordKind, record: Recorded): Reading {
  return { ...reading, [RECORDS[kind]]: recordsOf(reading, kind).map((one) => (one.id === record.id ? record : one)) };
}

function putBack(reading: Reading, { record: kind, stated }: KeptCorrection, fields: Fields): Reading {
  const record = withNames(stated.record, resolving(reading, stated.refs));
  const added = { ...edited(record, fields), id: freshId(reading, kind) };
  return { ...reading, [RECORDS[kind]]: [...recordsOf(reading, kind), added] };
}

/** "s12" after "s11". */
function freshId(reading: Reading, kind: RecordKind): string {
  const letter = { actor: "a", statement: "s", event: "e", exchange: "x", time: "t" }[kind];
  const numbers = recordsOf(reading, kind).map(({ id }) => Number(id.slice(1)) || 0);
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

/** What stood inside of a statement that is none stands in the one around it. */
function without(reading: Reading, kind: RecordKind, record: Recorded): Reading {
  const outer = "within" in record ? record.within : null;
  const rest = { ...reading, [RECORDS[kind]]: recordsOf(reading, kind).filter((one) => one !== record) };
  return renamed(rest, (id) => (id === record.id ? outer : id));
}

function mergedInto(reading: Reading, from: Actor, into: Actor): Reading {
  const mentions = [...into.mentions, ...from.mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  const both = { ...into, mentions, roles: [...into.roles, ...from.roles] };
  const rest = { ...reading, actors: reading.actors.filter((one) => one.id !== from.id) };
  return renamed(replaced(rest, "actor", both), (id) => (id === from.id ? into.id : id));
}

/** The mentions that are named become another actor's, with the records whose words hold these mentions and no others. */
function split(reading: Reading, from: Actor, mentions: readonly SpanPair[], as: Person): Reading {
  const isMoved = ({ start, end }: { start: number; end: number }) =>
    mentions.some(([s, e]) => s === start && e === end);
  const moved = from.mentions.filter(isMoved);
  const left = from.mentions.filter((mention) => !isMoved(mention));
  if (moved.length === 0 || left.length === 0) return reading;
  const { name: called, kind = "person", code = null, sector = null, wikidata = null } = as;
  const facts = { name: called, kind, code, sector, wikidata, control: null, roles: [] };
  const other: Actor = { id: freshId(reading, "actor"), ...facts, mentions: moved };
  const holds = (pairs: readonly SpanPair[], list: Actor["mentions"]) =>
    list.some(({ start, end }) => pairs.some(([s, e]) => s <= start && end <= e));
  const name = (pairs: readonly SpanPair[]) => (id: string) =>
    id === from.id && holds(pairs, moved) && !holds(pairs, left) ? other.id : id;
  return {
    ...reading,
    actors: [...reading.actors.map((one) => (one.id === from.id ? { ...one, mentions: left } : one)), other],
    statements: reading.statements.map((one) => {
      const { speaker, addressee } = one;
      const named = withNames({ speaker, chain: one.chain }, name(speaker?.spans ?? []));
      return { ...one, ...named, ...withNames({ addressee }, name(addressee?.spans ?? [])) };
    }),
    events: reading.events.map((one) => withNames(one, name(one.evidence))),
    exchanges: reading.exchanges.map((one) => withNames(one, name(one.evidence))),
  };
}
