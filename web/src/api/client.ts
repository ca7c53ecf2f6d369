import createClient from "openapi-fetch";
import type { components, paths } from "./openapi.d.ts";
import { fetchWithToken } from "./token.ts";

/** The service that the page came from, by the types of its OpenAPI document. */
export const api = createClient<paths>({ fetch: fetchWithToken });

export type Shapes = components["schemas"];

/** What the service refused, in its own words. */
export class ApiError extends Error {
  readonly status: number;
  readonly type: string;

  constructor({ status, type, detail, errors }: Shapes["Problem"]) {
    super([detail, ...(errors ?? []).map(({ at, message }) => `${at}: ${message}`)].join("; "));
    this.status = status;
    this.type = type;
  }
}

/** The data of an answer of `api`. Throws an `ApiError` where the service refused. */
export async function dataOf<Data>(
  answer: Promise<{ data?: Data; error?: Shapes["Problem"]; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await answer;
  if (data !== undefined) return data;
  throw new ApiError(
    error ?? { type: "about:blank", title: "", status: response.status, detail: response.statusText || "no answer" },
  );
}
