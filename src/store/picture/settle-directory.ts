import { sql } from "drizzle-orm";
import type { Database } from "../engines/engine.ts";
import { numbers, texts } from "../lists.ts";
import { calls, counted, directory } from "../picture-schema.ts";
import { vectorOf } from "../vector.ts";
import { UNCHANGED, wordsOf } from "../words.ts";
import { calledBy } from "./called.ts";

/** Names of one actor that are kept, the most frequent first. */
const MOST_NAMES = 12;

interface Row {
  readonly key: string;
  readonly articles: number;
  readonly names: readonly { readonly name: string; readonly articles: number }[];
  readonly kind: string | null;
  readonly code: string | null;
  readonly sector: string | null;
  readonly wikidata: string | null;
}

/**
 * Counts again whom some versions and the others of their articles tell of, and makes the directory's entries of these
 * actors again: who the latest versions tell of, under which names, in how many articles. Of a state for which only its
 * people are named the code stands for the name; it is found by the names that the languages have for it. O(actors of
 * these versions), however large the archive is.
 */
export async function settleDirectory(tx: Database, versions: readonly number[]): Promise<void> {
  const keys = await settleCalls(tx, versions);
  if (keys.length === 0) return;
  const { rows } = await tx.execute(sql`with called as (
      select key, call as words, call::json as call, articles from ${calls} where key = any(${texts(keys)}) and call <> ''
    ), best as (
      select distinct on (key) key, call from called where json_array_length(call) > 1
      order by key, articles desc, words
    ), names as (
      select key, json_agg(json_build_object('name', call->>0, 'articles', articles) order by articles desc, call->>0) as names
      from called where json_array_length(call) = 1 group by key
    )
    select t.key, t.articles, coalesce(n.names, '[]'::json) as names,
      b.call->>1 as kind, b.call->>2 as code, b.call->>3 as sector, b.call->>4 as wikidata
    from ${calls} t left join best b using (key) left join names n using (key)
    where t.key = any(${texts(keys)}) and t.call = ''`);
  await tx.execute(sql`delete from ${directory} where key = any(${texts(keys)})`);
  const called = await calledBy((rows as unknown as Row[]).filter(({ names }) => names.length === 0));
  const entries = (rows as unknown as Row[]).map(({ names, ...row }) => {
    const kept = names.slice(0, MOST_NAMES);
    const asked = [
      row.key,
      row.code,
      row.wikidata,
      ...kept.map(({ name }) => name),
      ...Object.values(called(row.key) ?? {}),
    ];
    const words = asked.map((name) => wordsOf(name ?? "", UNCHANGED));
    return { ...row, name: kept[0]?.name ?? row.key, names: kept, words: vectorOf(words) };
  });
  await tx.execute(sql`insert into ${directory} (key, name, kind, code, sector, wikidata, articles, names, words)
    select key, name, kind, code, sector, wikidata, articles, names, words::tsvector
    from json_to_recordset(${JSON.stringify(entries)}::json) as e(key text, name text, kind text, code text,
      sector text, wikidata text, articles int, names jsonb, words text)`);
}

/**
 * Brings `calls` up to date: what the versions tell of now less what was counted of them before. Gives the keys of actors
 * for which a count has changed.
 */
async function settleCalls(tx: Database, versions: readonly number[]): Promise<string[]> {
  const { rows } = await tx.execute(sql`with changed as materialized (
      select o.id, o.latest from versions o where o.article in (
        select article from versions where id = any(${numbers(versions)}))
    ), told as materialized (
      select distinct a.version, k.key, k.call from changed c join actors a on a.version = c.id
      cross join lateral (values (a.key, ''), (a.party, ''), (a.key, json_build_array(a.name)::text),
        (a.key, json_build_array(a.name, a.kind, a.code, a.sector, a.wikidata)::text)) k(key, call)
      where c.latest
    ), before as (
      select b.call->>0 as key, b.call->>1 as call
      from changed c join ${counted} n on n.version = c.id cross join lateral jsonb_array_elements(n.calls) b(call)
    ), difference as (
      select key, call, sum(n)::int as articles
      from (select key, call, 1 as n from told union all select key, call, -1 from before) sums
      group by key, call having sum(n) <> 0
    ), forgotten as (
      delete from ${counted} where version in (select id from changed) and version not in (select version from told)
    ), remembered as (
      insert into ${counted} select version, jsonb_agg(jsonb_build_array(key, call)) from told group by version
      on conflict (version) do update set calls = excluded.calls
    )
    insert into ${calls} select key, call, articles from difference
    on conflict (key, call) do update set articles = calls.articles + excluded.articles
    returning key`);
  const keys = [...new Set(rows.map(({ key }) => String(key)))];
  await tx.execute(sql`delete from ${calls} where key = any(${texts(keys)}) and articles = 0`);
  return keys;
}
