import { and, eq, isNull, sql } from "drizzle-orm";
import { namesIn } from "../../picture/index.ts";
import type { Actor, Reading } from "../../reading/index.ts";
import type { SpanPair } from "../../text/index.ts";
import type { Database } from "../engines/engine.ts";
import { refused, StoreError } from "../errors.ts";
import { readingOf } from "../readings.ts";
import { refresh, remakeRows } from "../refresh.ts";
import { corrections, versions } from "../schema.ts";
import { anchorOf } from "./anchor.ts";
import { corrected } from "./corrected.ts";
import { type Asked, type Change, type NewCorrection, type Recorded, recordsOf } from "./correction.ts";
import { byId, refsOf } from "./ids.ts";
import { mergesOf } from "./merges.ts";

/**
 * Keeps what somebody says of a record and makes everything that shows it again. Gives the number of the correction.
 * Throws `correction.unknown` where there is no such record, `correction.words` where words are none of the text,
 * `correction.impossible` where it contradicts itself.
 */
export async function correct(db: Database, asked: NewCorrection): Promise<number> {
  try {
    const id = await db.transaction(async (tx) => {
      const reading = await shownReading(tx, asked.version, { lock: true });
      const record = reading && recordsOf(reading, asked.record).find((one) => one.id === asked.id);
      if (!record)
        throw new StoreError("correction.unknown", `there is no ${asked.record} ${asked.id} in this version`);
      const { start, stop } = anchorOf(asked.record, record);
      const change = await changeOf(tx, asked.asked, { reading, record, kind: asked.record });
      const [row] = await tx
        .insert(corrections)
        .values({
          ...{ version: asked.version, action: asked.asked.action, record: asked.record, start, stop },
          ...{ stated: { record, refs: knownRefs(record, reading) }, change, author: asked.author },
        })
        .returning({ id: corrections.id });
      await remake(tx, asked.version, change);
      return row!.id;
    });
    await refresh(db);
    return id;
  } catch (error) {
    throw refused(error);
  }
}

/** Takes a correction back; false where there is none that stands. */
export async function undo(db: Database, id: number): Promise<boolean> {
  const done = await db.transaction(async (tx) => {
    const [row] = await tx
      .update(corrections)
      .set({ undone: sql`now()` })
      .where(and(eq(corrections.id, id), isNull(corrections.undone)))
      .returning({ version: corrections.version, change: corrections.change });
    if (row === undefined) return false;
    await remake(tx, row.version, row.change as Change | null);
    return true;
  });
  await refresh(db);
  return done;
}

/** The reading of a version as people corrected it; null where there is none. */
export async function shownReading(
  db: Database,
  version: number,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Reading | null> {
  // Of two who correct one article at once the second sees what the first one left.
  if (lock) await db.select({ id: versions.id }).from(versions).where(eq(versions.id, version)).for("update");
  const reading = await readingOf(db, version);
  return reading && corrected(db, version, reading);
}

/** A merge by key reaches every article that tells of the actor, before the merge or after it. */
async function remake(tx: Database, version: number, change: Change | null): Promise<void> {
  if (change === null || !("key" in change)) return remakeRows(tx, version);
  const merged = await mergesOf(tx);
  await tx.execute(sql`update readings set rows = 0 where version in (
    select version from actors where key in (${change.from}, ${change.key}, ${merged(change.from)})
      and (own <> key or key = ${change.from}))`);
}

interface Corrected {
  readonly reading: Reading;
  readonly record: Recorded;
  readonly kind: NewCorrection["record"];
}

async function changeOf(tx: Database, asked: Asked, { reading, record, kind }: Corrected): Promise<Change | null> {
  if (asked.action === "note") return { note: asked.note };
  if (asked.action === "edit") {
    if (Object.keys(asked.fields).length === 0)
      throw new StoreError("correction.impossible", "an edit changes something");
    const refs = refsOf(asked.fields, reading);
    if ("unknown" in refs) throw new StoreError("correction.unknown", `there is no ${refs.unknown} in this version`);
    for (const pair of pairsIn(asked.fields)) checkPair(pair, reading);
    return { fields: asked.fields, refs: refs as never };
  }
  if (asked.action === "merge") {
    if (kind !== "actor") throw new StoreError("correction.impossible", "only actors are merged");
    return mergeOf(tx, asked.into, reading, record as Actor);
  }
  if (asked.action === "split") {
    if (kind !== "actor") throw new StoreError("correction.impossible", "only actors are split");
    const { mentions } = record as Actor;
    const own = asked.mentions.filter(([s, e]) => mentions.some(({ start, end }) => s === start && e === end));
    if (own.length < asked.mentions.length || own.length === 0)
      throw new StoreError("correction.words", "a part that is split off consists of mentions of the actor");
    if (own.length === mentions.length)
      throw new StoreError("correction.impossible", "some mention has to be left: edit the actor, or merge it");
    return { mentions: asked.mentions, as: asked.as };
  }
  return null;
}

async function mergeOf(
  tx: Database,
  into: Extract<Asked, { action: "merge" }>["into"],
  reading: Reading,
  actor: Actor,
): Promise<Change> {
  if ("key" in into) {
    const merged = await mergesOf(tx);
    const from = namesIn(reading, merged).keyOf(actor);
    if (merged(into.key) === from) throw new StoreError("correction.impossible", "these are one actor already");
    return { from, key: into.key };
  }
  const other = byId(reading, into.actor);
  if (other?.kind !== "actor")
    throw new StoreError("correction.unknown", `there is no actor ${into.actor} in this version`);
  if (into.actor === actor.id) throw new StoreError("correction.impossible", "these are one actor already");
  return { into: anchorOf("actor", other.record) };
}

function knownRefs(record: Recorded, reading: Reading) {
  const refs = refsOf(record, reading);
  return "unknown" in refs ? {} : refs;
}

const SPANS = ["content", "cue", "frame", "evidence", "trigger"] as const;

function pairsIn(fields: Extract<Asked, { action: "edit" }>["fields"]): SpanPair[] {
  const voices = [fields.speaker, fields.addressee].flatMap((voice) => voice?.spans ?? []);
  const time: SpanPair[] = fields.start !== undefined && fields.end !== undefined ? [[fields.start, fields.end]] : [];
  return [
    ...SPANS.flatMap((key) => fields[key] ?? []),
    ...voices,
    ...time,
    ...(fields.goods ?? []).map(({ span }) => span),
  ];
}

/** A record without words does not exist. */
function checkPair([start, end]: SpanPair, { article }: Reading): void {
  if (start < 0 || start >= end || end > article.text.length)
    throw new StoreError("correction.words", `[${start}, ${end}) are no words of the article`);
}
