import { SourceError } from "../errors.ts";
import { type DownloadOptions, download } from "./download.ts";
import { ROBOTS_BYTES, type Robots, readRobots, unavailable } from "./robots.ts";
import { reason, sourceErrorIn } from "./web-error.ts";

/** What all downloads of one task have in common. */
export type Shared = Pick<DownloadOptions, "agent" | "signal" | "redirects" | "userAgent">;

/** Fetches the robots.txt of an origin. Throws `web.robots` where it cannot be had. */
export async function fetchRobots(origin: string, shared: Shared): Promise<Robots> {
  const options = {
    ...shared,
    accept: "text/plain",
    bytes: ROBOTS_BYTES,
    overflow: "cut",
    check: async () => {},
  } as const;
  try {
    return await readRobots(origin, (robots) => download(robots, options));
  } catch (error) {
    const known = sourceErrorIn(error);
    if (known) throw known;
    throw unavailable(`${origin}/robots.txt`, `could not be fetched (${reason(error)})`, error);
  }
}

export function forbidden({ origin }: URL): SourceError {
  const message = `${origin}/robots.txt does not allow to fetch it: save the article and give the file`;
  return new SourceError("web.robots", message);
}
