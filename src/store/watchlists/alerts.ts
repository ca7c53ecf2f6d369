import { and, desc, eq, gt, lt, type SQL, sql } from "drizzle-orm";
import type { Database } from "../engines/engine.ts";
import { type Hit, hitsAt, type Place } from "../search/search.ts";
import { contradictionPrint, printOf } from "./match.ts";
import { alerts } from "./watch-schema.ts";

/** What was found for a watch list, with its words as people corrected them. */
export interface Alert {
  readonly id: number;
  /** A UUID: what feeds and webhooks name it by. */
  readonly uid: string;
  readonly watchlist: number;
  readonly kind: (typeof alerts.$inferSelect)["kind"];
  /** ISO 8601. */
  readonly found: string;
  /** Of a contradiction the account that contradicts. */
  readonly hit: Hit;
  /** What a contradiction is about; null of all else. */
  readonly contradicts: {
    readonly on: "happened" | "denied" | "number";
    /** The counted word of a number. */
    readonly of: string | null;
    readonly hit: Hit;
  } | null;
}

export interface AlertPage {
  readonly alerts: readonly Alert[];
  /** What to give as `before` for the next page; null on the last one. */
  readonly next: number | null;
}

export interface AlertQuery {
  readonly limit: number;
  /** The number of an alert, to go on behind it. */
  readonly before?: number;
  /** Only what came after this one. */
  readonly after?: number;
}

/** Where the page shows a hit: the path of the reader at its words. */
export function readerAt({ article, id }: Hit): string {
  return `/articles/${article.version}${id === null ? "" : `?record=${id}`}`;
}

type Row = typeof alerts.$inferSelect;

/** One page of the alerts of a list, the newest first. What was rejected or is read otherwise now is left out. */
export async function alertsOf(db: Database, list: number, { limit, before, after }: AlertQuery): Promise<AlertPage> {
  const rows = await db
    .select()
    .from(alerts)
    .where(
      and(
        eq(alerts.watchlist, list),
        before === undefined ? undefined : lt(alerts.id, before),
        after === undefined ? undefined : gt(alerts.id, after),
      ),
    )
    .orderBy(desc(alerts.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  return { alerts: await shownOf(db, shown), next: rows.length > limit ? shown.at(-1)!.id : null };
}

/** Alerts that meet a condition, in their order, as far as they still hold; those that do not are null. */
export async function alertsWhere(db: Database, condition: SQL, limit: number): Promise<[Row, Alert | null][]> {
  const rows = await db.select().from(alerts).where(condition).orderBy(alerts.id).limit(limit);
  const shown = new Map((await shownOf(db, rows)).map((alert) => [alert.id, alert]));
  return rows.map((row) => [row, shown.get(row.id) ?? null]);
}

async function shownOf(db: Database, rows: readonly Row[]): Promise<Alert[]> {
  const places = rows.flatMap((row) => [placeOf(row), againstOf(row) ?? []].flat());
  const hits = new Map((await hitsAt(db, places)).map((hit) => [`${hit.article.version} ${hit.id ?? ""}`, hit]));
  const at = ({ version, id }: Place) => hits.get(`${version} ${id}`);
  const standing = await contradictionsAmong(db, rows);
  return rows.flatMap((row) => {
    const { id, uid, watchlist, kind, on, of, print } = row;
    const hit = at(placeOf(row));
    const place = againstOf(row);
    const against = place && at(place);
    if (hit === undefined || against === undefined) return [];
    const now = against === null ? printOf(hit) : contradictionPrint(hit, on, of);
    if (now !== print || (against !== null && !standing.has(id))) return [];
    const found = new Date(row.found).toISOString();
    const contradicts = against && { on: on!, of, hit: against };
    return [{ id, uid, watchlist, kind, found, hit, contradicts }];
  });
}

/** Of contradictions those whose accounts still are of one event. */
async function contradictionsAmong(db: Database, rows: readonly Row[]): Promise<ReadonlySet<number>> {
  const ids = rows.filter(({ kind }) => kind === "contradiction").map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const { rows: standing } = await db.execute(sql`select w.id from ${alerts} w
    join accounts a on a.version = w.version and a.finding = w.record
    join accounts b on b.version = w.against_version and b.finding = w.against_record
    join clusters c on c.id = a.cluster
    where a.cluster = b.cluster and c.contradictions > 0
      and w.id in (select json_array_elements_text(${JSON.stringify(ids)}::json)::int)`);
  return new Set(standing.map(({ id }) => Number(id)));
}

function placeOf({ version, record }: Row): Place {
  return { version, id: record };
}

function againstOf({ againstVersion, againstRecord }: Row): Place | null {
  return againstVersion === null || againstRecord === null ? null : { version: againstVersion, id: againstRecord };
}
