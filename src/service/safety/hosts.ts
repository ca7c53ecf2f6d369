import type { MiddlewareHandler } from "hono";
import { Refusal } from "../problem.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether a server bound to this name is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * Refuses requests under names that are not this machine's. A page of the web can give its own name the address
 * 127.0.0.1 (DNS rebinding) and would then be of one origin with what answers here; it cannot choose the name that the
 * browser sends.
 */
export function loopbackHostsOnly(): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    if (!LOOPBACK.has(host.toLowerCase().replace(/:\d+$/, "")))
      throw new Refusal(403, "host", "this server answers to localhost, 127.0.0.1 and [::1] only");
    await next();
  };
}
