import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../engines/engine.ts";
import { type Alert, alertsWhere } from "./alerts.ts";
import { alerts, watchlists } from "./watch-schema.ts";

/** A webhook whose time has come, with what it is to be told, the oldest first. */
export interface DueWebhook {
  readonly watchlist: number;
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  /** How often in a row it failed. */
  readonly failures: number;
  readonly alerts: readonly Alert[];
}

/** What was told and what is still to be told, so that a restart neither loses nor repeats. */
export interface Webhooks {
  /** Webhooks that are due, in this process's hand for some minutes. */
  readonly due: (most: number) => Promise<DueWebhook[]>;
  readonly sent: (alert: Alert) => Promise<void>;
  /** `seconds`: when to try again; after `tries` in vain an alert is given up, and the next one's turn comes. */
  readonly failed: (
    alert: Alert,
    error: string,
    { seconds, tries }: { readonly seconds: number; readonly tries: number },
  ) => Promise<void>;
  /** Lets a webhook out of hand: what it is to be told next is due at once. */
  readonly release: (watchlist: number) => Promise<void>;
}

/** Alerts that a webhook is told in one go. */
const SOME = 20;
/** Longer than so many tellings take, each at its limit: then whoever had it is gone. */
const HELD = sql`now() + interval '10 minutes'`;

export function webhooksIn(db: Database): Webhooks {
  return {
    due: async (most) => {
      const { rows } = await db.execute(sql`update watchlists set due = ${HELD} where id in (
          select id from watchlists w where webhook is not null and due <= now()
            and exists (select from alerts where watchlist = w.id and state = 'waiting')
          order by due limit ${most}::int for update skip locked)
        returning id as watchlist, name, webhook as url, secret, failures`);
      const found: DueWebhook[] = [];
      for (const row of rows as unknown as Omit<DueWebhook, "alerts">[])
        found.push({ ...row, alerts: await waitingFor(db, row.watchlist) });
      return found;
    },
    sent: async ({ id, watchlist }) => {
      await db.transaction(async (tx) => {
        await tx.update(alerts).set({ state: "sent", attempts: sql`attempts + 1` }).where(eq(alerts.id, id));
        await tx.update(watchlists).set({ failures: 0, error: null }).where(eq(watchlists.id, watchlist));
      });
    },
    failed: async ({ id, watchlist }, error, { seconds, tries }) => {
      await db.transaction(async (tx) => {
        await tx.execute(sql`update alerts set attempts = attempts + 1,
          state = case when attempts + 1 >= ${tries}::int then 'failed' else state end where id = ${id}`);
        await tx
          .update(watchlists)
          .set({
            failures: sql`failures + 1`,
            error: error.slice(0, 500),
            due: sql`now() + make_interval(secs => ${seconds}::float8)`,
          })
          .where(eq(watchlists.id, watchlist));
      });
    },
    release: async (watchlist) => {
      await db.update(watchlists).set({ due: sql`now()` }).where(eq(watchlists.id, watchlist));
    },
  };
}

/** What no longer holds (it was rejected meanwhile) is told nobody. */
async function waitingFor(db: Database, watchlist: number): Promise<Alert[]> {
  const waiting = and(eq(alerts.watchlist, watchlist), eq(alerts.state, "waiting"))!;
  const found = await alertsWhere(db, waiting, SOME);
  for (const [{ id }, alert] of found)
    if (alert === null) await db.update(alerts).set({ state: "kept" }).where(eq(alerts.id, id));
  return found.flatMap(([, alert]) => alert ?? []);
}
