import { setTimeout as wait } from "node:timers/promises";
import { SourceError } from "../errors.ts";
import type { Document } from "../files/document.ts";
import { type Download, download, webAddress } from "./download.ts";
import { fetchRobots, forbidden } from "./fetch-robots.ts";
import { documentOf, userAgent, type WebOptions, withoutTracking } from "./from-url.ts";
import type { Robots } from "./robots.ts";
import { webError } from "./web-error.ts";

export interface FetcherOptions extends WebOptions {
  /** Milliseconds between the starts of two requests to one host. */
  readonly pace?: number;
}

export interface Visit {
  readonly accept?: string;
  readonly bytes?: number;
  /** What the last answer said of itself: then only a changed page is sent. */
  readonly etag?: string | null;
  readonly modified?: string | null;
}

/** Many polite visits to the web. All methods reject with a `SourceError` with a `web.` code. */
export interface Fetcher {
  readonly visit: (address: string, visit?: Visit) => Promise<Download>;
  /** The document at an address, without what only counts visitors. */
  readonly document: (address: string) => Promise<Document>;
  readonly close: () => Promise<void>;
}

const FEED_KINDS = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";
const PAGE_KINDS = "text/html, application/xhtml+xml, text/plain;q=0.8";
const HOURS = 3_600_000;
/** A robots.txt is asked again after a day (RFC 9309, 2.4), one that could not be had after a quarter of an hour. */
const ROBOTS_AGE = 24 * HOURS;
const ROBOTS_RETRY = HOURS / 4;
/** Nobody waits longer between two requests, whatever a robots.txt asks for. */
const LONGEST_PACE = 30_000;
/** How long a host is left alone that asks for it (429, 503). */
const REST = 60_000;
const LONGEST_REST = HOURS;
/** Who would have to wait longer for a turn gets it later, so that no place is taken from other hosts. */
const LONGEST_WAIT = 45_000;

/**
 * Visits many hosts at once, each at its pace: robots.txt is obeyed with its delay, a host that says it has too much to
 * do is left alone, private addresses are refused where the connection is made.
 */
export async function openFetcher(options: FetcherOptions = {}): Promise<Fetcher> {
  const { bytes = 10_000_000, redirects = 5, timeout = 20_000, allowPrivate = false, pace = 1_000, contact } = options;
  const { guardedAgent } = await import("./connector.ts");
  const agent = guardedAgent(allowPrivate, timeout);
  const agentName = userAgent(contact, "follows feeds and reads new articles");
  const robotsOf = robotsMemory();
  const turns = hostTurns(pace);

  const visit = async (address: string, wishes: Visit = {}): Promise<Download> => {
    const stop = new AbortController();
    const { signal } = stop;
    let timer = setTimeout(() => stop.abort(), timeout);
    let release = () => {};
    const shared = { agent, signal, redirects, userAgent: agentName };
    const check = async (url: URL) => {
      const robots = await robotsOf(url.origin, () => fetchRobots(url.origin, shared));
      if (!robots.allows(url.href)) throw forbidden(url);
      // Waiting for one's turn is no slowness of the host; the place of the hop before is free again.
      clearTimeout(timer);
      release();
      release = await turns.take(url.host, robots.delay);
      timer = setTimeout(() => stop.abort(), timeout);
    };
    const headers = {
      ...(wishes.etag && { "if-none-match": wishes.etag }),
      ...(wishes.modified && { "if-modified-since": wishes.modified }),
    };
    const accept = wishes.accept ?? FEED_KINDS;
    try {
      const room = wishes.bytes ?? bytes;
      const found = await download(address, { ...shared, headers, accept, bytes: room, overflow: "refuse", check });
      if (found.status === 429 || found.status === 503) turns.rest(new URL(found.url).host, restOf(found));
      return found;
    } catch (error) {
      throw webError(error, signal, timeout);
    } finally {
      clearTimeout(timer);
      release();
    }
  };
  const document = async (address: string): Promise<Document> => {
    const target = await withoutTracking(webAddress(address));
    return documentOf(address, await visit(target, { accept: PAGE_KINDS }));
  };
  return { visit, document, close: () => agent.destroy() };
}

/** Milliseconds that an answer asks to be left alone for. */
export function restOf({ headers }: Pick<Download, "headers">): number {
  const said = headers.get("retry-after")?.trim() ?? "";
  const asked = /^\d{1,9}$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - Date.now();
  return Number.isFinite(asked) ? Math.min(Math.max(asked, 0), LONGEST_REST) : REST;
}

function robotsMemory() {
  const known = new Map<string, { readonly robots: Promise<Robots>; until: number }>();
  return (origin: string, get: () => Promise<Robots>): Promise<Robots> => {
    const old = known.get(origin);
    if (old !== undefined && old.until > Date.now()) return old.robots;
    const robots = get();
    const entry = { robots, until: Date.now() + ROBOTS_AGE };
    known.set(origin, entry);
    robots.catch(() => {
      entry.until = Date.now() + ROBOTS_RETRY;
    });
    return robots;
  };
}

/** Requests to one host at the same time. */
const PLACES = 2;

/** When each host may be asked next: a turn is a place among its requests, at its pace. */
function hostTurns(pace: number) {
  const free = new Map<string, number>();
  const taken = new Map<string, number>();
  const waiting: (() => void)[] = [];
  const place = async (host: string): Promise<() => void> => {
    while ((taken.get(host) ?? 0) >= PLACES) await new Promise<void>((resolve) => waiting.push(resolve));
    taken.set(host, (taken.get(host) ?? 0) + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      taken.set(host, taken.get(host)! - 1);
      for (const resolve of waiting.splice(0)) resolve();
    };
  };
  return {
    /** Waits for a turn; gives what ends it. Throws `web.busy`. */
    take: async (host: string, delay: number | null): Promise<() => void> => {
      const release = await place(host);
      const now = Date.now();
      const turn = Math.max(now, free.get(host) ?? 0);
      if (turn - now > LONGEST_WAIT) {
        release();
        const minutes = Math.ceil((turn - now) / 60_000);
        throw new SourceError("web.busy", `${host} wants to be left alone for ${minutes} minutes: try again then`);
      }
      free.set(host, turn + Math.max(pace, Math.min((delay ?? 0) * 1_000, LONGEST_PACE)));
      if (turn > now) await wait(turn - now);
      return release;
    },
    rest: (host: string, time: number): void => {
      free.set(host, Math.max(free.get(host) ?? 0, Date.now() + time));
    },
  };
}
