import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { exportIn, type Format } from "../exports/index.ts";
import type { Reading } from "../reading/index.ts";
import type { ArticleQuery, Store } from "../store/index.ts";
import { withArchive } from "./archive.ts";
import { outputTo } from "./output.ts";
import { printable } from "./printable.ts";
import { progressOf } from "./progress.ts";

/** Options of `lagebild export`, as commander gives them. */
export interface ExportOptions extends Omit<ArticleQuery, "words"> {
  readonly db: string;
  readonly output?: string;
}

/**
 * Writes the articles that meet the conditions. A file is there when it is whole: until then it is called `FILE.part`.
 * Gives the exit code.
 */
export async function exportArchive(
  format: Format,
  words: readonly string[],
  { db, output, ...conditions }: ExportOptions,
): Promise<number> {
  return withArchive(db, { make: false }, async (store) => {
    const part = `${output}.part`;
    const file = output === undefined ? null : createWriteStream(part);
    const readings = counted(store, { ...conditions, words: words.join(" ") }, file === null);
    const { print, flush } = outputTo(file ?? process.stdout);
    for await (const piece of (await exportIn(format))(readings)) await print(piece);
    await flush();
    if (file !== null && output !== undefined) {
      file.end();
      await finished(file);
      await rename(part, output);
    }
    return 0;
  });
}

/** The readings, with a bar on standard error that goes on with them. */
async function* counted(store: Store, query: ArticleQuery, printing: boolean): AsyncGenerator<Reading> {
  const progress = await progressOf(async () => (await store.counts()).articles, { printing });
  for await (const reading of store.readings(query)) {
    yield reading;
    progress.step(printable(reading.source));
  }
  progress.stop();
}
