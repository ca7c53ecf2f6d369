import { setTimeout as wait } from "node:timers/promises";
import type { Sender } from "../../sources/index.ts";
import { type Alert, type DueWebhook, readerAt, type Store } from "../../store/index.ts";
import { failureOf } from "../failure.ts";
import type { Notice } from "../job.ts";
import { whileAway } from "../while-away.ts";
import { signed } from "./sign.ts";

export interface TellMeans {
  readonly store: Store;
  readonly sender: Sender;
  readonly signal: AbortSignal;
  /** Where people reach the page: what is told leads there. */
  readonly page: string;
  /** End when no webhook is due any more. */
  readonly once?: boolean;
}

/** Webhooks that are told at the same time, each one alert after the other. */
const WIDTH = 8;
/** Milliseconds between two looks. */
const PAUSE = 5_000;
/** Seconds until an alert is told again, by how often the webhook failed in a row: all in all about three days. */
const RETRIES = [5, 60, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
/** A receiver that says it is gone for good (410) is asked once a day. */
const GONE = 410;
const DAY = 86_400;

/** Until the signal: works what was added into the watch lists and tells the webhooks what is new to them. */
export async function* tell(means: TellMeans): AsyncGenerator<Notice> {
  const { signal, once = false } = means;
  const patience = { milliseconds: Number.POSITIVE_INFINITY, lost: false };
  while (!signal.aborted) {
    const told = yield* whileAway(() => tellDue(means), patience);
    yield* told.notices;
    if (told.webhooks > 0) continue;
    if (once) return;
    await wait(PAUSE, null, { signal }).catch(() => {});
  }
}

/** One round over all webhooks that are due. */
export async function tellDue(
  means: TellMeans,
): Promise<{ readonly webhooks: number; readonly notices: readonly Notice[] }> {
  const { watchlists } = means.store;
  await watchlists.look();
  const due = await watchlists.webhooks.due(WIDTH);
  const notices = await Promise.all(due.map((webhook) => tellOne(webhook, means)));
  return { webhooks: due.length, notices: notices.flatMap((notice) => notice ?? []) };
}

/**
 * Tells one webhook its alerts in their order until one fails. What it has is noted after each, so an alert is told at
 * least once, and a second time only where the program ended between telling and noting; its id is the same then.
 */
async function tellOne(webhook: DueWebhook, { store, sender, signal, page }: TellMeans): Promise<Notice | null> {
  const { webhooks } = store.watchlists;
  const { url, secret, name } = webhook;
  let { failures } = webhook;
  for (const alert of webhook.alerts) {
    if (signal.aborted) break;
    const body = JSON.stringify(messageOf(alert, webhook, page));
    try {
      const message = { id: alert.uid, timestamp: Math.floor(Date.now() / 1_000), body };
      const { status, rest } = await sender.post(url, body, signed(message, secret), signal);
      if (status >= 200 && status <= 299) {
        await webhooks.sent(alert);
        failures = 0;
        continue;
      }
      const seconds = status === GONE ? DAY : Math.max(pauseAfter(failures), rest / 1_000);
      return await failed(alert, `the server answered ${status}`, seconds);
    } catch (error) {
      const { code, message } = failureOf(error);
      if (code === "web.stopped") break;
      if (!code.startsWith("web.")) throw error;
      return await failed(alert, message, pauseAfter(failures));
    }
  }
  await webhooks.release(webhook.watchlist);
  return null;

  async function failed(alert: Alert, why: string, seconds: number): Promise<Notice> {
    await webhooks.failed(alert, why, { seconds, tries: RETRIES.length });
    const again = seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
    return { notice: `webhook of "${name}": ${why} (tried again in ${again})`, code: "webhook.failed" };
  }
}

function pauseAfter(failures: number): number {
  return RETRIES[Math.min(failures, RETRIES.length - 1)]!;
}

/** What a webhook is told: the kind, when it was found, the words and where the page shows them. */
function messageOf({ kind, found, hit, contradicts }: Alert, { watchlist, name }: DueWebhook, page: string) {
  const shown = (one: Alert["hit"]) => ({ words: one.snippet.text, reader: `${page}${readerAt(one)}`, hit: one });
  return {
    type: `lagebild.${kind}`,
    timestamp: found,
    data: {
      watchlist: { id: watchlist, name },
      ...shown(hit),
      contradicts: contradicts && { on: contradicts.on, of: contradicts.of, ...shown(contradicts.hit) },
    },
  };
}
