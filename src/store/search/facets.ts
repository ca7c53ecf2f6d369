import { eq, sql } from "drizzle-orm";
import type { Database } from "../engines/engine.ts";
import { type Named, namesFor } from "../picture/names.ts";
import { findings, versions } from "../schema.ts";
import { findingConditions } from "./conditions.ts";
import type { SearchQuery } from "./search-query.ts";
import { wordsQueryOf } from "./words-query.ts";

/** How many findings of a search have each value. Articles are not counted. */
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
  const { rows } = await db.execute(sql`with found as materialized (
      select ${findings.version} as version, ${findings.id} as id, ${findings.kind} as kind,
        coalesce(${findings.type}, '') as type, ${findings.level} as level, coalesce(${findings.status}, '') as status,
        ${versions.language} as language, coalesce(to_char(${versions.published}, 'YYYY'), '') as year,
        coalesce(${versions.outlet}, substring(${versions.url} from '^https?://([^/]+)'), '') as source
      from ${findings} join ${versions} on ${eq(versions.id, findings.version)}
      where ${findingConditions(query, { words, after: null })}
    ), counted as (
      select grouping(kind, type, level, status, language, year, source) as g,
        coalesce(kind, type, level, status, language, year, source) as value, count(*)::int as n from found
      group by grouping sets ((kind), (type), (level), (status), (language), (year), (source), ())
    ), speakers as (
      select a.key as value, count(*)::int as n from found f
      join parties p on p.version = f.version and p.finding = f.id and p.role = 'speaker'
      join actors a on a.version = p.version and a.id = p.actor
      group by a.key order by n desc, a.key limit ${MOST}
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

/** Columns that are counted by; `grouping` has a bit for each that a row is not grouped by. */
const FACETS = 7;
const ALL = (1 << FACETS) - 1;
