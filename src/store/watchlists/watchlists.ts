import { randomBytes } from "node:crypto";
import { eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "../engines/engine.ts";
import { refused } from "../errors.ts";
import { settle } from "../picture/settle.ts";
import { type AlertPage, type AlertQuery, alertsOf } from "./alerts.ts";
import { checkWatch, type Watch } from "./watch.ts";
import { watchlists } from "./watch-schema.ts";
import { type Webhooks, webhooksIn } from "./webhooks.ts";

export interface Watchlist {
  readonly id: number;
  /** A UUID: what its feed is named by. */
  readonly uid: string;
  readonly name: string;
  readonly watch: Watch;
  /** ISO 8601. */
  readonly made: string;
  /** When the newest alert was found. */
  readonly newest: string | null;
  readonly alerts: number;
  readonly webhook: WebhookState | null;
}

/** How a webhook is doing. Of its address only the host: the rest of it may be a secret. */
export interface WebhookState {
  readonly host: string;
  readonly waiting: number;
  readonly sent: number;
  readonly failed: number;
  /** In a row. */
  readonly failures: number;
  readonly error: string | null;
}

export interface NewWatchlist {
  readonly name: string;
  readonly watch: Watch;
  /** http or https. */
  readonly webhook?: string | undefined;
}

/** What people watch for. What is new to the archive is matched when it is settled, once. */
export interface Watchlists {
  /** The secret that its webhook is signed with is given here and never again. Throws `watchlist.empty`, `search.words`. */
  readonly add: (asked: NewWatchlist) => Promise<{ readonly id: number; readonly secret: string | null }>;
  readonly list: () => Promise<Watchlist[]>;
  /** Null where there is none. */
  readonly get: (id: number) => Promise<Watchlist | null>;
  /** False where there is none. */
  readonly remove: (id: number) => Promise<boolean>;
  readonly alerts: (id: number, query: AlertQuery) => Promise<AlertPage>;
  /** Works what was added since the last time into the picture and the lists. */
  readonly look: () => Promise<void>;
  readonly webhooks: Webhooks;
}

/** Bytes of a secret: as many as the hash has. */
const SECRET = 32;

export function watchlistsIn(db: Database): Watchlists {
  const safely = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error) => {
      throw refused(error);
    });
  return {
    add: (asked) => safely(add(db, asked)),
    list: () => safely(settle(db).then(() => watchlistsWhere(db, sql`true`))),
    get: async (id) => (await safely(settle(db).then(() => watchlistsWhere(db, sql`w.id = ${id}`))))[0] ?? null,
    remove: async (id) => {
      const gone = await safely(
        db.delete(watchlists).where(eq(watchlists.id, id)).returning({ id: watchlists.id }).execute(),
      );
      return gone.length > 0;
    },
    alerts: (id, query) => safely(settle(db).then(() => alertsOf(db, id, query))),
    look: () => safely(settle(db)),
    webhooks: webhooksIn(db),
  };
}

/** What is there already is no news: it is settled before, and later versions have greater numbers. */
async function add(db: Database, { name, watch, webhook }: NewWatchlist) {
  await checkWatch(watch);
  await settle(db);
  const secret = webhook === undefined ? null : `whsec_${randomBytes(SECRET).toString("base64")}`;
  const { rows } = await db.execute(sql`insert into watchlists (name, watch, since, webhook, secret)
    select ${name}, ${JSON.stringify(watch)}::jsonb, coalesce(max(id), 0), ${webhook ?? null}::text, ${secret}::text
    from versions returning id`);
  return { id: Number(rows[0]!.id), secret };
}

async function watchlistsWhere(db: Database, condition: SQL): Promise<Watchlist[]> {
  const { rows } = await db.execute(sql`select w.id, w.uid, w.name, w.watch, w.made, w.webhook, w.failures, w.error,
      max(a.found) as newest, count(a.id)::int as alerts, count(*) filter (where a.state = 'waiting')::int as waiting,
      count(*) filter (where a.state = 'sent')::int as sent, count(*) filter (where a.state = 'failed')::int as failed
    from watchlists w left join alerts a on a.watchlist = w.id where ${condition} group by w.id order by w.id`);
  return rows.map((row) => {
    const { id, uid, name, watch, alerts, waiting, sent, failed, failures, error } = row as unknown as Watchlist &
      WebhookState;
    const webhook = row.webhook as string | null;
    return {
      ...{ id, uid, name, watch, alerts, made: iso(row.made)!, newest: iso(row.newest) },
      webhook: webhook && { host: new URL(webhook).host, waiting, sent, failed, failures, error },
    } as Watchlist;
  });
}

function iso(time: unknown): string | null {
  return time === null ? null : new Date(time as string).toISOString();
}
