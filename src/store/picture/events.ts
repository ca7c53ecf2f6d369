import { and, type SQL, sql } from "drizzle-orm";
import type { EventClass } from "../../picture/index.ts";
import type { Event } from "../../reading/index.ts";
import type { Database } from "../engines/engine.ts";
import { texts } from "../lists.ts";
import { type Hit, hitsAt } from "../search/search.ts";
import { type Named, namesFor } from "./names.ts";
import { cursorAt, isId, placeOf } from "./pages.ts";
import { settle } from "./settle.ts";

/** Which events. Everything that is given must hold; of a list any. Days are those on which it happened. */
export interface EventQuery {
  /** Keys of the directory: on either side. */
  readonly actor?: string;
  readonly other?: string;
  /** Keys: who does it, and to whom; where sides are equal ("A and B met") any two of them, as in the network. */
  readonly from?: string;
  readonly to?: string;
  readonly types?: readonly Event["type"][];
  readonly classes?: readonly EventClass[];
  readonly since?: string;
  readonly until?: string;
  /** At least so many origins tell it. */
  readonly independent?: number;
  /** Only those about which articles contradict each other. */
  readonly contradicted?: boolean;
  /** Told as a thing that is or was; false: only as expected, threatened, denied or negated. */
  readonly happened?: boolean;
  /** Whether the accounts say when: without it `since` and `until` take the day of publication for one that none names. */
  readonly dated?: boolean;
  /** Versions of articles that all tell it. */
  readonly toldBy?: readonly number[];
  readonly order?: "oldest" | "newest";
  readonly limit: number;
  readonly after?: string;
}

/** One event, however many articles tell it. */
export interface EventEntry {
  /** Names the event as long as its first account is there: version and record. */
  readonly id: string;
  readonly type: Event["type"];
  readonly class: EventClass;
  readonly source: readonly Named[];
  readonly target: readonly Named[];
  /** The days on which all accounts agree; null where none names any. */
  readonly days: { readonly from: string; readonly to: string } | null;
  readonly accounts: number;
  readonly articles: number;
  /** How many origins the accounts go back to. */
  readonly independent: number;
  readonly contradictions: number;
  /** Whether any account tells it as a thing that is or was. */
  readonly happened: boolean;
  /** The first account. */
  readonly first: Hit;
}

export interface EventPage {
  readonly events: readonly EventEntry[];
  readonly next: string | null;
}

/** The row of a cluster, `c`. */
export const CLUSTER = sql`c.id, c.version, c.finding, c.type, c.class, c.source, c.target, c.since::text as since,
  c.until::text as until, c.day::text as day, c.accounts, c.articles, c.independent, c.contradictions, c.happened`;

export interface ClusterRow
  extends Pick<EventEntry, "type" | "class" | "accounts" | "articles" | "independent" | "contradictions" | "happened"> {
  readonly id: number;
  readonly version: number;
  readonly finding: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
  readonly day: string;
}

/** One page of events, by the day on which they happened. Throws `search.cursor`. */
export async function events(db: Database, query: EventQuery): Promise<EventPage> {
  await settle(db);
  const { limit, order = "newest" } = query;
  const after = query.after === undefined ? null : placeOf(query.after, isId);
  const newest = order === "newest";
  const behind = newest ? sql`<` : sql`>`;
  const direction = newest ? sql`desc` : sql`asc`;
  const { rows } = await db.execute(sql`select ${CLUSTER} from clusters c
    where ${conditions(query)} ${after ? sql`and (c.day, c.id) ${behind} (${after[0]}::date, ${after[1]}::int)` : sql``}
    order by c.day ${direction}, c.id ${direction} limit ${limit + 1}`);
  const found = rows as unknown as ClusterRow[];
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    events: await entriesOf(db, shown),
    next: last && found.length > limit ? cursorAt(last.day, last.id) : null,
  };
}

/** What a cluster, `c`, must meet. */
export function conditions({
  actor,
  other,
  from,
  to,
  types,
  classes,
  since,
  until,
  independent,
  contradicted,
  happened,
  dated,
  toldBy = [],
}: Omit<EventQuery, "limit">): SQL {
  const with_ = (key: string | undefined) => (key === undefined ? undefined : sql`c.parties @> ${texts([key])}`);
  return (
    and(
      sql`true`,
      with_(actor),
      with_(other),
      from === undefined && to === undefined ? undefined : goes(from, to),
      types ? sql`c.type = any(${texts(types)})` : undefined,
      classes ? sql`c.class = any(${texts(classes)})` : undefined,
      since === undefined ? undefined : sql`c.day >= ${since}::date`,
      until === undefined ? undefined : sql`c.day <= ${until}::date and c.day > '-infinity'`,
      independent === undefined ? undefined : sql`c.independent >= ${independent}`,
      contradicted ? sql`c.contradictions > 0` : undefined,
      happened === undefined ? undefined : sql`c.happened = ${happened}`,
      dated === undefined ? undefined : sql`(c.since is not null) = ${dated}`,
      ...toldBy.map((version) => sql`c.id in (select a.cluster from accounts a where a.version = ${version}::int)`),
    ) ?? sql`true`
  );
}

/** A cluster, `c`, goes from one to another, or from or to anybody. */
function goes(from: string | undefined, to: string | undefined): SQL {
  const end = (column: SQL, key: string | undefined) => (key === undefined ? undefined : sql`${column} = ${key}`);
  return sql`c.id in (select e.cluster from edges e where ${and(end(sql`e.source`, from), end(sql`e.target`, to))})`;
}

export async function entriesOf(db: Database, rows: readonly ClusterRow[]): Promise<EventEntry[]> {
  const name = await namesFor(
    db,
    rows.flatMap(({ source, target }) => [...source, ...target]),
  );
  const places = rows.map(({ version, finding }) => ({ version, id: finding }));
  const hits = new Map((await hitsAt(db, places)).map((hit) => [idOf(hit.article.version, hit.id ?? ""), hit]));
  return rows.flatMap(({ version, finding, id: _, day: __, since, until, source, target, ...row }) => {
    const id = idOf(version, finding);
    const first = hits.get(id);
    if (first === undefined) return [];
    const days = since === null || until === null ? null : { from: since, to: until };
    return { id, ...row, source: source.map(name), target: target.map(name), days, first };
  });
}

/** "12.e3": what names an event, an account, a step. */
export function idOf(version: number, record: string): string {
  return `${version}.${record}`;
}
