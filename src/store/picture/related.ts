import { inArray, sql } from "drizzle-orm";
import { type ArticleMeta, META } from "../article.ts";
import type { Database } from "../engines/engine.ts";
import { versions } from "../schema.ts";
import { type Named, namesFor } from "./names.ts";
import { settle } from "./settle.ts";

/** Another article that tells of the same events or of the same people. */
export interface RelatedArticle {
  readonly article: ArticleMeta;
  /** Events that both tell. */
  readonly events: number;
  /** Actors that both name, the rarest first: they say most. */
  readonly actors: readonly Named[];
}

const MOST = 20;
const MOST_SHARED = 8;
/** Whom so many articles name makes none of them alike. */
const COMMON = 1_000;

/** The articles that have most in common with a version: the same events, and actors that few articles name. */
export async function related(db: Database, version: number): Promise<RelatedArticle[]> {
  await settle(db);
  const { rows } = await db.execute(sql`with shared as (
      select o.version, o.key, 1.0 / (1 + ln(d.articles)) as weight
      from (select distinct key from actors where version = ${version}) mine
      join directory d on d.key = mine.key and d.articles between 2 and ${COMMON}
      join actors o on o.key = mine.key and o.version <> ${version}
      group by o.version, o.key, d.articles
    ), told as (
      select o.version, count(distinct o.cluster)::int as events from accounts mine
      join accounts o on o.cluster = mine.cluster and o.version <> ${version}
      where mine.version = ${version} group by o.version
    )
    select version, coalesce(max(t.events), 0) as events,
      (array_agg(s.key order by s.weight desc, s.key) filter (where s.key is not null))[1:${MOST_SHARED}] as keys
    from shared s full join told t using (version) join versions v on v.id = version
    where v.latest group by version
    order by coalesce(max(t.events), 0) * 3 + coalesce(sum(s.weight), 0) desc, version desc limit ${MOST}`);
  const keysOf = (row: (typeof rows)[number]) => (row.keys as string[] | null) ?? [];
  const name = await namesFor(db, rows.flatMap(keysOf));
  const meta = await articlesFor(
    db,
    rows.map((row) => Number(row.version)),
  );
  return rows.flatMap((row) => {
    const article = meta.get(Number(row.version));
    return article ? { article, events: Number(row.events), actors: keysOf(row).map(name) } : [];
  });
}

/** What the text of a version goes back to: itself and its copies, the earliest published first. */
export interface ArticleOrigin {
  /** The agency whose report it is, where one of the copies says so. */
  readonly agency: Named | null;
  readonly articles: readonly ArticleMeta[];
}

/** Copies that are listed. */
const MOST_COPIES = 100;

/** Null where there is no such version. */
export async function articleOrigin(db: Database, version: number): Promise<ArticleOrigin | null> {
  await settle(db);
  const { rows } =
    await db.execute(sql`select o.version, p.wire from origins o join prints p using (version) join versions v on v.id = o.version
    where o.origin = (select origin from origins where version = ${version}) and (v.latest or v.id = ${version})
    order by v.published nulls last, v.id limit ${MOST_COPIES}`);
  if (rows.length === 0) return null;
  const wire = rows.find((row) => row.wire !== null)?.wire;
  const name = await namesFor(db, wire ? [String(wire)] : []);
  const ids = rows.map((row) => Number(row.version));
  const meta = await articlesFor(db, ids);
  return { agency: wire ? name(String(wire)) : null, articles: ids.flatMap((id) => meta.get(id) ?? []) };
}

async function articlesFor(db: Database, ids: readonly number[]): Promise<ReadonlyMap<number, ArticleMeta>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select(META)
    .from(versions)
    .where(inArray(versions.id, [...ids]));
  return new Map(found.map((one) => [one.version, one]));
}
