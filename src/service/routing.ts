import { OpenAPIHono } from "@hono/zod-openapi";
import { Refusal } from "./problem.ts";

/** An app that answers what does not fit its definitions with a problem which names every wrong part. */
export function router(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const errors = result.error.issues.map(({ path, message }) => {
        return { at: [result.target, ...path.map(String)].join("."), message };
      });
      throw new Refusal(400, "request", "the request does not have the form that /openapi.json describes", errors);
    },
  });
}

/** The response of a route as its definition names it. */
export function answers<Schema>(schema: Schema, description: string) {
  return { description, content: { "application/json": { schema } } };
}
