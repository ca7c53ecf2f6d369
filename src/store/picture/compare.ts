import { sql } from "drizzle-orm";
import { type Account, type Contradiction, contradictionsIn } from "../../picture/index.ts";
import type { Database } from "../engines/engine.ts";
import { type Hit, hitsAt } from "../search/search.ts";
import { accountsWhere, originsWhere } from "./accounts.ts";
import { CLUSTER, type ClusterRow, type EventEntry, entriesOf, idOf } from "./events.ts";
import { type Named, namesFor } from "./names.ts";
import { settle } from "./settle.ts";

/** One article's account of an event, with its words. */
export interface ComparedAccount {
  readonly id: string;
  readonly days: Account["days"];
  readonly counts: Account["counts"];
  /** Who says it, the outlets that pass it on included; empty where the article itself does. */
  readonly voices: readonly Named[];
  readonly hit: Hit;
}

/** What the accounts go back to: copies of one text, or reports of one agency. */
export interface ComparedOrigin {
  readonly agency: Named | null;
  readonly accounts: readonly ComparedAccount[];
}

/** The accounts of one event side by side. */
export interface Comparison {
  readonly event: EventEntry;
  /** The origin that told it first comes first. */
  readonly origins: readonly ComparedOrigin[];
  readonly contradictions: readonly (Pick<Contradiction, "on" | "of"> & {
    readonly one: string;
    readonly other: string;
  })[];
}

/** Accounts of one event that are shown; more is said to be more by its number. */
const MOST_ACCOUNTS = 200;

/** The accounts of the event that an account belongs to; null where there is no such account. */
export async function compare(
  db: Database,
  { version, record }: { version: number; record: string },
): Promise<Comparison | null> {
  await settle(db);
  const { rows } = await db.execute(sql`select ${CLUSTER} from accounts a join clusters c on c.id = a.cluster
    where a.version = ${version} and a.finding = ${record}`);
  const [row] = rows as unknown as ClusterRow[];
  const [event] = row ? await entriesOf(db, [row]) : [];
  if (row === undefined || event === undefined) return null;
  const ofCluster = sql`a.cluster = ${row.id}`;
  const accounts = inOrder(await accountsWhere(db, ofCluster)).slice(0, MOST_ACCOUNTS);
  const originOf = await originsWhere(db, ofCluster);
  const name = await namesFor(db, [...originOf.values(), ...accounts.flatMap(({ voices }) => voices)]);
  const hits = await hitsAt(
    db,
    accounts.map(({ article, event: id }) => ({ version: Number(article), id })),
  );
  const origins = new Map<string, ComparedAccount[]>();
  accounts.forEach(({ article, event: id, days, counts, voices }) => {
    const hit = hits.find((one) => String(one.article.version) === article && one.id === id);
    if (hit === undefined) return;
    const origin = originOf.get(article) ?? article;
    const account = { id: idOf(Number(article), id), days, counts, voices: voices.map(name), hit };
    origins.set(origin, [...(origins.get(origin) ?? []), account]);
  });
  const { type, source, target, independent } = row;
  const cluster = { type, source, target, independent, days: event.days, accounts };
  const place = ({ article, event: id }: Account) => idOf(Number(article), id);
  return {
    event,
    origins: [...origins].map(([origin, list]) => ({
      agency: /^\d+$/.test(origin) ? null : name(origin),
      accounts: list,
    })),
    contradictions: contradictionsIn(cluster).map(({ on, of, one, other }) => {
      return { on, of, one: place(one), other: place(other) };
    }),
  };
}

/** The earliest published first. */
function inOrder(accounts: readonly Account[]): Account[] {
  const day = ({ published, article }: Account) => `${published ?? "9999"} ${article.padStart(12, "0")}`;
  return [...accounts].sort((a, b) => (day(a) < day(b) ? -1 : 1));
}
