import parser from "robots-parser";
import { SourceError } from "../errors.ts";
import type { Download } from "./download.ts";

/** The package is CommonJS; its types say it were not. */
const robotsParser = parser as unknown as typeof parser.default;

/** The name that robots.txt files know the program by. */
export const ROBOT = "Lagebild";

/** Longer files are read up to here, as RFC 9309 (2.5) asks for at least. */
export const ROBOTS_BYTES = 512_000;

/** What an origin lets be fetched, and the seconds that it wants between two requests. */
export interface Robots {
  readonly allows: (url: string) => boolean;
  readonly delay: number | null;
}

/**
 * What the robots.txt of an origin says. No such file (4xx) allows all; one that cannot be had forbids all
 * (RFC 9309, 2.3.1), and `web.robots` is thrown.
 */
export async function readRobots(origin: string, download: (url: string) => Promise<Download>): Promise<Robots> {
  const url = `${origin}/robots.txt`;
  const found = await download(url);
  if (found.status >= 400 && found.status < 500) return { allows: () => true, delay: null };
  if (found.status >= 300) throw unavailable(url, `answered ${found.status}`);
  const robots = robotsParser(url, new TextDecoder().decode(found.bytes));
  const delay = Number(robots.getCrawlDelay(ROBOT));
  return { allows: (page) => robots.isAllowed(page, ROBOT) ?? true, delay: Number.isFinite(delay) ? delay : null };
}

export function unavailable(url: string, why: string, cause?: unknown): SourceError {
  return new SourceError("web.robots", `${url} ${why}, so nothing may be fetched from there: try again later`, cause);
}
