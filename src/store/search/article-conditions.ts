import { arrayContains, eq, type SQL, sql } from "drizzle-orm";
import { OUTLET } from "../article.ts";
import { versions } from "../schema.ts";
import { nameWords } from "../words.ts";
import type { SearchQuery } from "./search-query.ts";

/** What an article must meet, or that of a finding. */
export function ofArticle(query: SearchQuery): (SQL | undefined)[] {
  const { source, outlet, language, dated } = query;
  return [
    source === undefined ? undefined : arrayContains(versions.origin, originWords(source)),
    outlet === undefined ? undefined : sql`${OUTLET} = ${outlet}`,
    language === undefined ? undefined : eq(versions.language, language),
    dated === undefined ? undefined : sql`(${versions.published} is not null) = ${dated}`,
    naming(query),
  ];
}

/** A host as it is, with the domains in it; else the words of a name. */
function originWords(source: string): string[] {
  return /^[\w-]+(?:\.[\w-]+)+$/.test(source) ? [source.toLowerCase().replace(/^www\./, "")] : nameWords(source);
}

/** Names somebody: the actor or who acts for it; by one name or in one role only the actor itself. */
function naming({ names, called, role, of }: SearchQuery): SQL | undefined {
  if (names === undefined) return undefined;
  if (role !== undefined) return sql`${versions.id} in (select r.version from (${inRole({ names, role, of })}) r)`;
  const by = (whose: SQL) => sql`select a.version from actors a where ${whose}`;
  const found = sql.join(whoseOf({ names, called }).map(by), sql` union all `);
  return sql`${versions.id} in (${found})`;
}

/** The places where articles do so, as a query for version, start and stop. Undefined where nobody is asked for. */
export function placesNaming({ names, called, role, of }: SearchQuery): SQL | undefined {
  if (names === undefined) return undefined;
  if (role !== undefined) return inRole({ names, role, of });
  const by = (whose: SQL) => sql`select m.version, m.start, m.stop from actors a
    join mentions m on m.version = a.version and m.actor = a.id where ${whose}`;
  return sql.join(whoseOf({ names, called }).map(by), sql` union all `);
}

type Naming = { readonly names: string; readonly called?: string | undefined };

/** Which actors, `a`: apart for each column, for an "or" of two has no index. */
function whoseOf({ names, called }: Naming): readonly SQL[] {
  if (called !== undefined) return [sql`a.key = ${names} and a.name = ${called}`];
  return [sql`a.key = ${names}`, sql`a.party = ${names} and a.key <> ${names}`];
}

function inRole({ names, role, of }: { names: string; role: string; of: string | undefined }): SQL {
  return sql`select r.version, r.start, r.stop from actors a join roles r on r.version = a.version and r.actor = a.id
    where a.key = ${names} and r.title = ${role} and r."of" is not distinct from ${of ?? null}::text`;
}
