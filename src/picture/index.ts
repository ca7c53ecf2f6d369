export * from "./actor-key.ts";
export type * from "./clusters/account.ts";
export * from "./clusters/clusters.ts";
export * from "./clusters/contradictions.ts";
export type * from "./clusters/counts.ts";
export type * from "./clusters/days.ts";
export * from "./histories/histories.ts";
export * from "./origins/origins.ts";
export type * from "./report.ts";
