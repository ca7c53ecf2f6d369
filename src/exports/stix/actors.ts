import { namesIn } from "../../picture/index.ts";
import type { Actor, Reading } from "../../reading/index.ts";
import { alpha2 } from "../country.ts";
import { LAGEBILD, type StixObject, stixObject } from "./object.ts";

/** STIX's `identity-class-ov`. A state is an organisation: it is the state that acts, not its land. */
const CLASSES: Readonly<Record<Exclude<Actor["kind"], "place">, string>> = {
  person: "individual",
  state: "organization",
  organization: "organization",
  outlet: "organization",
  group: "group",
};

/** PLOVER's sectors in STIX's `industry-sector-ov`, where that has one. */
const SECTORS: Readonly<Record<string, string>> = {
  GOV: "government",
  LEG: "government",
  JUD: "government",
  COP: "government",
  SPY: "government",
  MIL: "defense",
  EDU: "education",
  BUS: "commercial",
  MED: "communications",
  NGO: "non-profit",
};

/** The object of an actor: identities for who acts, locations for places; null for a place of no known country. */
export function actorObject(reading: Reading, actor: Actor): StixObject | null {
  const { kind, name, code, sector, wikidata, roles } = actor;
  const key = namesIn(reading).keyOf(actor);
  const known = {
    created_by_ref: LAGEBILD.id,
    name,
    external_references: [
      wikidata && {
        source_name: "wikidata",
        external_id: wikidata,
        url: `https://www.wikidata.org/wiki/${wikidata}`,
      },
      code && { source_name: "ISO 3166-1 alpha-3", external_id: code },
    ].filter(Boolean),
  };
  if (kind !== "place")
    return stixObject("identity", [kind, key], {
      ...known,
      identity_class: CLASSES[kind],
      sectors: [SECTORS[sector ?? ""]].filter(Boolean),
      roles: [...new Set(roles.map(({ title }) => title))],
    });
  const country = alpha2(code);
  return country === null ? null : stixObject("location", [kind, key], { ...known, country });
}

/** The actors of many readings, each once, by the reading that names it first. */
export interface Cast {
  readonly add: (reading: Reading) => void;
  readonly objects: () => Iterable<StixObject>;
}

export function castOf(): Cast {
  const known = new Map<string, StixObject>();
  const add = (reading: Reading) => {
    for (const actor of reading.actors) {
      const object = actorObject(reading, actor);
      if (object !== null && !known.has(object.id)) known.set(object.id, object);
    }
  };
  return { add, objects: () => known.values() };
}
