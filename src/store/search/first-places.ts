import { and, type SQL, sql } from "drizzle-orm";
import type { Span } from "../../text/index.ts";
import type { Database } from "../engines/engine.ts";
import { numbers } from "../lists.ts";
import { findings } from "../schema.ts";
import { placesNaming } from "./article-conditions.ts";
import { isByFindings, ofFinding } from "./finding-conditions.ts";
import type { SearchQuery } from "./search-query.ts";

/**
 * Where each of some versions first does what a search asks of whole articles: holds such a finding, names somebody. None
 * where it asks for neither.
 */
export async function firstPlaces(
  db: Database,
  query: SearchQuery,
  versions: readonly number[],
): Promise<ReadonlyMap<number, Span>> {
  const places = isByFindings(query) ? wordsOfFindings(query) : placesNaming(query);
  if (places === undefined || versions.length === 0) return new Map();
  const { rows } = await db.execute(sql`select distinct on (p.version) p.version, p.start, p.stop from (${places}) p
    where p.version = any(${numbers(versions)}) order by p.version, p.start`);
  return new Map(
    rows.map(({ version, start, stop }) => [Number(version), { start: Number(start), end: Number(stop) }]),
  );
}

function wordsOfFindings(query: SearchQuery): SQL {
  return sql`select s.version, s.start, s.stop from ${findings} join spans s on s.version = ${findings.version}
    and s.finding = ${findings.id} and s.role in ('content', 'evidence') where ${and(...ofFinding(query, sql``))}`;
}
