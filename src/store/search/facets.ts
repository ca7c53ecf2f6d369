import { eq, type SQL, sql } from "drizzle-orm";
import { OUTLET } from "../article.ts";
import type { Database } from "../engines/engine.ts";
import { type Named, namesFor } from "../picture/names.ts";
import { findings, versions } from "../schema.ts";
import { takerOf } from "../takers.ts";
import { conditionsOf } from "./conditions.ts";
import type { SearchQuery } from "./search-query.ts";
import { wordsQueryOf } from "./words-query.ts";

/** How many hits of a search have each value. */
export interface Facets {
  readonly total: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly types: Readonly<Record<string, number>>;
  readonly certainty: Readonly<Record<string, number>>;
  readonly status: Readonly<Record<string, number>>;
  readonly languages: Readonly<Record<string, number>>;
  readonly years: Readonly<Record<string, number>>;
  /** The most frequent ones. */
  readonly sources: Readonly<Record<string, number>>;
  readonly speakers: readonly (Named & { readonly count: number })[];
}

const MOST = 20;

/** What a search finds, by each of its filters. Throws `search.words`. */
export async function facets(db: Database, query: SearchQuery): Promise<Facets> {
  const words = await wordsQueryOf(query.words ?? "");
  const { ofFindings, ofArticles } = conditionsOf(query, { words, after: null });
  const found = [
    ...(ofFindings === null ? [] : [foundFindings(ofFindings)]),
    ...(ofArticles === null ? [] : [foundArticles(ofArticles)]),
  ];
  const { rows } = await db.execute(sql`with found as materialized (
      ${sql.join(found, sql` union all `)}
    ), counted as (
      select grouping(kind, type, level, status, language, year, source) as g,
        coalesce(kind, type, level, status, language, year, source) as value, count(*)::int as n from found
      group by grouping sets ((kind), (type), (level), (status), (language), (year), (source), ())
    ), speakers as (
      select substr(taker, ${SAID.length + 1}::int) as value, count(*)::int as n
      from found, unnest(takers) as taker where starts_with(taker, ${SAID})
      group by taker order by n desc, taker collate "C" limit ${MOST}
    )
    select g, value, n from counted union all select -1, value, n from speakers order by n desc, value`);
  const of = (bit: number) => rows.filter(({ g }) => g === (bit < 0 ? bit : ALL & ~(1 << (FACETS - 1 - bit))));
  const counts = (bit: number, most = Number.POSITIVE_INFINITY) =>
    Object.fromEntries(
      of(bit)
        .filter(({ value }) => value !== "")
        .slice(0, most)
        .map(({ value, n }) => [String(value), Number(n)]),
    );
  const speakers = of(-1);
  const name = await namesFor(
    db,
    speakers.map(({ value }) => String(value)),
  );
  return {
    total: Number(rows.find(({ g }) => g === ALL)?.n ?? 0),
    kinds: counts(0),
    types: counts(1),
    certainty: counts(2),
    status: counts(3),
    languages: counts(4),
    years: counts(5),
    sources: counts(6, MOST),
    speakers: speakers.map(({ value, n }) => ({ ...name(String(value)), count: Number(n) })),
  };
}

/** Of whom it is said that they say something; what their ministries say is theirs too, as in their dossiers. */
const SAID = takerOf("said", "");

const ofArticle = sql`${versions.language} as language, coalesce(to_char(${versions.published}, 'YYYY'), '') as year,
  coalesce(${OUTLET}, '') as source`;

function foundFindings(conditions: SQL | undefined): SQL {
  return sql`select ${findings.kind} as kind, coalesce(${findings.type}, '') as type, ${findings.level} as level,
      coalesce(${findings.status}, '') as status, ${ofArticle}, ${findings.takers} as takers
    from ${findings} join ${versions} on ${eq(versions.id, findings.version)} where ${conditions}`;
}

function foundArticles(conditions: SQL | undefined): SQL {
  return sql`select 'article' as kind, '' as type, '' as level, '' as status, ${ofArticle}, '{}'::text[] as takers
    from ${versions} where ${conditions}`;
}

/** Columns that are counted by; `grouping` has a bit for each that a row is not grouped by. */
const FACETS = 7;
const ALL = (1 << FACETS) - 1;
