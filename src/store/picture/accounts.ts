import { type SQL, sql } from "drizzle-orm";
import type { Account } from "../../picture/index.ts";
import type { Database } from "../engines/engine.ts";

/** The accounts of the latest versions that meet a condition on `a` (accounts), as the picture has them. */
export async function accountsWhere(db: Database, condition: SQL): Promise<Account[]> {
  const { rows } = await db.execute(sql`select a.version, a.finding, f.type, f.status, f.level, a.source, a.target,
      v.published::text as published, a.since::text as since, a.until::text as until, a.counts, a.voices
    from accounts a
    join findings f on f.version = a.version and f.id = a.finding
    join versions v on v.id = a.version
    where v.latest and ${condition}
    order by a.version, a.finding`);
  return rows.map((row) => ({
    article: String(row.version),
    event: String(row.finding),
    type: row.type as Account["type"],
    status: row.status as Account["status"],
    certainty: row.level as Account["certainty"],
    source: row.source as string[],
    target: row.target as string[],
    published: row.published as string | null,
    days: row.since === null || row.until === null ? null : { from: String(row.since), to: String(row.until) },
    counts: row.counts as Account["counts"],
    voices: row.voices as string[],
  }));
}

/**
 * What the articles of some accounts go back to: the agency that one of the copies names, else the number of their
 * origin.
 */
export async function originsWhere(db: Database, condition: SQL): Promise<Map<string, string>> {
  const { rows } = await db.execute(sql`with wanted as (
      select distinct o.version, o.origin from origins o join accounts a using (version) where ${condition}
    ), agencies as (
      select distinct on (o.origin) o.origin, p.wire from origins o join prints p using (version)
      join versions v on v.id = o.version
      where p.wire is not null and o.origin in (select origin from wanted)
      order by o.origin, v.published nulls last, o.version
    )
    select w.version, coalesce(g.wire, w.origin::text) as origin from wanted w left join agencies g using (origin)`);
  return new Map(rows.map(({ version, origin }) => [String(version), String(origin)]));
}
