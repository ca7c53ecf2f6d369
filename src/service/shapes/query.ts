import { z } from "@hono/zod-openapi";
import { LARGEST_PAGE } from "../../store/index.ts";

/** Several values of one parameter, parted by commas: any of them will do. */
export function listOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .string()
    .transform((text) => text.split(",").map((value) => value.trim()))
    .pipe(z.array(z.enum(values)).min(1).max(values.length))
    .optional()
    .openapi({ type: "string", description: `several parted by commas: ${values.join(", ")}` });
}

export const name = (description: string) => z.string().trim().min(1).max(200).optional().describe(description);

/** Only those of which it is true, or only those of which it is not. */
export const either = (description: string) => z.enum(["true", "false"]).optional().describe(description);

export const language = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .optional()
  .describe("BCP 47");

/** Days of publication, both included. */
export const PERIOD = { since: z.iso.date().optional(), until: z.iso.date().optional() };

/** Where a list goes on, and how much of it is given at once. */
export const PAGING = {
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(20),
  after: z.string().max(500).optional().describe("`next` of the page before"),
};

/** What is not given is not there. */
export function given<T extends Readonly<Record<string, unknown>>>(
  query: T,
): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as never;
}
