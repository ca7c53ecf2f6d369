import type { Certainty, Event, Statement } from "../../reading/index.ts";
import type { Style } from "./runs.ts";

/** Nouns, because a status can turn them around: "assault · did not happen". */
export const EVENT_LABELS: Record<Event["type"], string> = {
  AGREE: "agreement",
  CONSULT: "consultation",
  SUPPORT: "support",
  CONCEDE: "concession",
  COOPERATE: "cooperation",
  AID: "aid",
  RETREAT: "retreat or release",
  REQUEST: "request",
  ACCUSE: "accusation",
  REJECT: "rejection",
  THREATEN: "threat",
  PROTEST: "protest",
  SANCTION: "sanction",
  MOBILIZE: "mobilisation",
  COERCE: "coercion",
  ASSAULT: "assault",
};

export const STATUS_LABELS: Record<Event["status"], string> = {
  occurred: "occurred",
  ongoing: "ongoing",
  future: "still to come",
  hypothetical: "demanded, conditional or possible",
  negated: "did not happen",
  historical: "background, long before",
};

const TYPE_LABELS: Record<Statement["type"], string> = {
  Direct: "direct",
  Indirect: "indirect",
  Reported: "reported",
  FreeIndirect: "free indirect",
  IndirectFreeIndirect: "indirect, without frame",
};

const MEDIUM_LABELS: Record<Statement["medium"], string> = {
  Speech: "speech",
  Writing: "writing",
  Thought: "thought",
  SW: "speech/writing",
  ST: "speech/thought",
  TW: "thought/writing",
  none: "",
};

/** "direct speech", "reported thought", "indirect writing, without frame". */
export function formOf({ type, medium }: Statement): string {
  const [form, rest] = TYPE_LABELS[type].split(", ");
  const words = MEDIUM_LABELS[medium] === "" ? form : `${form} ${MEDIUM_LABELS[medium]}`;
  return rest === undefined ? `${words}` : `${words}, ${rest}`;
}

export const CERTAINTY_LABELS: Record<Certainty["level"], { readonly words: string; readonly style: Style }> = {
  asserted: { words: "asserted", style: "dim" },
  consensus: { words: "held to be certain", style: "sure" },
  likely: { words: "likely", style: "open" },
  possible: { words: "possible", style: "open" },
  unlikely: { words: "unlikely", style: "open" },
  doubtful: { words: "told with doubt", style: "doubt" },
  hearsay: { words: "hearsay", style: "doubt" },
  denied: { words: "denied", style: "denied" },
  silent: { words: "no answer", style: "dim" },
};

/** What nearly every article is in. `Intl` knows the others, at a cost of 200 ms for the first name. */
const LANGUAGE_LABELS = new Map([
  ["de", "German"],
  ["en", "English"],
  ["und", "language unknown"],
]);

/** The English name of a language tag; the tag itself where it is none. */
export function languageName(tag: string): string {
  try {
    return LANGUAGE_LABELS.get(tag) ?? new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** 12,345 */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
