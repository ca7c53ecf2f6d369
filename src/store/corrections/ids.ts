import type { Reading, Voice } from "../../reading/index.ts";
import { anchorOf } from "./anchor.ts";
import { RECORD_KINDS, type Recorded, type RecordKind, type Refs, recordsOf } from "./correction.ts";

/** What an id becomes; null where what it named is gone. */
export type Renaming = (id: string) => string | null;

/** The reading with every id that one record has of another renamed. What names nothing any more is left out. */
export function renamed(reading: Reading, name: Renaming): Reading {
  return {
    ...reading,
    statements: reading.statements.map((one) => withNames(one, name)),
    events: reading.events.map((one) => withNames(one, name)),
    exchanges: reading.exchanges.map((one) => withNames(one, name)),
  };
}

const ONE = ["within", "time", "place"] as const;
const MANY = ["chain", "source", "target", "saidBy", "giver", "receiver", "inReturnFor"] as const;
const VOICES = ["speaker", "addressee"] as const;

/** A record, or some of its fields, with the ids in it renamed. */
export function withNames<Fields extends object>(fields: Fields, name: Renaming): Fields {
  const result = { ...fields } as Record<string, unknown>;
  for (const key of ONE) if (typeof result[key] === "string") result[key] = name(result[key]);
  for (const key of MANY)
    if (Array.isArray(result[key])) result[key] = [...new Set(result[key].flatMap((id: string) => name(id) ?? []))];
  for (const key of VOICES) {
    const voice = result[key] as Voice | null | undefined;
    if (voice?.actor != null) result[key] = { ...voice, actor: name(voice.actor) };
  }
  if (typeof result.reliedOn === "string") {
    const reliedOn = name(result.reliedOn);
    if (reliedOn === null) delete result.reliedOn;
    else result.reliedOn = reliedOn;
  }
  return result as Fields;
}

/** The records that the fields name by id, by their words; null for an id that the reading does not have. */
export function refsOf(fields: object, reading: Reading): Refs | { readonly unknown: string } {
  const refs: Record<string, Refs[string]> = {};
  let unknown: string | null = null;
  withNames(fields, (id) => {
    const found = byId(reading, id);
    if (found === null) unknown = id;
    else refs[id] = { record: found.kind, ...anchorOf(found.kind, found.record) };
    return id;
  });
  return unknown === null ? refs : { unknown };
}

export function byId(reading: Reading, id: string): { readonly kind: RecordKind; readonly record: Recorded } | null {
  for (const kind of RECORD_KINDS) {
    const record = recordsOf(reading, kind).find((one) => one.id === id);
    if (record) return { kind, record };
  }
  return null;
}
