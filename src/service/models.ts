import type { OpenAPIHono } from "@hono/zod-openapi";
import { etag } from "hono/etag";
import { LANGUAGES } from "../language/index.ts";
import { modelFile } from "../sources/index.ts";

/**
 * Adds `/models/de.bin` … for the engine in the page: the files that the service reads by itself. A browser keeps them
 * and asks whether they are still the same.
 */
export function addModels(app: OpenAPIHono): void {
  app.use("/models/*", etag());
  for (const language of LANGUAGES)
    app.get(`/models/${language}.bin`, async (c) => {
      const bytes = await modelFile(language);
      if (bytes === null) return c.notFound();
      c.header("content-type", "application/octet-stream");
      c.header("cache-control", "no-cache");
      return c.body(new Uint8Array(bytes));
    });
}
