import { v5 } from "uuid";
import type { Reading } from "../reading/index.ts";

/** Namespace of all ids that Lagebild gives: the same names give the same id, in every run and on every machine. */
const NAMESPACE = "6d23be06-0690-4a26-a3dc-610e411a2d60";

/** A UUID (version 5, RFC 9562) made of names. */
export function idOf(...names: readonly string[]): string {
  return v5(names.join("\u0000"), NAMESPACE);
}

/** The article among all others: its text and where it stood, as the same text in two papers is two articles. */
export function articleId({ article: { id, url, outlet } }: Reading): string {
  return idOf("article", id, url ?? outlet ?? "");
}

/** A record of a reading among all others. */
export function recordId(reading: Reading, record: string): string {
  return idOf("record", articleId(reading), record);
}
