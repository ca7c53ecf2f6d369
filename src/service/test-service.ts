import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Store } from "../store/index.ts";
import { type ServiceOptions, serviceOf } from "./service.ts";

/** A service over an archive as tests ask it, without a socket. */
export function serviceFor(store: Store, options: Partial<ServiceOptions> = {}): Asking {
  const app = serviceOf({
    store,

    allowPrivate: false,
    token: null,
    page: "/none",
    ...options,
  });
  return { app, ...askingOf(app) };
}

export interface Asking {
  readonly app: OpenAPIHono;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
type Body = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

function askingOf(app: OpenAPIHono): Omit<Asking, "app"> {
  return {
    get: (path, headers = {}) => ask(app, path, { headers }),
    send: (method, path, body, headers = {}) =>
      ask(app, path, {
        method,
        headers: { "content-type": "application/json", ...headers },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
  };
}

async function ask(app: OpenAPIHono, path: string, init: RequestInit): Promise<Answer> {
  const response = await app.request(new URL(path, "http://localhost"), init);
  const text = await response.text();
  const isJson = /json\b/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
