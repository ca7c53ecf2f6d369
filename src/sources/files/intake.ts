import type { Article } from "../../article/index.ts";
import { SourceError } from "../errors.ts";

/** What became of one input. `source` is the input as named; the error's message does not repeat it. */
export type Intake =
  | { readonly source: string; readonly article: Article }
  | { readonly source: string; readonly error: SourceError };

/** Runs one input, so that its failure is a value and the next one is read all the same. */
export async function intake(source: string, read: () => Promise<Article>): Promise<Intake> {
  try {
    const article = await read();
    return { source: article.source, article };
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
