import { idOf } from "../identity.ts";

/** A STIX object: what all of them have, and what its type adds. */
export interface StixObject {
  readonly type: string;
  readonly spec_version: "2.1";
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly [property: string]: unknown;
}

/**
 * STIX wants a time of each object. There is no clock in an export, so it is the article's day of publication; where
 * that is not known, and of what belongs to no article, this one.
 */
export const UNDATED = "1970-01-01T00:00:00.000Z";

/** The start of a day of publication; `UNDATED` where it is none. */
export function timestamp(published: string | null): string {
  const day = published === null ? null : new Date(`${published}T00:00:00Z`);
  if (day === null || Number.isNaN(day.valueOf()) || day.toISOString().slice(0, 10) !== published) return UNDATED;
  return day.toISOString();
}

/** An object with an id made of names, the same in every export. */
export function stixObject(
  type: string,
  names: readonly string[],
  { created = UNDATED, modified = created, ...properties }: Readonly<Record<string, unknown>> & StixTimes,
): StixObject {
  return { type, spec_version: "2.1", id: stixId(type, names), created, modified, ...filled(properties) };
}

/** The id of the object that these names make. */
export function stixId(type: string, names: readonly string[]): string {
  return `${type}--${idOf("stix", type, ...names)}`;
}

/** STIX has no empty lists and no null. */
export function filled(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isFilled = (value: unknown) => value != null && value !== "" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => isFilled(value)));
}

interface StixTimes {
  readonly created?: string;
  readonly modified?: string;
}

/** Who made the objects. */
export const LAGEBILD = stixObject("identity", ["lagebild"], { name: "Lagebild", identity_class: "system" });

/** What STIX has no properties for: the words, where they stand, and how sure they sound. */
export const EXTENSION = stixObject("extension-definition", ["evidence"], {
  created_by_ref: LAGEBILD.id,
  name: "Lagebild evidence",
  description: "The words of an article that a note or relationship rests on, and how sure they sound.",
  schema:
    "evidence: list of { start, end, quote }, offsets in UTF-16 code units of the article's text. kind: statement, event or exchange. record: its id in the reading. told: its type or stage. status: occurred, ongoing, future, hypothetical, negated or historical. certainty: asserted, consensus, likely, possible, unlikely, doubtful, hearsay, denied or silent; cues: list of { start, end, rule }, the words that show it. said_by, through: names. article: SHA-256 of the text. rule: what read it.",
  version: "1.0.0",
  extension_types: ["property-extension"],
});
