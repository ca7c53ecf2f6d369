export * from "./csv/events.ts";
export * from "./csv/exchanges.ts";
