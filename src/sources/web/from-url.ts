import type { Article } from "../../article/index.ts";
import { SourceError } from "../errors.ts";
import { articleOf, type Document } from "../files/document.ts";
import { type Download, download, webAddress } from "./download.ts";
import { fetchRobots, forbidden, type Shared } from "./fetch-robots.ts";
import { ROBOT, type Robots } from "./robots.ts";
import { webError } from "./web-error.ts";

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
export function userAgent(contact: string = CONTACT, purpose = "reads single articles on request"): string {
  return `${ROBOT}/0.1 (+${contact}; ${purpose})`;
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
function robotsCheck(shared: Shared): (url: URL) => Promise<void> {
  const known = new Map<string, Robots>();
  return async (url) => {
    const robots = known.get(url.origin) ?? (await fetchRobots(url.origin, shared));
    known.set(url.origin, robots);
    if (!robots.allows(url.href)) throw forbidden(url);
  };
}

/** What was downloaded, as a document. Throws `web.status`, `web.content-type`. */
export async function documentOf(source: string, { url, status, contentType, bytes }: Download): Promise<Document> {
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
export async function withoutTracking(url: URL): Promise<string> {
  const { default: normalizeUrl } = await import("normalize-url");
  const keep = { stripWWW: false, removeTrailingSlash: false, sortQueryParameters: false, removeSingleSlash: false };
  return normalizeUrl(url.href, { ...keep, stripHash: true, stripTextFragment: true, removeQueryParameters: TRACKING });
}

async function domainOf(url: string): Promise<string | null> {
  const { getDomain } = await import("tldts");
  return getDomain(url);
}
