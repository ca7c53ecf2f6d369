import type { Article } from "../article/index.ts";
import { type Reading, type ReadOptions, read } from "../reading/index.ts";
import { arrivalsOf, fromInput, type Intake, modelFile } from "../sources/index.ts";
import type { Job } from "../work/index.ts";
import { printable } from "./printable.ts";

/** Options of all commands that take articles in. */
export interface InputOptions {
  readonly lang?: "de" | "en";
  readonly published?: string;
  readonly layers?: readonly "tokens"[];
  readonly allowPrivate?: true;
}

/** The articles of the inputs in their order; what cannot be read is an error among them. */
export async function* intakes(names: readonly string[], { allowPrivate }: InputOptions): AsyncGenerator<Intake> {
  for (const name of names) yield* fromInput(name, { web: { allowPrivate: allowPrivate === true } });
}

/** The jobs that the inputs come to, in their order. */
export async function* jobsOf(
  names: readonly string[],
  { allowPrivate, lang, published, again }: InputOptions & { readonly again?: true },
): AsyncGenerator<Job> {
  const options = { ...(lang && { language: lang }), ...(published && { published }), ...(again && { again }) };
  const web = { allowPrivate: allowPrivate === true };
  for (const name of names) for await (const arrival of arrivalsOf(name, { web })) yield { ...arrival, options };
}

/** Reads one article; a failure is a value, so that the others are read all the same. */
export async function attempt(
  article: Article,
  { lang, published, layers }: InputOptions,
): Promise<{ reading: Reading } | { error: unknown }> {
  const options: ReadOptions = {
    ...(lang && { language: lang }),
    ...(published && { published }),
    ...(layers && { layers }),
    models: modelFile,
  };
  try {
    return { reading: await read(article, options) };
  } catch (error) {
    return { error };
  }
}

/** One line that names the input and says what is wrong with it. */
export function complaint(source: string, error: unknown): string {
  const { message } = (error ?? {}) as { readonly message?: unknown };
  return printable(`lagebild: ${source}: ${typeof message === "string" ? message : String(error)}`);
}
