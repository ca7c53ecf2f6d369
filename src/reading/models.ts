import { loadModel, type Model } from "../language/index.ts";

/** Gives the bytes of a language's model file (`models/de.bin` …), or null where there is none. */
export type ModelSource = (language: string) => Promise<Uint8Array | null>;

const loaded = new WeakMap<ModelSource, Map<string, Promise<Model | null>>>();

/** The model of a language; each is asked for and loaded once a source. */
export function modelOf(source: ModelSource, language: string): Promise<Model | null> {
  const models = loaded.get(source) ?? new Map<string, Promise<Model | null>>();
  loaded.set(source, models);
  const known = models.get(language);
  if (known !== undefined) return known;
  const model = source(language).then((bytes) => bytes && loadModel(bytes));
  models.set(language, model);
  return model;
}
