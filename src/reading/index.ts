export type * from "./contract.ts";
export type { ModelSource } from "./models.ts";
export { PIPELINE } from "./pipeline.ts";
export * from "./read.ts";
export * from "./rules/explanation.ts";
export * from "./values.ts";
export { VERSION } from "./version.ts";
