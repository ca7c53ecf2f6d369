import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { SourceError } from "../sources/index.ts";
import { StoreError } from "../store/index.ts";

/** What went wrong, as RFC 9457 has it. `type` is stable; `detail` is for people. */
export const Problem = z
  .strictObject({
    type: z.string().describe("urn:lagebild: and a stable code, such as search.words"),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z
      .array(z.strictObject({ at: z.string(), message: z.string() }))
      .readonly()
      .optional()
      .describe("what is wrong with which part of the request"),
  })
  .meta({ id: "Problem" });
type Problem = z.infer<typeof Problem>;

const answer = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: Problem } },
});

/** The responses that every route can give beside its own. */
export const PROBLEMS = {
  400: answer("the request is malformed"),
  401: answer("writing needs a token"),
  403: answer("another site or a host name that is not this server's asks"),
  404: answer("there is no such thing"),
  413: answer("the request is too large"),
  415: answer("the body is no JSON"),
  422: answer("the article cannot be read or fetched"),
};

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Token needed",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  413: "Too large",
  415: "Wrong content type",
  422: "Cannot be read",
  500: "Error",
  503: "Not available",
};

/** A refusal with a code of its own. Thrown in routes; `asProblem` makes the answer of it. */
export class Refusal extends HTTPException {
  readonly code: string;
  readonly errors: Problem["errors"];

  constructor(status: ContentfulStatusCode, code: string, detail: string, errors?: Problem["errors"]) {
    super(status, { message: detail });
    this.code = code;
    this.errors = errors;
  }
}

/** Every error as a problem. What is nobody's fault but ours goes to the log, not to whoever asks. */
export function asProblem(error: unknown, c: Context): Response {
  if (error instanceof Refusal) return problem(c, error.status, error.code, error.message, error.errors);
  if (error instanceof SourceError) return problem(c, 422, error.code, error.message);
  if (error instanceof StoreError && /^(?:search|correction|watchlist)\./.test(error.code))
    return problem(c, 400, error.code, error.message);
  if (error instanceof StoreError) return problem(c, 503, error.code, "the archive did not answer: see the log");
  if (error instanceof HTTPException) return problem(c, error.status, "request", error.message || "malformed request");
  console.error(error);
  return problem(c, 500, "internal", "something went wrong here: see the log");
}

function problem(c: Context, status: number, code: string, detail: string, errors?: Problem["errors"]): Response {
  const title = TITLES[status] ?? "Error";
  const body: Problem = { type: `urn:lagebild:${code}`, title, status, detail, ...(errors && { errors }) };
  if (status === 401) c.header("www-authenticate", 'Bearer realm="lagebild"');
  return c.body(JSON.stringify(body), status as ContentfulStatusCode, { "content-type": "application/problem+json" });
}
