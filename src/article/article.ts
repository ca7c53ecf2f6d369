import type { Span } from "../text/index.ts";

/** What a stretch of an article is. Furniture is what the page adds: navigation, "Kommentare", "Auch interessant". */
export type PartKind = "heading" | "subheading" | "teaser" | "paragraph" | "caption" | "credit" | "furniture";

export interface Part extends Span {
  readonly kind: PartKind;
}

/** What is known about an article beside its words; null where unknown. */
export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** Day of publication, ISO 8601 (`2024-06-20`). */
  readonly published: string | null;
  readonly url: string | null;
  /** BCP 47; null until the text itself is asked. */
  readonly language: string | null;
}

/**
 * One article as it came in. `text` is never changed afterwards: every offset of the reading counts in it.
 * `parts` is null where the source says nothing about them (plain text): then the text itself is asked.
 */
export interface Article extends Metadata {
  /** The input as the user named it: file, URL, id. */
  readonly source: string;
  readonly text: string;
  readonly parts: readonly Part[] | null;
}

export const UNKNOWN: Metadata = { title: null, outlet: null, authors: [], published: null, url: null, language: null };
