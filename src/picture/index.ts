export * from "./actor-key.ts";
export * from "./origins/origins.ts";
export type * from "./report.ts";
