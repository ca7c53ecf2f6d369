export { type AtomEntry, type AtomFeed, atom } from "./atom/atom.ts";
export { EXPORT_FORMATS, exportIn, type Format } from "./formats.ts";
export * from "./jsonl/json.ts";
export { type Telling, tellingsOf } from "./telling.ts";
