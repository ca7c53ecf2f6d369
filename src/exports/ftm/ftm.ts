import type { Reading } from "../../reading/index.ts";
import { safe } from "../jsonl/json.ts";
import { type Cast, castOf } from "./actors.ts";
import type { Entity } from "./entity.ts";
import { entitiesOf } from "./reports.ts";

/**
 * FollowTheMoney entities, one a line: of each article the article itself, whom it mentions and what it tells; at the
 * end the actors of all articles, each once, with all their names. Memory grows with the number of actors only.
 */
export async function* followTheMoney(readings: AsyncIterable<Reading>): AsyncGenerator<string> {
  const cast: Cast = castOf();
  for await (const reading of readings) {
    cast.add(reading);
    for (const entity of entitiesOf(reading)) yield lineOf(entity);
  }
  for (const entity of cast.entities()) yield lineOf(entity);
}

function lineOf(entity: Entity): string {
  return `${safe(JSON.stringify(entity))}\n`;
}
