import { sql } from "drizzle-orm";
import {
  type Cluster,
  type Contradiction,
  classOf,
  clustersAmong,
  contradictionsIn,
  hasHappened,
  pairsOf,
  sidesOf,
} from "../../picture/index.ts";
import type { Database } from "../engines/engine.ts";
import { texts } from "../lists.ts";
import { clusters, edges } from "../picture-schema.ts";
import { accountsWhere, originsWhere } from "./accounts.ts";

/**
 * Makes the clusters of events with these sides again; gives what their accounts contradict each other on. Near-linear in
 * their accounts.
 */
export async function settleClusters(tx: Database, sides: readonly string[]): Promise<Contradiction[]> {
  if (sides.length === 0) return [];
  const ofSides = sql`a.sides = any(${texts(sides)})`;
  await tx.execute(sql`delete from clusters where sides = any(${texts(sides)})`);
  const accounts = await accountsWhere(tx, ofSides);
  const found = clustersAmong(accounts, await originsWhere(tx, ofSides));
  if (found.length === 0) return [];
  const rows = JSON.stringify(found.map(rowOf));
  await tx.execute(sql`with given as (
      select * from json_to_recordset(${rows}::json) as g(nr int, sides text, version int, finding text, type text,
        class text, source text[], target text[], parties text[], since date, until date, day date, accounts int,
        articles int, independent int, happened boolean, contradictions int, pairs json, members json)
    ), made as (
      insert into ${clusters} (sides, version, finding, type, class, source, target, parties, since, until, day, accounts,
        articles, independent, happened, contradictions)
      select sides, version, finding, type, class, source, target, parties, since, until, day, accounts,
        articles, independent, happened, contradictions from given order by nr
      returning id, version, finding
    ), linked as (
      insert into ${edges} (cluster, source, target)
      select m.id, p.source, p.target from made m join given g using (version, finding),
        json_to_recordset(g.pairs) as p(source text, target text)
      on conflict do nothing
    )
    update accounts a set cluster = m.id from made m join given g using (version, finding),
      json_to_recordset(g.members) as e(version int, finding text)
    where a.version = e.version and a.finding = e.finding`);
  return found.flatMap(contradictionsIn);
}

/** A cluster is named by its first account, which is in no other one. */
function rowOf(cluster: Cluster, nr: number) {
  const { type, source, target, days, accounts, independent } = cluster;
  const [first] = accounts as [Cluster["accounts"][number]];
  return {
    ...{
      nr,
      sides: sidesOf(cluster),
      version: Number(first.article),
      finding: first.event,
      type,
      class: classOf(type),
    },
    ...{ source, target, parties: [...new Set([...source, ...target])] },
    ...{ since: days?.from ?? null, until: days?.to ?? null, day: days?.from ?? first.published ?? "-infinity" },
    accounts: accounts.length,
    articles: new Set(accounts.map(({ article }) => article)).size,
    ...{ independent, happened: hasHappened(accounts), contradictions: contradictionsIn(cluster).length },
    pairs: pairsOf(source, target).map(([from, to]) => ({ source: from, target: to })),
    members: accounts.map(({ article, event }) => ({ version: Number(article), finding: event })),
  };
}
