import { and, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm";
import { numbers } from "../lists.ts";
import { findings, parties, versions } from "../schema.ts";
import { ofArticle } from "./article-conditions.ts";
import type { Position } from "./cursor.ts";
import { hasParty, isByFindings, namesWords, ofFinding } from "./finding-conditions.ts";
import type { SearchQuery } from "./search-query.ts";
import type { WordsQuery } from "./words-query.ts";

/** What the words and the place to go on from came to. */
interface Wanted {
  readonly words: WordsQuery | null;
  readonly after: Position | null;
  /** Only in these versions: then nothing else is looked at. */
  readonly among?: readonly number[];
}

/** What findings and what articles must meet that a search gives; null where it gives none. */
export function conditionsOf(query: SearchQuery, wanted: Wanted) {
  const { kinds } = query;
  return {
    ofFindings:
      kinds === undefined || kinds.some((kind) => kind !== "article") ? findingConditions(query, wanted) : null,
    ofArticles: kinds === undefined || kinds.includes("article") ? articleConditions(query, wanted) : null,
  };
}

/** What a finding must meet. */
export function findingConditions(query: SearchQuery, { words, after, among }: Wanted): SQL | undefined {
  const { kinds, actor } = query;
  const inside = among === undefined ? sql`` : sql`and ${parties.version} = any(${numbers(among)})`;
  return and(
    eq(versions.latest, true),
    among === undefined ? undefined : sql`${findings.version} = any(${numbers(among)})`,
    words ? sql`${findings.words} @@ ${words.query}::tsquery` : undefined,
    kinds
      ? inArray(
          findings.kind,
          kinds.filter((kind) => kind !== "article"),
        )
      : undefined,
    actor === undefined ? undefined : hasParty(actor, inside),
    ...ofFinding(query, inside),
    ...ofArticle(query),
    query.since === undefined ? undefined : gte(findings.day, query.since),
    query.until === undefined ? undefined : and(lte(findings.day, query.until), gte(findings.day, FIRST_DAY)),
    after ? behind(after) : undefined,
  );
}

/** What an article must meet; null where a filter asks for what only findings have, and findings are asked for too. */
export function articleConditions(query: SearchQuery, { words, after, among }: Wanted): SQL | undefined | null {
  const byFindings = isByFindings(query);
  if (byFindings && query.kinds?.every((kind) => kind === "article") !== true) return null;
  return and(
    eq(versions.latest, true),
    among === undefined ? undefined : sql`${versions.id} = any(${numbers(among)})`,
    words ? sql`${versions.words} @@ ${words.query}::tsquery` : undefined,
    query.actor === undefined
      ? undefined
      : sql`exists (select from actors a where a.version = ${versions.id} and ${namesWords(sql`a.words`, query.actor)})`,
    byFindings
      ? sql`${versions.id} in (select ${findings.version} from ${findings} where ${and(...ofFinding(query, sql``))})`
      : undefined,
    ...ofArticle(query),
    query.since === undefined ? undefined : gte(versions.day, query.since),
    query.until === undefined ? undefined : and(lte(versions.day, query.until), gte(versions.day, FIRST_DAY)),
    after ? sql`(${versions.day}, ${versions.id}) < (${after.day}::date, ${after.version}::int)` : undefined,
  );
}

/** Articles without a day stand before all days; asked for a time, they are none of it. */
const FIRST_DAY = "0001-01-01";

function behind({ day, version, start, id }: Position): SQL {
  const here = sql`(${findings.day}, ${findings.version}) = (${day}::date, ${version}::int)`;
  return sql`(${findings.day}, ${findings.version}) <= (${day}::date, ${version}::int) and not (${here}
    and (${findings.start}, ${findings.id} collate "C") <= (${start}::int, ${id}))`;
}
