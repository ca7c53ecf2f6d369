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
    const isAddress = !/^\/(?:api|assets)\/|\.[a-z0-9]+$/i.test(c.req.path);
    return isAddress ? serveStatic({ path: index })(c, next) : next();
  });
}
