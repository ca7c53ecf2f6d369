import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Refusal } from "../problem.ts";

/** Refuses bodies that are larger than anything that is read, before they are in memory. */
export function smallBodies(bytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Refusal(413, "too-large", `a request has at most ${bytes} bytes`);
    },
  });
}

/** A form or a plain text needs no leave of the browser to be sent by another site; JSON does. */
export function jsonBodies(): MiddlewareHandler {
  return async (c, next) => {
    const type = c.req.header("content-type") ?? "";
    if (c.req.method === "POST" && !/^application\/json\s*(?:;|$)/i.test(type))
      throw new Refusal(415, "content-type", "send the body as application/json");
    await next();
  };
}
