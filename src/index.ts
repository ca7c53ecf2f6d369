/** The library: `import { fromText, read } from "lagebild"`. */
export { type Article, type Metadata, UNKNOWN } from "./article/index.ts";
export { type Reading, type ReadOptions, read, VERSION } from "./reading/index.ts";
