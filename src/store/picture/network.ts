import { sql } from "drizzle-orm";
import type { EventClass } from "../../picture/index.ts";
import type { Goods } from "../../reading/index.ts";
import type { Database } from "../engines/engine.ts";
import { isDelivered } from "../search/finding-conditions.ts";
import { conditions, type EventQuery } from "./events.ts";
import { type Named, namesFor } from "./names.ts";
import { settle } from "./settle.ts";

/** Events of one class from one party to another in one stretch of time, counted in events, not in articles. */
export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly class: EventClass;
  /** `YYYY-MM` or `YYYY`; null where no account tells when. */
  readonly time: string | null;
  /** Events told as things that are or were, and those only expected, threatened, denied or negated. */
  readonly happened: number;
  readonly open: number;
  /** Of the events, those that at least two independent origins tell of. */
  readonly confirmed: number;
}

/** What one party gives another, by publication, counted in articles. */
export interface DeliveryEdge {
  readonly from: string;
  readonly to: string;
  readonly goods: Goods["kind"];
  readonly time: string | null;
  readonly delivered: number;
  readonly open: number;
}

export interface Network {
  readonly nodes: readonly Named[];
  readonly events: readonly NetworkEdge[];
  readonly exchanges: readonly DeliveryEdge[];
  /** Whether there is more than was given: ask for less time or for one actor. */
  readonly cut: boolean;
}

export type NetworkQuery = Pick<EventQuery, "actor" | "other" | "classes" | "since" | "until" | "independent"> & {
  readonly by: "month" | "year" | "all";
};

const MOST_EDGES = 2_000;

/** Who does what to whom over time, the most frequent first. */
export async function network(db: Database, query: NetworkQuery): Promise<Network> {
  await settle(db);
  const form = { month: "YYYY-MM", year: "YYYY", all: null }[query.by];
  const time = (day: ReturnType<typeof sql>) => (form === null ? sql`null::text` : sql`to_char(${day}, ${form})`);
  const { rows: events } = await db.execute(sql`select e.source as "from", e.target as "to", c.class,
      ${time(sql`c.since`)} as time, count(*) filter (where c.happened)::int as happened,
      count(*) filter (where not c.happened)::int as open, count(*) filter (where c.independent > 1)::int as confirmed
    from clusters c join edges e on e.cluster = c.id where ${conditions(query)}
    group by 1, 2, 3, 4 order by count(*) desc, 1, 2, 3, 4 limit ${MOST_EDGES + 1}`);
  const delivered = isDelivered({ stage: sql`f.stage`, status: sql`f.status` });
  const { rows: exchanges } = await db.execute(sql`select g as "from", r as "to", d.goods,
      ${time(sql`v.published`)} as time, count(distinct f.version) filter (where ${delivered})::int as delivered,
      count(distinct f.version) filter (where not ${delivered})::int as open
    from deliveries d join findings f on f.version = d.version and f.id = d.finding
      join versions v on v.id = d.version, unnest(d.giver) g, unnest(d.receiver) r
    where v.latest and ${deliveryConditions(query)}
    group by 1, 2, 3, 4 order by count(*) desc, 1, 2, 3, 4 limit ${MOST_EDGES + 1}`);
  const shown = {
    events: events.slice(0, MOST_EDGES) as unknown as NetworkEdge[],
    exchanges: exchanges.slice(0, MOST_EDGES) as unknown as DeliveryEdge[],
  };
  const keys = [...new Set([...shown.events, ...shown.exchanges].flatMap(({ from, to }) => [from, to]))];
  const name = await namesFor(db, keys);
  return { nodes: keys.map(name), ...shown, cut: events.length > MOST_EDGES || exchanges.length > MOST_EDGES };
}

function deliveryConditions({ actor, other, since, until }: NetworkQuery) {
  return sql`(${actor ?? null}::text is null or d.parties @> array[${actor ?? null}::text])
    and (${other ?? null}::text is null or d.parties @> array[${other ?? null}::text])
    and (${since ?? null}::date is null or f.day >= ${since ?? null}::date)
    and (${until ?? null}::date is null or (f.day <= ${until ?? null}::date and f.day > '-infinity'))`;
}
