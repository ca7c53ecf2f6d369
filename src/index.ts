/** The library: `import { read } from "lagebild"`. */
import type { Article } from "./article/index.ts";
import { type Reading, type ReadOptions, read as readWith } from "./reading/index.ts";
import { modelFile } from "./sources/index.ts";

export { type Article, type Metadata, UNKNOWN } from "./article/index.ts";
export { type Reading, type ReadOptions, VERSION } from "./reading/index.ts";

/** Reads one article (see `reading/read.ts`), by the models that come with the package unless others are given. */
export function read(article: Article, options: Partial<ReadOptions> = {}): Promise<Reading> {
  return readWith(article, { models: modelFile, ...options });
}
