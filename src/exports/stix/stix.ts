import type { Reading } from "../../reading/index.ts";
import { idOf } from "../identity.ts";
import { safe } from "../jsonl/json.ts";
import { castOf } from "./actors.ts";
import { EXTENSION, LAGEBILD, type StixObject } from "./object.ts";
import { reportObjects } from "./reports.ts";

/**
 * One STIX 2.1 bundle: of each article a report with what it refers to, at the end the actors of all articles, each
 * once. Memory grows with the number of actors only: the bundle's id, made of the ids in it, stands at its end.
 */
export async function* stixBundle(readings: AsyncIterable<Reading>): AsyncGenerator<string> {
  const cast = castOf();
  let ids = "";
  const objectLine = (object: StixObject) => {
    const line = `${ids === "" ? "" : ","}\n${safe(JSON.stringify(object))}`;
    ids = idOf(ids, object.id);
    return line;
  };
  yield '{"type":"bundle","objects":[';
  for (const object of [LAGEBILD, EXTENSION]) yield objectLine(object);
  for await (const reading of readings) {
    cast.add(reading);
    for (const object of reportObjects(reading)) yield objectLine(object);
  }
  for (const object of cast.objects()) yield objectLine(object);
  yield `\n],"id":"bundle--${idOf("bundle", ids)}"}\n`;
}
