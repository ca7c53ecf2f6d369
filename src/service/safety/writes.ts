import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { Refusal } from "../problem.ts";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whatever is more than a look comes from this server's own page or from no page at all. */
export function sameOriginWrites(): MiddlewareHandler {
  return async (c, next) => {
    if (!READS.has(c.req.method)) {
      const host = c.req.header("host") ?? new URL(c.req.url).host;
      const origin = c.req.header("origin");
      const site = c.req.header("sec-fetch-site");
      const own = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
      if (!own || (site !== undefined && site !== "same-origin" && site !== "none"))
        throw new Refusal(403, "origin", "pages of other sites may not write here");
    }
    await next();
  };
}

/** Asks for `Authorization: Bearer …` before whatever is more than a look. */
export function tokenForWrites(token: string): MiddlewareHandler {
  const expected = digest(token);
  return async (c, next) => {
    if (!READS.has(c.req.method)) {
      const given = /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
      if (given === undefined || !timingSafeEqual(digest(given), expected))
        throw new Refusal(401, "token", "give the token that the server was started with");
    }
    await next();
  };
}

/** Of one length, so that comparing tells nothing, not even the length. */
function digest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
