import { and, arrayContains, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { EVENT_TYPES, GOODS_KINDS, STATEMENT_TYPES } from "../../reading/index.ts";
import { texts } from "../lists.ts";
import { findings, goods, parties } from "../schema.ts";
import { PARTS, takerOf } from "../takers.ts";
import { nameWords } from "../words.ts";
import type { SearchQuery } from "./search-query.ts";

/** Whether a search asks for what only findings have. */
export function isByFindings(query: SearchQuery): boolean {
  return ofFinding(query, sql``).some((condition) => condition !== undefined);
}

/** What only findings can meet. `inside`: what holds for their parties anyway, for it is quicker to say so. */
export function ofFinding(query: SearchQuery, inside: SQL): (SQL | undefined)[] {
  const { speaker, types, certainty, status, stage, through, delivered, denied } = query;
  return [
    speaker === undefined ? undefined : hasParty(speaker, sql`and ${parties.role} = 'speaker' ${inside}`),
    ...PARTS.map((part) =>
      query[part] === undefined ? undefined : arrayContains(findings.takers, [takerOf(part, query[part])]),
    ),
    types ? ofTypes(types) : undefined,
    certainty ? inArray(findings.level, certainty) : undefined,
    status ? inArray(findings.status, status) : undefined,
    stage === undefined ? undefined : eq(findings.stage, stage),
    delivered === undefined
      ? undefined
      : sql`${findings.kind} = 'exchange' and ${isDelivered(findings)} = ${delivered}`,
    denied === undefined ? undefined : sql`${isDenied(findings)} = ${denied}`,
    through === undefined ? undefined : passedOnBy(through),
    inHistory(query),
  ];
}

/** Columns of a finding by which it is told as done or not: of the table, or of what stands for it in a query. */
interface Telling {
  readonly stage: unknown;
  readonly status: unknown;
  readonly level: unknown;
}

/** Told as delivered, and that as a thing that is or was. */
export function isDelivered({ stage, status }: Pick<Telling, "stage" | "status">): SQL {
  return sql`(${stage} = 'delivered' and ${status} in ('occurred', 'ongoing', 'historical'))`;
}

/** Told as a thing that is not, or denied. */
export function isDenied({ status, level }: Pick<Telling, "status" | "level">): SQL {
  return sql`(coalesce(${status}, '') = 'negated' or ${level} = 'denied')`;
}

/** Who speaks is not said to pass its own words on. */
function passedOnBy(outlet: string): SQL {
  return sql`(${findings.version}, ${findings.id}) in (select p.version, p.finding from parties p
    join actors o on o.version = p.version and o.id = p.actor and o.kind = 'outlet'
    where p.role = 'chain' and o.key = ${outlet} and not exists (select from parties s
      where s.version = p.version and s.finding = p.finding and s.role = 'speaker' and s.actor = p.actor))`;
}

/** Exchanges of one history, or from one to another, as the ledger has them. */
function inHistory({ history, giver, receiver }: SearchQuery): SQL | undefined {
  if (history === undefined && giver === undefined && receiver === undefined) return undefined;
  const sides = [giver, receiver].filter((side) => side !== undefined);
  const wanted = and(
    history === undefined ? undefined : sql`d.sides = ${history}`,
    sides.length === 0 ? undefined : sql`d.parties @> ${texts(sides)}`,
    giver === undefined ? undefined : sql`d.giver @> ${texts([giver])}`,
    receiver === undefined ? undefined : sql`d.receiver @> ${texts([receiver])}`,
  );
  return sql`(${findings.version}, ${findings.id}) in (select d.version, d.finding from deliveries d where ${wanted})`;
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

export function hasParty(name: string, further: SQL): SQL {
  return sql`(${findings.version}, ${findings.id}) in (select ${parties.version}, ${parties.finding} from ${parties}
    where ${namesWords(sql`${parties.words}`, name)} ${further})`;
}

/** A name without a word is nobody's. */
export function namesWords(column: SQL, name: string): SQL {
  const words = nameWords(name);
  return words.length === 0
    ? sql`false`
    : sql`${column} @> ${`{${words.map((word) => JSON.stringify(word)).join(",")}}`}::text[]`;
}
