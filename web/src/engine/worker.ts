import { LANGUAGES, type ModelSource, type Reading, read, UNKNOWN } from "lagebild/browser";

/** What the page asks of the worker: to fetch what reading needs, or to read. */
export type Request = { readonly ask: "prepare" } | ({ readonly ask: "read" } & PrivateText);

/** A text that is to be read here, with what is known about it. */
export interface PrivateText {
  readonly text: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

/** What it answers; one answer a request, in their order. */
export type Answer = { readonly reading: Reading | null } | { readonly error: string };

const fetched = new Map<string, Promise<Uint8Array | null>>();

const models: ModelSource = (language) => {
  const known = fetched.get(language);
  if (known !== undefined) return known;
  // Nothing is asked for a language without a model: that would tell what the text is written in.
  const bytes = LANGUAGES.includes(language) ? fetchBytes(`/models/${language}.bin`) : Promise.resolve(null);
  fetched.set(language, bytes);
  bytes.catch(() => fetched.delete(language));
  return bytes;
};

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Reads a word in every language, so that all that reading loads is loaded: tables, models, the language detector. */
async function prepare(): Promise<void> {
  const word = { ...UNKNOWN, source: "prepare", text: "Lagebild", parts: null };
  await read(word, { models });
  for (const language of LANGUAGES) await read(word, { models, language });
}

async function answer(request: Request): Promise<Answer> {
  try {
    if (request.ask === "prepare") {
      await prepare();
      return { reading: null };
    }
    const { text, title, published, language } = request;
    const article = { ...UNKNOWN, source: "text", text, parts: null, title, published };
    return { reading: await read(article, { models, ...(language !== null && { language }) }) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

let last: Promise<unknown> = Promise.resolve();
self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  last = last.then(async () => self.postMessage(await answer(data)));
});
