import { type SQL, sql } from "drizzle-orm";
import type { EventClass } from "../../picture/index.ts";
import { OUTLET } from "../article.ts";
import type { Database } from "../engines/engine.ts";
import { type SearchPage, search } from "../search/search.ts";
import type { SearchQuery } from "../search/search-query.ts";
import { takerOf } from "../takers.ts";
import { type DirectoryEntry, directoryEntry } from "./directory.ts";
import { type Named, namesFor } from "./names.ts";
import { settle } from "./settle.ts";

/** What a text says that somebody is, and the article that says so first. */
export interface StatedRole {
  readonly title: string;
  readonly of: string | null;
  readonly articles: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Where it first stands: version, the actor there, the words. */
  readonly version: number;
  readonly record: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** How many findings of each list fall into a year of publication. */
export interface DossierYear {
  readonly year: string | null;
  readonly said: number;
  readonly about: number;
  readonly did: number;
  readonly met: number;
  readonly gave: number;
  readonly received: number;
}

/** Events between the actor and another one, in a year; the most frequent first, all years of a class together. */
export interface Relation {
  readonly other: Named;
  readonly year: string | null;
  readonly class: EventClass;
  /** Whether the actor does it to the other or the other to the actor. */
  readonly direction: "to" | "from";
  readonly happened: number;
  readonly open: number;
  readonly confirmed: number;
}

/** Outlets that tell of the actor, and those that stand before it in the chains of its statements. */
export interface Outlet {
  readonly name: string;
  readonly articles: number;
}

export interface Dossier {
  readonly actor: DirectoryEntry;
  readonly roles: readonly StatedRole[];
  readonly years: readonly DossierYear[];
  readonly relations: readonly Relation[];
  readonly through: readonly (Named & { readonly statements: number })[];
  readonly sources: readonly Outlet[];
  readonly lists: Readonly<Record<List, SearchPage>>;
}

export const LISTS = ["said", "about", "did", "met", "gave", "received"] as const;
export type List = (typeof LISTS)[number];

/** Entries of each list that the dossier itself shows; searching by the same key goes on behind them. */
const SHOWN = 10;
const MOST_ROLES = 40;
/** Others by class and direction, each with all of its years. */
const MOST_RELATIONS = 100;
const MOST_OUTLETS = 20;

/**
 * All that the archive tells of one actor; for a state also what its president, government and army said and did. Null
 * where no article tells of it.
 */
export async function dossier(db: Database, key: string): Promise<Dossier | null> {
  await settle(db);
  const actor = await directoryEntry(db, key);
  if (actor === null) return null;
  const years = await yearsOf(db, key);
  const lists = {} as Record<List, SearchPage>;
  for (const list of LISTS) {
    const isEmpty = years.every((year) => year[list] === 0);
    lists[list] = isEmpty ? { hits: [], next: null } : await search(db, { [list]: key, limit: SHOWN });
  }
  return {
    actor,
    roles: await rolesOf(db, key),
    years,
    relations: await relationsOf(db, key),
    through: await throughOf(db, key),
    sources: await sourcesOf(db, key),
    lists,
  };
}

/** What the archive tells of one actor towards another. */
export interface PairDossier {
  readonly actor: DirectoryEntry;
  readonly other: DirectoryEntry;
  readonly relations: readonly Omit<Relation, "other">[];
  /** Each side about, to and for the other; `toOther` is from the actor to the other. */
  readonly toOther: PairLists;
  readonly toActor: PairLists;
}

/** Statements about the other, events that it does to the other, exchanges that it gives the other. */
export type PairLists = Readonly<Record<"said" | "did" | "gave", SearchPage>>;

/** Null where no article tells of one of the two. */
export async function pairDossier(db: Database, key: string, otherKey: string): Promise<PairDossier | null> {
  await settle(db);
  const [actor, other] = [await directoryEntry(db, key), await directoryEntry(db, otherKey)];
  if (actor === null || other === null) return null;
  const relations = await relationsOf(db, key, otherKey);
  return {
    actor,
    other,
    relations: relations.map(({ other: _, ...relation }) => relation),
    toOther: await towards(db, key, otherKey),
    toActor: await towards(db, otherKey, key),
  };
}

async function towards(db: Database, from: string, to: string): Promise<PairLists> {
  const { said, did, gave } = towardsQueries(from, to);
  const page = (query: SearchQuery) => search(db, { ...query, limit: SHOWN });
  return { said: await page(said), did: await page(did), gave: await page(gave) };
}

/** What finds the lists of one actor towards another. */
export function towardsQueries(from: string, to: string): Readonly<Record<keyof PairLists, SearchQuery>> {
  return { said: { said: from, about: to }, did: { did: from, met: to }, gave: { gave: from, received: to } };
}

/** Roles are the actor's own: what its president is, a state is not. */
async function rolesOf(db: Database, key: string): Promise<StatedRole[]> {
  const { rows } = await db.execute(sql`with stated as (
      select r.title, r."of", r.version, r.actor as record, r.start, r.stop, v.published,
        row_number() over (partition by r.title, r."of" order by v.published nulls last, r.version, r.start) as nr
      from actors a join roles r on r.version = a.version and r.actor = a.id join versions v on v.id = a.version
      where a.key = ${key} and v.latest
    ), counted as (
      select title, "of", count(distinct version)::int as articles, min(published)::text as first,
        max(published)::text as last
      from stated group by title, "of" order by articles desc, title limit ${MOST_ROLES}
    )
    select c.*, s.version, s.record, s.start, s.stop, v.text from counted c
    join stated s on s.title = c.title and s."of" is not distinct from c."of" and s.nr = 1
    join versions v on v.id = s.version
    order by c.articles desc, c.title`);
  return rows.map(({ text, start, stop, ...role }) => {
    const words = String(text).slice(Number(start), Number(stop));
    return { ...role, start: Number(start), end: Number(stop), words } as StatedRole;
  });
}

/** Few versions are not the latest: to leave them out is many times as quick as to look each finding's version up. */
const NOW = sql`not exists (select from versions v where v.id = f.version and not v.latest)`;

async function yearsOf(db: Database, key: string): Promise<DossierYear[]> {
  const takers = LISTS.map((list) => sql`${takerOf(list, key)}::text`);
  const counts = LISTS.map(
    (list, i) => sql`count(*) filter (where f.takers @> array[${takers[i]}])::int as ${sql.identifier(list)}`,
  );
  const { rows } = await db.execute(sql`select to_char(nullif(f.day, '-infinity'), 'YYYY') as year,
      ${sql.join(counts, sql`, `)}
    from findings f where f.takers && array[${sql.join(takers, sql`, `)}] and ${NOW}
    group by 1 order by year nulls last`);
  return rows as unknown as DossierYear[];
}

async function relationsOf(db: Database, key: string, otherKey?: string): Promise<Relation[]> {
  const ends = (self: SQL, other: SQL, direction: Relation["direction"]) => sql`
    select ${other} as other, to_char(c.since, 'YYYY') as year, c.class, ${direction} as direction,
      count(*) filter (where c.happened)::int as happened, count(*) filter (where not c.happened)::int as open,
      count(*) filter (where c.independent > 1)::int as confirmed
    from edges e join clusters c on c.id = e.cluster
    where ${self} = ${key} and ${other} <> ${key} ${otherKey === undefined ? sql`` : sql`and ${other} = ${otherKey}`}
    group by 1, 2, 3`;
  const { rows } = await db.execute(sql`with told as (
      ${ends(sql`e.source`, sql`e.target`, "to")} union all ${ends(sql`e.target`, sql`e.source`, "from")}
    ), weighed as (
      select *, sum(happened + open) over (partition by other, class, direction) as weight from told
    ), ranked as (
      select *, dense_rank() over (order by weight desc, other collate "C", class, direction) as rank from weighed
    )
    select other, year, class, direction, happened, open, confirmed from ranked where rank <= ${MOST_RELATIONS}
    order by rank, year nulls last`);
  const name = await namesFor(
    db,
    rows.map(({ other }) => String(other)),
  );
  return rows.map((row) => ({ ...row, other: name(String(row.other)) }) as unknown as Relation);
}

async function throughOf(db: Database, key: string): Promise<Dossier["through"]> {
  const { rows } = await db.execute(sql`select o.key, count(distinct (f.version, f.id))::int as statements
    from findings f join parties c on c.version = f.version and c.finding = f.id and c.role = 'chain'
    join actors o on o.version = c.version and o.id = c.actor and o.kind = 'outlet'
    where f.takers @> array[${takerOf("said", key)}] and ${NOW} and not exists (select from parties p
      where p.version = c.version and p.finding = c.finding and p.role = 'speaker' and p.actor = c.actor)
    group by o.key order by statements desc, o.key limit ${MOST_OUTLETS}`);
  const name = await namesFor(
    db,
    rows.map((row) => String(row.key)),
  );
  return rows.map((row) => ({ ...name(String(row.key)), statements: Number(row.statements) }));
}

async function sourcesOf(db: Database, key: string): Promise<Outlet[]> {
  const { rows } = await db.execute(sql`with telling as materialized (
      select ${OUTLET} as name from versions where latest and coalesce(outlet, url) is not null
        and id in (select version from actors where key = ${key} union select version from actors where party = ${key})
    )
    select name, count(*)::int as articles from telling
    group by 1 order by articles desc, name limit ${MOST_OUTLETS}`);
  return rows as unknown as Outlet[];
}
