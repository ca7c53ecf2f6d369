/** The library: `import { fromText, read } from "lagebild"`. */
export { type Article, type Metadata, UNKNOWN } from "./article/index.ts";
export { type ReadOptions, type Reading, read, VERSION } from "./reading/index.ts";
