export * from "./sentence.ts";
export * from "./span.ts";
export * from "./tokens.ts";
