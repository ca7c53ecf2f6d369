import { and, arrayContains, eq, gte, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import { EVENT_TYPES, GOODS_KINDS, STATEMENT_TYPES } from "../../reading/index.ts";
import { numbers } from "../lists.ts";
import { findings, goods, parties, versions } from "../schema.ts";
import { nameWords } from "../words.ts";
import type { Position } from "./cursor.ts";
import { PARTS, type Part, type SearchQuery } from "./search-query.ts";
import type { WordsQuery } from "./words-query.ts";

/** What the words and the place to go on from came to. */
interface Wanted {
  readonly words: WordsQuery | null;
  readonly after: Position | null;
  /** Only in these versions: then nothing else is looked at. */
  readonly among?: readonly number[];
  /** Keys that few articles tell of: what they take part in is looked for in these articles only. */
  readonly rare?: ReadonlySet<string>;
}

/** What a finding must meet. */
export function findingConditions(query: SearchQuery, { words, after, among, rare }: Wanted): SQL | undefined {
  const { types, certainty, status, kinds } = query;
  const inside = (version: SQL) => (among === undefined ? sql`` : sql`and ${version} = any(${numbers(among)})`);
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
    query.speaker === undefined
      ? undefined
      : hasParty(query.speaker, sql`and ${parties.role} = 'speaker' ${inside(sql`${parties.version}`)}`),
    query.actor === undefined ? undefined : hasParty(query.actor, inside(sql`${parties.version}`)),
    ...PARTS.flatMap((part) => {
      const key = query[part];
      if (key === undefined) return [];
      return [rare?.has(key) ? tellsOf(key) : undefined, takes(part, key, inside(sql`a.version`))];
    }),
    types ? ofTypes(types) : undefined,
    certainty ? inArray(findings.level, certainty) : undefined,
    status ? inArray(findings.status, status) : undefined,
    ...ofArticle(query),
    query.since === undefined ? undefined : gte(findings.day, query.since),
    query.until === undefined ? undefined : and(lte(findings.day, query.until), gte(findings.day, FIRST_DAY)),
    after ? behind(after) : undefined,
  );
}

/** What an article must meet; null where a filter asks for what only findings have. */
export function articleConditions(query: SearchQuery, { words, after, among }: Wanted): SQL | undefined | null {
  if (query.speaker !== undefined || query.types || query.certainty || query.status) return null;
  if (PARTS.some((part) => query[part] !== undefined)) return null;
  return and(
    eq(versions.latest, true),
    among === undefined ? undefined : sql`${versions.id} = any(${numbers(among)})`,
    words ? sql`${versions.words} @@ ${words.query}::tsquery` : undefined,
    query.actor === undefined
      ? undefined
      : sql`exists (select from actors a where a.version = ${versions.id} and ${contains(sql`a.words`, query.actor)})`,
    ...ofArticle(query),
    query.since === undefined ? undefined : gte(versions.day, query.since),
    query.until === undefined ? undefined : and(lte(versions.day, query.until), gte(versions.day, FIRST_DAY)),
    after ? sql`(${versions.day}, ${versions.id}) < (${after.day}::date, ${after.version}::int)` : undefined,
  );
}

/** Articles without a day stand before all days; asked for a time, they are none of it. */
const FIRST_DAY = "0001-01-01";

function ofArticle({ source, language }: SearchQuery): (SQL | undefined)[] {
  return [
    source === undefined ? undefined : arrayContains(versions.origin, originWords(source)),
    language === undefined ? undefined : eq(versions.language, language),
  ];
}

/** A host as it is, with the domains in it; else the words of a name. */
function originWords(source: string): string[] {
  return /^[\w-]+(?:\.[\w-]+)+$/.test(source) ? [source.toLowerCase().replace(/^www\./, "")] : nameWords(source);
}

/** Statement and event types and kinds of goods share no name, so each asks its own table. */
function ofTypes(types: NonNullable<SearchQuery["types"]>): SQL | undefined {
  const known = new Set<string>([...STATEMENT_TYPES, ...EVENT_TYPES]);
  const kinds = new Set<string>(GOODS_KINDS);
  const named = types.filter((type) => known.has(type));
  const traded = types.filter((type) => kinds.has(type));
  return or(
    inArray(findings.type, named),
    sql`exists (select from ${goods} where ${goods.version} = ${findings.version}
      and ${goods.finding} = ${findings.id} and ${inArray(goods.kind, traded)})`,
  );
}

function hasParty(name: string, further: SQL): SQL {
  return sql`(${findings.version}, ${findings.id}) in (select ${parties.version}, ${parties.finding} from ${parties}
    where ${contains(sql`${parties.words}`, name)} ${further})`;
}

const ROLES: Readonly<Record<Exclude<Part, "about" | "involved">, string>> = {
  said: "speaker",
  did: "source",
  met: "target",
  gave: "giver",
  received: "receiver",
};

/**
 * Whether the article tells of somebody at all. As an array, so that the planner begins with it: what it expects of the
 * parts themselves is far too much, and it would walk through all findings by day for the few there are.
 */
function tellsOf(key: string): SQL {
  return sql`${findings.version} = any(array(
    select a.version from actors a where a.key = ${key} or a.party = ${key}))`;
}

/** Whether somebody of the directory takes this part. What is said about somebody is said by others. */
function takes(part: Part, key: string, inside: SQL): SQL {
  const itself = sql`(a.key = ${key} or a.party = ${key}) ${inside}`;
  const roles = (role: SQL) => sql`(${findings.version}, ${findings.id}) in (select p.version, p.finding
    from actors a join parties p on p.version = a.version and p.actor = a.id where ${itself} ${role})`;
  if (part === "involved") return roles(sql``);
  if (part !== "about") return roles(sql`and p.role = ${ROLES[part]}`);
  return sql`(${findings.version}, ${findings.id}) in (select n.version, n.finding
    from actors a join named n on n.version = a.version and n.actor = a.id where ${itself})
    and not ${roles(sql`and p.role = 'speaker'`)}`;
}

/** A name without a word is nobody's. */
function contains(column: SQL, name: string): SQL {
  const words = nameWords(name);
  return words.length === 0
    ? sql`false`
    : sql`${column} @> ${`{${words.map((word) => JSON.stringify(word)).join(",")}}`}::text[]`;
}

function behind({ day, version, start, id }: Position): SQL {
  const here = sql`(${findings.day}, ${findings.version}) = (${day}::date, ${version}::int)`;
  return sql`(${findings.day}, ${findings.version}) <= (${day}::date, ${version}::int) and not (${here}
    and (${findings.start}, ${findings.id} collate "C") <= (${start}::int, ${id}))`;
}
