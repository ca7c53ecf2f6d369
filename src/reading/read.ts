import type { Article } from "../article/index.ts";
import { findParts } from "../article/index.ts";
import { identifyLanguage, type Language, loadLanguage } from "../language/index.ts";
import { trimmed } from "../text/index.ts";
import type { Reading, Token } from "./contract.ts";
import { compileGrammar, type Grammar } from "./grammar.ts";
import { identityOf } from "./identity.ts";
import type { Layers } from "./layers.ts";
import { type ModelSource, modelOf } from "./models.ts";
import { PIPELINE } from "./pipeline.ts";
import { tokenRows } from "./token-rows.ts";
import { VERSION } from "./version.ts";

export interface ReadOptions {
  /** Where the models of the languages come from. */
  readonly models: ModelSource;
  /** Read as this language, whatever the text looks like. */
  readonly language?: string;
  /** Day of publication, `YYYY-MM-DD`, where the article itself does not say: relative dates count from it. */
  readonly published?: string;
  /** Further layers to put into the reading. */
  readonly layers?: readonly "tokens"[];
}

/**
 * Reads one article: who says what, who did what to whom, how sure, each with the words it rests on.
 * Deterministic: the same article and options give the same reading. An article that cannot be read (no words, a
 * language without tables or model) gives an empty reading that says why in `notes`. Throws on a malformed `published`.
 */
export async function read(article: Article, options: ReadOptions): Promise<Reading> {
  const published = article.published ?? options.published ?? null;
  if (published !== null && !/^\d{4}-\d{2}-\d{2}$/.test(published.slice(0, 10))) {
    throw new RangeError(`published: "${published}" is no date like 2024-06-20`);
  }
  const code = options.language ?? (await languageOf(article));
  const dated = { ...article, published: published?.slice(0, 10) ?? null };
  if (trimmed(article.text, { start: 0, end: article.text.length }) === null)
    return unread(dated, code, "the text is empty");
  const language = await loaded(code);
  if (language === null) return unread(dated, code, `language "${code}" cannot be read yet; --lang forces one`);
  const model = await modelOf(options.models, code);
  if (model === null) return unread(dated, code, `there is no model for language "${code}"`);
  const { text, title, parts: given } = article;
  const layers = PIPELINE.run({ text, title, given, stated: dated.published, model, ...language });
  const tokens = options.layers?.includes("tokens") ? tokenRows(layers.tokens, layers.columns) : null;
  return readingOf(dated, code, layers, tokens);
}

/** What the text looks like; where it is too short to tell by, what the source states of it ("de-AT" is German). */
async function languageOf({ text, language }: Article): Promise<string> {
  const stated = language?.split("-")[0]?.toLowerCase() ?? null;
  if (stated !== null && text.length < TELLING_LENGTH) return stated;
  const seen = await identifyLanguage(text);
  return seen === "und" ? (stated ?? seen) : seen;
}

/** Below so many characters (a headline) n-grams of names mislead the detector: "Putin trifft Kim" looks Romanian. */
const TELLING_LENGTH = 120;

const cache = new Map<string, Promise<{ language: Language; grammar: Grammar } | null>>();

/** Language and compiled rules, made once. */
function loaded(code: string): Promise<{ language: Language; grammar: Grammar } | null> {
  let entry = cache.get(code);
  if (entry === undefined) {
    entry = loadLanguage(code).then((language) => language && { language, grammar: compileGrammar(language) });
    cache.set(code, entry);
  }
  return entry;
}

type Read = Pick<
  Layers,
  "published" | "parts" | "sentences" | "actors" | "entities" | "times" | "statements" | "events" | "exchanges"
>;

async function readingOf(
  article: Article,
  language: string,
  layers: Read,
  tokens: readonly Token[] | null,
): Promise<Reading> {
  const { text, title, outlet, authors, url, source } = article;
  const heading = layers.parts.find((part) => part.kind === "heading");
  return {
    lagebild: VERSION,
    source,
    article: {
      id: await identityOf(text),
      text,
      language,
      title: title ?? (heading ? text.slice(heading.start, heading.end) : null),
      outlet,
      authors,
      published: layers.published,
      url,
      parts: layers.parts,
    },
    sentences: layers.sentences.map(({ start, end }) => ({ start, end })),
    ...(tokens ? { tokens } : {}),
    actors: layers.actors,
    entities: layers.entities,
    times: layers.times,
    statements: layers.statements,
    events: layers.events,
    exchanges: layers.exchanges,
    notes: [],
  };
}

/** The reading of an article that nothing could be read in. */
async function unread(article: Article, language: string, why: string): Promise<Reading> {
  const parts = article.parts ?? findParts(article.text, article.title);
  const { text, title, outlet, authors, published, url, source } = article;
  return {
    lagebild: VERSION,
    source,
    article: { id: await identityOf(text), text, language, title, outlet, authors, published, url, parts },
    sentences: [],
    actors: [],
    entities: [],
    times: [],
    statements: [],
    events: [],
    exchanges: [],
    notes: [why],
  };
}
