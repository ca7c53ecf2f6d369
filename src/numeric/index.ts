export * from "./archive.ts";
export * from "./hash.ts";
export * from "./hash-index.ts";
export * from "./kernel/kernel.ts";
export * from "./kernel/product.ts";
