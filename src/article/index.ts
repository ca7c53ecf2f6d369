export * from "./article.ts";
