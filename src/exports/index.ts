export * from "./formats.ts";
export * from "./jsonl/json.ts";
