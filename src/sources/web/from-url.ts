import type { Article } from "../../article/index.ts";
import { SourceError } from "../errors.ts";
import { articleOf, type Document } from "../files/document.ts";
import { type Download, type DownloadOptions, download, webAddress } from "./download.ts";
import { ROBOT, ROBOTS_BYTES, readRobots, unavailable } from "./robots.ts";

export interface WebOptions {
  /** Fetch from loopback, private and reserved addresses too. */
  readonly allowPrivate?: boolean;
  /** Where the operator of this program can be reached; part of the User-Agent. */
  readonly contact?: string;
  /** Milliseconds for everything together. */
  readonly timeout?: number;
  /** Bytes of a page, unpacked. */
  readonly bytes?: number;
  readonly redirects?: number;
}

const CONTACT = "https://example.invalid/lagebild";
const PAGE = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
const TRACKING = [/^utm_/i, "fbclid", "gclid", "mc_cid", "mc_eid", "wt_mc", "at_medium", "at_campaign", "cmpid"];

/** How the program names itself to servers. */
export function userAgent(contact: string = CONTACT): string {
  return `${ROBOT}/0.1 (+${contact}; reads single articles on request)`;
}

/**
 * Fetches the document at an address. Robots.txt is obeyed, redirects are bounded and each hop is checked, private
 * addresses are refused where the connection is made. Throws a `SourceError` with a `web.` code for what goes wrong on
 * the way.
 */
export async function fetchDocument(address: string, options: WebOptions = {}): Promise<Document> {
  const { bytes = 10_000_000, redirects = 5, timeout = 20_000, allowPrivate = false } = options;
  const target = await withoutTracking(webAddress(address));
  const { guardedAgent } = await import("./connector.ts");
  const agent = guardedAgent(allowPrivate, timeout);
  const signal = AbortSignal.timeout(timeout);
  const shared = { agent, signal, redirects, userAgent: userAgent(options.contact) };
  try {
    const accept = "text/html, application/xhtml+xml, text/plain;q=0.8";
    const check = robotsCheck(shared);
    return await documentOf(address, await download(target, { ...shared, accept, bytes, overflow: "refuse", check }));
  } catch (error) {
    throw webError(error, signal, timeout);
  } finally {
    await agent.destroy();
  }
}

/** The article at an address. Throws as `fetchDocument` does, and with a `source.` code for what the page holds. */
export async function fromUrl(address: string, options: WebOptions = {}): Promise<Article> {
  return articleOf(await fetchDocument(address, options));
}

/** Asks the robots.txt of each origin once. */
function robotsCheck(
  shared: Pick<DownloadOptions, "agent" | "signal" | "redirects" | "userAgent">,
): (url: URL) => Promise<void> {
  const rules = new Map<string, (url: string) => boolean>();
  const options = {
    ...shared,
    accept: "text/plain",
    bytes: ROBOTS_BYTES,
    overflow: "cut",
    check: async () => {},
  } as const;
  return async (url) => {
    const { origin } = url;
    const allows = rules.get(origin) ?? (await rulesOf(origin, (robots) => download(robots, options)));
    rules.set(origin, allows);
    if (!allows(url.href)) {
      throw new SourceError(
        "web.robots",
        `${origin}/robots.txt does not allow to fetch it: save the article and give the file`,
      );
    }
  };
}

async function rulesOf(origin: string, get: (url: string) => Promise<Download>): Promise<(url: string) => boolean> {
  try {
    return await readRobots(origin, get);
  } catch (error) {
    const known = sourceErrorIn(error);
    if (known) throw known;
    throw unavailable(`${origin}/robots.txt`, `could not be fetched (${reason(error)})`, error);
  }
}

async function documentOf(source: string, { url, status, contentType, bytes }: Download): Promise<Document> {
  if (status < 200 || status > 299) {
    throw new SourceError("web.status", `the server answered ${status}: check the address in a browser`);
  }
  const isPage = PAGE.test(contentType) || contentType === "";
  if (!isPage && !/^\s*text\/plain\b/i.test(contentType)) {
    throw new SourceError(
      "web.content-type",
      `this is ${contentType.slice(0, 80)}, no page: give the address of an article`,
    );
  }
  const otherwise = { outlet: await domainOf(url) };
  return { source, form: isPage ? "page" : "text", bytes, contentType, url, otherwise };
}

/** The address without what only counts visitors. */
async function withoutTracking(url: URL): Promise<string> {
  const { default: normalizeUrl } = await import("normalize-url");
  const keep = { stripWWW: false, removeTrailingSlash: false, sortQueryParameters: false, removeSingleSlash: false };
  return normalizeUrl(url.href, { ...keep, stripHash: true, stripTextFragment: true, removeQueryParameters: TRACKING });
}

async function domainOf(url: string): Promise<string | null> {
  const { getDomain } = await import("tldts");
  return getDomain(url);
}

function webError(error: unknown, signal: AbortSignal, timeout: number): SourceError {
  const known = sourceErrorIn(error);
  if (signal.aborted) {
    return new SourceError("web.timeout", `no answer within ${timeout / 1_000} seconds: try again later`, error);
  }
  return (
    known ?? new SourceError("web.unreachable", `it could not be fetched (${reason(error)}): check the address`, error)
  );
}

/** undici wraps what a connection throws. */
function sourceErrorIn(error: unknown): SourceError | null {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof SourceError) return at;
  return null;
}

function reason(error: unknown): string {
  let deepest = error;
  while (deepest instanceof Error && deepest.cause instanceof Error) deepest = deepest.cause;
  return deepest instanceof Error ? deepest.message.slice(0, 200) || deepest.name : "unknown reason";
}
