import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { OpenAPIHono } from "@hono/zod-openapi";

/** Adds the built page, where there is one. Its own addresses all lead to the page itself. */
export function addPage(app: OpenAPIHono, folder: string): void {
  const index = join(folder, "index.html");
  if (!existsSync(index)) return;
  app.use("/assets/*", async (c, next) => {
    await next();
    // The build puts a hash of the content into these names.
    if (c.res.status === 200) c.res.headers.set("cache-control", "public, max-age=31536000, immutable");
  });
  app.get("/*", serveStatic({ root: folder }));
  app.get("/*", async (c, next) => {
    // Names in an address may hold dots ("U.N."), so the browser's wish for a page tells it from a file that is not there.
    const isAddress = !/^\/(?:api|assets)\//.test(c.req.path) && c.req.header("accept")?.includes("text/html");
    return isAddress ? serveStatic({ path: index })(c, next) : next();
  });
}
