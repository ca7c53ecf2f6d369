import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../engines/engine.ts";
import { texts } from "../lists.ts";
import { directory } from "../picture-schema.ts";
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

/** Apart for each way in which an actor is told of: for an "or" of two columns there is no quick join. */
function toldOf(joined: SQL, itself: SQL): SQL {
  return sql`select w.key, a.version, a.name, a.kind, a.code, a.sector, a.wikidata, ${itself} as itself
    from wanted w join actors a on ${joined} join versions v on v.id = a.version where v.latest`;
}

/**
 * Makes the directory's entries of these keys again: who the latest versions tell of, under which names, in how many
 * articles. Of a state for which only its people are named the code stands for the name; it is found by the names that the
 * languages have for it.
 */
export async function settleDirectory(tx: Database, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const { rows } = await tx.execute(sql`with wanted as materialized (
      select unnest(${texts(keys)}) as key
    ), told as materialized (
      ${toldOf(sql`a.key = w.key`, sql`true`)}
      union all ${toldOf(sql`a.party = w.key and a.key <> w.key`, sql`false`)}
    ), named as (
      select key, name, count(distinct version)::int as articles, kind, code, sector, wikidata
      from told where itself group by key, name, kind, code, sector, wikidata
    ), best as (
      select distinct on (key) key, kind, code, sector, wikidata from named order by key, articles desc, name
    ), names as (
      select key, json_agg(json_build_object('name', name, 'articles', articles) order by articles desc, name) as names
      from (select key, name, count(distinct version)::int as articles from told where itself group by key, name) n
      group by key
    )
    select t.key, count(distinct t.version)::int as articles, coalesce((array_agg(n.names::text))[1], '[]')::json as names,
      max(b.kind) as kind, max(b.code) as code, max(b.sector) as sector, max(b.wikidata) as wikidata
    from told t left join best b using (key) left join names n using (key) group by t.key`);
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
