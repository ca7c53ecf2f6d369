import { and, type SQL, sql } from "drizzle-orm";
import type { Exchange, Goods } from "../../reading/index.ts";
import type { Database } from "../engines/engine.ts";
import { texts } from "../lists.ts";
import { isDenied } from "../search/finding-conditions.ts";
import { type Hit, hitsAt } from "../search/search.ts";
import { idOf } from "./events.ts";
import { type Named, namesFor } from "./names.ts";
import { cursorAt, isText, placeOf } from "./pages.ts";
import { settle } from "./settle.ts";

/** Which deliveries. Days are those of publication. */
export interface LedgerQuery {
  /** Keys of the directory. */
  readonly actor?: string;
  readonly other?: string;
  readonly giver?: string;
  readonly receiver?: string;
  readonly goods?: readonly Goods["kind"][];
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  readonly after?: string;
}

/** One article's word on how far a delivery has come. */
export interface LedgerStep {
  readonly id: string;
  /** Steps of one origin are copies of one report. */
  readonly origin: number | null;
  readonly hit: Hit;
}

/** What became of the deliveries of one kind from one side to another, as articles told it. */
export interface LedgerEntry {
  /** What a search asks for it by. */
  readonly history: string;
  readonly giver: readonly Named[];
  readonly receiver: readonly Named[];
  readonly goods: Goods["kind"];
  /** How many articles tell each stage. */
  readonly stages: Readonly<Partial<Record<Exchange["stage"], number>>>;
  /** How many say that it did not or will not happen. */
  readonly denied: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly articles: number;
  /** The latest published last; of very many the last ones. */
  readonly steps: readonly LedgerStep[];
}

export interface LedgerPage {
  readonly entries: readonly LedgerEntry[];
  readonly next: string | null;
}

const MOST_STEPS = 40;

interface Row {
  readonly sides: string;
  readonly goods: Goods["kind"];
  readonly giver: readonly string[];
  readonly receiver: readonly string[];
  readonly first: string | null;
  readonly last: string | null;
  readonly day: string;
  readonly articles: number;
  readonly denied: number;
  readonly stages: Record<string, number>;
  readonly steps: readonly { readonly version: number; readonly id: string; readonly origin: number | null }[];
}

/** One page of histories, what was told of last comes first. Throws `search.cursor`. */
export async function ledger(db: Database, query: LedgerQuery): Promise<LedgerPage> {
  await settle(db);
  const after = query.after === undefined ? null : placeOf(query.after, isText);
  const behind = after
    ? sql`having max(f.day) < ${after[0]}::date or (max(f.day) = ${after[0]}::date and d.sides collate "C" > ${after[1]})`
    : sql``;
  const { rows } = await db.execute(sql`with page as (
      select d.sides, max(f.day) as day from deliveries d
      join findings f on f.version = d.version and f.id = d.finding join versions v on v.id = d.version
      where ${conditions(query)} group by d.sides ${behind}
      order by max(f.day) desc, d.sides collate "C" limit ${query.limit + 1}
    ), told as (
      select p.day, d.sides, d.goods, d.giver, d.receiver, f.version, f.id, f.stage, f.status, f.level, v.published, o.origin,
        row_number() over (partition by d.sides order by v.published desc nulls first, f.version desc, f.id desc) as nr
      from page p join deliveries d using (sides)
      join findings f on f.version = d.version and f.id = d.finding join versions v on v.id = d.version
      left join origins o on o.version = d.version where v.latest
    )
    select sides, max(day)::text as day, min(goods) as goods, (array_agg(to_json(giver)))[1] as giver,
      (array_agg(to_json(receiver)))[1] as receiver, min(published)::text as first, max(published)::text as last,
      count(distinct version)::int as articles,
      count(distinct version) filter (where ${isDenied({ status: sql`status`, level: sql`level` })})::int as denied,
      (select json_object_agg(stage, n) from (select t.stage, count(distinct t.version)::int as n from told t
        where t.sides = told.sides group by t.stage) s) as stages,
      json_agg(json_build_object('version', version, 'id', id, 'origin', origin) order by nr desc)
        filter (where nr <= ${MOST_STEPS}) as steps
    from told group by sides order by max(day) desc, sides collate "C"`);
  const found = rows as unknown as Row[];
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    entries: await entriesOf(db, shown),
    next: last && found.length > query.limit ? cursorAt(last.day, last.sides) : null,
  };
}

/** What a delivery, `d`, with its finding, `f`, and version, `v`, must meet. */
export function conditions({ actor, other, giver, receiver, goods, since, until }: Omit<LedgerQuery, "limit">): SQL {
  const holds = (column: SQL, key: string | undefined) =>
    key === undefined ? undefined : sql`${column} @> ${texts([key])}`;
  return (
    and(
      sql`v.latest`,
      holds(sql`d.parties`, actor),
      holds(sql`d.parties`, other),
      holds(sql`d.giver`, giver),
      holds(sql`d.receiver`, receiver),
      goods ? sql`d.goods = any(${texts(goods)})` : undefined,
      since === undefined ? undefined : sql`f.day >= ${since}::date`,
      until === undefined ? undefined : sql`f.day <= ${until}::date and f.day > '-infinity'`,
    ) ?? sql`true`
  );
}

async function entriesOf(db: Database, rows: readonly Row[]): Promise<LedgerEntry[]> {
  const name = await namesFor(
    db,
    rows.flatMap(({ giver, receiver }) => [...giver, ...receiver]),
  );
  const hits = await hitsAt(
    db,
    rows.flatMap(({ steps }) => steps),
  );
  const at = new Map(hits.map((hit) => [idOf(hit.article.version, hit.id ?? ""), hit]));
  return rows.map(({ sides, day: _, giver, receiver, steps, ...row }) => ({
    history: sides,
    ...row,
    giver: giver.map(name),
    receiver: receiver.map(name),
    steps: steps.flatMap(({ version, id, origin }) => {
      const hit = at.get(idOf(version, id));
      return hit ? { id: idOf(version, id), origin, hit } : [];
    }),
  }));
}
