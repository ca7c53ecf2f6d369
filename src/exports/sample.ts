import { UNKNOWN } from "../article/index.ts";
import { type Reading, read } from "../reading/index.ts";
import { modelFile } from "../sources/index.ts";
import type { Export } from "./export.ts";

/** Readings for tests: a delivery that an agency reports and a ministry denies, with a character of two code units. */
export async function sampleReadings(): Promise<[Reading, Reading]> {
  const known = { ...UNKNOWN, parts: null, language: null };
  const german = await read(
    {
      ...known,
      source: "a.html",
      title: "Granaten für Caracas",
      outlet: "Küstenblatt",
      url: "https://kueste.example/news?id=1&page=2",
      published: "2024-06-20",
      text: `😀 Granaten für Caracas

Belarus hat am 19. Juni 2024 rund 7.000 Granaten an Venezuela geliefert. „Wir haben <alles> & mehr bezahlt“, sagte Venezuelas Präsident Nicolás Maduro in Minsk. Laut der Agentur KCNA soll Belarus auch Panzer an Venezuela geliefert haben. Das belarussische Verteidigungsministerium bestritt, dass Panzer geliefert worden seien. Polen drohte Lettland am Mittwoch.
`,
    },
    { models: modelFile },
  );
  const english = await read(
    {
      ...known,
      source: "b.txt",
      text: `Poland threatens Latvia

Poland threatened Latvia on Wednesday. “We regret this,” said Example Ministry spokeswoman Ines Example. The protesters in Riga may attack the parliament.
`,
    },
    { models: modelFile },
  );
  return [german, english];
}

/** All that an export writes of some readings. */
export async function exported(write: Export, ...readings: readonly Reading[]): Promise<string> {
  let text = "";
  for await (const piece of write(each(readings))) text += piece;
  return text;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
