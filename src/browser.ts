/** The engine for a page: `import { read } from "lagebild/browser"`. Needs no Node module and no network. */
export { type Article, type Metadata, UNKNOWN } from "./article/index.ts";
export { type Reading, type ReadOptions, read, VERSION } from "./reading/index.ts";
