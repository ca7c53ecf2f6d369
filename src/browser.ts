/**
 * The engine for a page: `import { read } from "lagebild/browser"`. Needs no Node module and no network; the page gives
 * it the models, which come with the package (`models/de.bin` …).
 */
export { type Article, type Metadata, UNKNOWN } from "./article/index.ts";
export { LANGUAGES } from "./language/index.ts";
export { type ModelSource, type Reading, type ReadOptions, read, VERSION } from "./reading/index.ts";
