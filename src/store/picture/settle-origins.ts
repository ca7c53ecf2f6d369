import { sql } from "drizzle-orm";
import { copiesAmong } from "../../picture/index.ts";
import type { Database } from "../engines/engine.ts";
import { numbers } from "../lists.ts";
import { origins } from "../picture-schema.ts";

/** Texts that one is compared with. More than that have only a formula in common with it. */
const MOST_CANDIDATES = 400;

interface Text {
  readonly version: number;
  /** Null of what is not settled yet. */
  readonly origin: number | null;
  readonly shingles: readonly number[];
}

/**
 * Finds for versions that are new the texts that copy them and gives all of these one origin: the smallest of their
 * versions. Gives the sides of the events in articles whose origin has changed, as what counted twice now counts once.
 */
export async function settleOrigins(tx: Database, versions: readonly number[]): Promise<string[]> {
  const found = groupsOf(await alike(tx, versions));
  if (found.length === 0) return [];
  const fresh = found.flatMap(({ origin, fresh }) => fresh.map((version) => ({ version, origin })));
  await tx.execute(sql`insert into ${origins} (version, origin)
    select version, origin from json_to_recordset(${JSON.stringify(fresh)}::json) as f(version int, origin int)`);
  const joined = found.flatMap(({ origin, known }) => known.map((was) => ({ was, origin })));
  if (joined.length > 0)
    await tx.execute(sql`update ${origins} o set origin = j.origin
      from json_to_recordset(${JSON.stringify(joined)}::json) as j(was int, origin int)
      where o.origin = j.was and o.origin <> j.origin`);
  const changed = found.filter(({ fresh, known }) => fresh.length + known.length > 1).map(({ origin }) => origin);
  const { rows } = await tx.execute(sql`select distinct a.sides from accounts a join ${origins} o using (version)
    where o.origin = any(${numbers(changed)}) and a.sides is not null`);
  return rows.map(({ sides }) => String(sides));
}

/** The versions and, of what is settled, whatever has a sampled shingle in common with one of them. */
async function alike(tx: Database, versions: readonly number[]): Promise<Text[]> {
  // What has come since the last time waits in a list, which each search of the index would go through.
  await tx.execute(sql`select gin_clean_pending_list('prints_sample')`);
  const { rows } = await tx.execute(sql`with fresh as materialized (
      select p.version, p.sample from prints p left join origins o using (version)
      where p.version = any(${numbers(versions)}) and o.version is null
    ), near as materialized (
      select distinct c.version from fresh f, lateral (
        select version from prints where sample && f.sample order by version limit ${MOST_CANDIDATES}) c
    )
    select p.version, o.origin, p.shingles from near n join prints p using (version) left join origins o using (version)
    where o.version is not null or exists (select from fresh f where f.version = n.version)
    order by p.version`);
  return rows as unknown as Text[];
}

/** The groups of copies that something new is in. */
function groupsOf(texts: readonly Text[]) {
  const groups = new Map<number, Text[]>();
  copiesAmong(texts.map(({ shingles }) => Uint32Array.from(shingles))).forEach((group, i) => {
    groups.set(group, [...(groups.get(group) ?? []), texts[i] as Text]);
  });
  return [...groups.values()]
    .map((copies) => ({
      origin: Math.min(...copies.map(({ version, origin }) => origin ?? version)),
      fresh: copies.filter(({ origin }) => origin === null).map(({ version }) => version),
      known: [...new Set(copies.flatMap(({ origin }) => origin ?? []))],
    }))
    .filter(({ fresh }) => fresh.length > 0);
}
