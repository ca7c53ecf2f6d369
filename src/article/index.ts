export * from "./article.ts";
export * from "./parts/parts.ts";
