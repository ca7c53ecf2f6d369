import { namesIn } from "../../picture/index.ts";
import type { Actor, Reading } from "../../reading/index.ts";
import { alpha2 } from "../country.ts";
import { idOf } from "../identity.ts";
import { type Entity, entity } from "./entity.ts";

/** PLOVER sectors whose organisations are public bodies. */
const PUBLIC: ReadonlySet<string | null> = new Set(["GOV", "MIL", "LEG", "JUD", "COP", "SPY"]);

/** The schema that says no more of an actor than the reading does. */
export function schemaOf({ kind, sector }: Actor): string {
  if (kind === "person") return "Person";
  if (kind === "state") return "PublicBody";
  if (kind === "place") return "Address";
  if (kind === "outlet") return "Organization";
  if (kind === "group") return "LegalEntity";
  return PUBLIC.has(sector) ? "PublicBody" : sector === "BUS" ? "Company" : "Organization";
}

/** The id of an actor's entity, the same in all articles that mean the same one. */
export function actorEntityId(reading: Reading, actor: Actor): string {
  return idOf("actor", schemaOf(actor), namesIn(reading).keyOf(actor));
}

/** The actors of many readings, each once. */
export interface Cast {
  readonly add: (reading: Reading) => void;
  /** In the order in which they first appeared. */
  readonly entities: () => Iterable<Entity>;
}

interface Known {
  readonly first: Actor;
  readonly names: Set<string>;
  readonly titles: Set<string>;
}

export function castOf(): Cast {
  const known = new Map<string, Known>();
  const add = (reading: Reading) => {
    for (const actor of reading.actors) {
      const id = actorEntityId(reading, actor);
      const { names, titles } = known.get(id) ?? { names: new Set(), titles: new Set() };
      known.set(id, { first: known.get(id)?.first ?? actor, names: names.add(actor.name), titles });
      for (const { title } of actor.roles) titles.add(title);
    }
  };
  return { add, entities: () => Array.from(known, ([id, one]) => entityOf(id, one)) };
}

function entityOf(id: string, { first, names, titles }: Known): Entity {
  const [name = first.name, ...alias] = names;
  const schema = schemaOf(first);
  return entity(id, schema, {
    name: [name],
    alias,
    country: [alpha2(first.code)?.toLowerCase()],
    wikidataId: [first.wikidata],
    ...(schema === "Person" && { position: [...titles] }),
    ...(schema === "Address" && { full: [name] }),
  });
}
