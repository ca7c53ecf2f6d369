import type { Reading } from "../../reading/index.ts";
import { idOf } from "../identity.ts";
import { safe } from "../jsonl/json.ts";
import { annotationsOf } from "./annotation.ts";

/**
 * One collection of the annotations of all readings (W3C Web Annotation Data Model, recommendation of 2017), in reading
 * order, written as it grows: its id is made of the ids in it and stands at its end, with their number.
 */
export async function* annotations(readings: AsyncIterable<Reading>): AsyncGenerator<string> {
  yield `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationCollection","label":"Lagebild","first":{"type":"AnnotationPage","startIndex":0,"items":[`;
  let total = 0;
  let ids = "";
  for await (const reading of readings)
    for (const annotation of annotationsOf(reading)) {
      yield `${total === 0 ? "" : ","}\n${safe(JSON.stringify(annotation))}`;
      ids = idOf(ids, annotation.id);
      total++;
    }
  const [page, collection] = [idOf("page", ids), idOf("collection", ids)].map((id) => `urn:uuid:${id}`);
  yield `\n],"id":"${page}","partOf":"${collection}"},"id":"${collection}","total":${total}}\n`;
}
