import { arrayContains, eq, type SQL, sql } from "drizzle-orm";
import { OUTLET } from "../article.ts";
import { versions } from "../schema.ts";
import { nameWords } from "../words.ts";
import type { SearchQuery } from "./search-query.ts";

/** What an article must meet, or that of a finding. */
export function ofArticle(query: SearchQuery): (SQL | undefined)[] {
  const { source, outlet, language, dated } = query;
  const naming = namingOf(query);
  return [
    source === undefined ? undefined : arrayContains(versions.origin, originWords(source)),
    outlet === undefined ? undefined : sql`${OUTLET} = ${outlet}`,
    language === undefined ? undefined : eq(versions.language, language),
    dated === undefined ? undefined : sql`(${versions.published} is not null) = ${dated}`,
    naming && sql`${versions.id} in (select n.version from (${naming}) n)`,
  ];
}

/** A host as it is, with the domains in it; else the words of a name. */
function originWords(source: string): string[] {
  return /^[\w-]+(?:\.[\w-]+)+$/.test(source) ? [source.toLowerCase().replace(/^www\./, "")] : nameWords(source);
}

/**
 * Places where articles name somebody, as a query for version, start and stop: any mention of the actor or of who acts for
 * it; by one name or in one role only of the actor itself. Undefined where nobody is asked for.
 */
export function namingOf({ names, called, role, of }: SearchQuery): SQL | undefined {
  if (names === undefined) return undefined;
  const mentioned = (whose: SQL) => sql`select m.version, m.start, m.stop from actors a
    join mentions m on m.version = a.version and m.actor = a.id where ${whose}`;
  if (role !== undefined)
    return sql`select r.version, r.start, r.stop from actors a join roles r on r.version = a.version and r.actor = a.id
      where a.key = ${names} and r.title = ${role} and r."of" is not distinct from ${of ?? null}::text`;
  if (called !== undefined) return mentioned(sql`a.key = ${names} and a.name = ${called}`);
  return sql`${mentioned(sql`a.key = ${names}`)} union all ${mentioned(sql`a.party = ${names} and a.key <> ${names}`)}`;
}
