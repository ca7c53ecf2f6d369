import { type Article, UNKNOWN } from "../article/index.ts";
import { type Reading, read } from "../reading/index.ts";
import { modelFile } from "../sources/index.ts";
import { storable } from "./identity.ts";

export const NEWS = `Werft in Tromsø stellt Bau ein

Die Werftleiterin Ines Beispiel hat am Mittwoch in Tromsø den Bau der Fähren beendet. „Die Stahlpreise lassen uns keine Wahl“, sagte sie. Norwegen soll Finnland zwölf Schlepper liefern. Nach Angaben der Gewerkschaft verlieren 300 Menschen ihre Arbeit.
`;

export const ENGLISH = `Shipyard stops building

Yard manager Ines Example said on Wednesday in Oslo: “Steel prices leave us no choice.” Norway will reportedly deliver twelve tugboats to Finland.
`;

/** An article as a source would give it. */
export function articleOf(text: string, known: Partial<Article> = {}): Article {
  return storable({ ...UNKNOWN, source: "test", parts: null, text, ...known });
}

/** Its reading, ready to be kept. */
export function readingOf(text: string, known: Partial<Article> = {}): Promise<Reading> {
  return read(articleOf(text, known), { models: modelFile });
}
