import type { Span } from "../../text/index.ts";
import type { Hit } from "./entry.ts";

/** The types of CoNLL 2003. */
export type NameType = "PER" | "ORG" | "LOC" | "MISC";

/** A name in the text: its span, the tokens `[from, to)` that it touches, and what it may mean. */
export interface NameSpan extends Span {
  readonly type: NameType;
  readonly from: number;
  readonly to: number;
  /** What the knowledge base says; empty for a name that it lacks. */
  readonly hits: readonly Hit[];
  /** Country that a part of the name stands for, where the whole is not known ("Landgericht Berlin"); null: none. */
  readonly country: string | null;
  /** What found it. */
  readonly source: "gazetteer" | "city" | "build" | "model" | "repeated";
  /** 0 to 1. */
  readonly score: number;
  /** A part of a compound ("Ukraine" in "Ukraine-Krieg"). */
  readonly compound: boolean;
  readonly inflected: boolean;
}

/** The country that a name stands for: of a state by any form, of an organisation or place by its code. */
export function countryOf({ hits, country }: NameSpan): string | null {
  for (const { entry } of hits) if (entry.kind !== "person" && entry.code) return entry.code;
  return country;
}

/** What all names have in common that a model alone has found. */
export const BY_MODEL = {
  hits: [],
  country: null,
  source: "model",
  score: 0.6,
  compound: false,
  inflected: false,
} as const;
