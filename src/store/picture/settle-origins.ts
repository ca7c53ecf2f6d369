import { sql } from "drizzle-orm";
import { copiesAmong } from "../../picture/index.ts";
import type { Database } from "../engines/engine.ts";
import { numbers } from "../lists.ts";

/** Texts that one is compared with. More than that have only a formula in common with it. */
const MOST_CANDIDATES = 400;

interface Text {
  readonly version: number;
  readonly origin: number | null;
  readonly shingles: readonly number[];
}

/**
 * Finds for each version the texts that copy it and gives all of them one origin: the smallest of their versions. Gives
 * the sides of the events in articles whose origin has changed, as what counted twice now counts once.
 */
export async function settleOrigins(tx: Database, versions: readonly number[]): Promise<string[]> {
  const changed: number[] = [];
  for (const version of versions) {
    const { rows } = await tx.execute(sql`select version, origin, shingles from origins o where version = ${version}
      union all
      (select o.version, o.origin, o.shingles from origins o, origins self
        where self.version = ${version} and o.sample && self.sample and o.origin is not null and o.version <> ${version}
        order by o.version limit ${MOST_CANDIDATES})`);
    const [self, ...others] = rows as unknown as Text[];
    if (self === undefined || self.origin !== null) continue;
    const groups = copiesAmong([self, ...others].map(({ shingles }) => Uint32Array.from(shingles)));
    const copies = others.filter((_, i) => groups[i + 1] === groups[0]);
    const joined = [...new Set(copies.map(({ origin }) => Number(origin)))];
    const origin = Math.min(version, ...joined);
    await tx.execute(sql`update origins set origin = ${origin}
      where version = ${version} or origin = any(${numbers(joined)})`);
    if (joined.length > 0) changed.push(origin);
  }
  if (changed.length === 0) return [];
  const { rows } = await tx.execute(sql`select distinct a.sides from accounts a join origins o using (version)
    where o.origin = any(${numbers(changed)}) and a.sides is not null`);
  return rows.map(({ sides }) => String(sides));
}
