export * from "./identify/identify.ts";
export * from "./language.ts";
export * from "./languages.ts";
export type * from "./lexicon/verb-form.ts";
export * from "./sentences/sentences.ts";
export type * from "./tables/statement-tables.ts";
export * from "./tokens/tokens.ts";
