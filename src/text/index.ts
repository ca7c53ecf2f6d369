export * from "./code-points.ts";
export * from "./lower.ts";
export * from "./sentence.ts";
export * from "./span.ts";
export * from "./tokens.ts";
