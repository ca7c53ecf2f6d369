import type { Export } from "./export.ts";

/** Each format is loaded where it is asked for. */
const FORMATS = {
  jsonl: async (): Promise<Export> => (await import("./jsonl/jsonl.ts")).jsonLines,
  "csv-events": async (): Promise<Export> => (await import("./csv/events.ts")).eventsTable,
  "csv-exchanges": async (): Promise<Export> => (await import("./csv/exchanges.ts")).exchangesTable,
  annotations: async (): Promise<Export> => (await import("./annotations/annotations.ts")).annotations,
  ftm: async (): Promise<Export> => (await import("./ftm/ftm.ts")).followTheMoney,
  stix: async (): Promise<Export> => (await import("./stix/stix.ts")).stixBundle,
  graphml: async (): Promise<Export> => (await import("./graphml/graphml.ts")).graphml,
};

export type Format = keyof typeof FORMATS;
export const EXPORT_FORMATS = Object.keys(FORMATS) as readonly Format[];

export function exportIn(format: Format): Promise<Export> {
  return FORMATS[format]();
}
