import type { Article } from "../../article/index.ts";
import { SourceError } from "../errors.ts";
import { type Arrival, articleOf, type Document } from "./document.ts";

/** What became of one input. `source` is the input as named; the error's message does not repeat it. */
export type Intake =
  | { readonly source: string; readonly article: Article }
  | { readonly source: string; readonly error: SourceError };

/** Takes an arrival apart, so that a failure is a value and the next one is read all the same. */
export async function intakeOf(arrival: Arrival): Promise<Intake> {
  if ("error" in arrival) return arrival;
  try {
    const article = await articleOf(arrival.document);
    return { source: article.source, article };
  } catch (error) {
    return { source: arrival.source, error: asSourceError(error) };
  }
}

/** Runs one input whose document is to be had by a single step. */
export async function arrivalOf(source: string, get: () => Promise<Document>): Promise<Arrival> {
  try {
    return { source, document: await get() };
  } catch (error) {
    return { source, error: asSourceError(error) };
  }
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file: check its name",
  EACCES: "it may not be read: check its permissions",
  EPERM: "it may not be read: check its permissions",
  EISDIR: "this is a folder, not a file",
  ENAMETOOLONG: "the name is too long for a file",
};

export function asSourceError(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  const known = typeof code === "string" ? SYSTEM[code] : undefined;
  if (code === "ENOENT") return new SourceError("source.missing", known!, error);
  const message = error instanceof Error ? error.message.slice(0, 200) : String(error);
  return new SourceError("source.unreadable", known ?? `it could not be read (${message})`, error);
}
