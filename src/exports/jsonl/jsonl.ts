import type { Reading } from "../../reading/index.ts";
import { jsonPieces } from "./json.ts";

/** One reading a line, as `lagebild read --jsonl` prints it. */
export async function* jsonLines(readings: AsyncIterable<Reading>): AsyncGenerator<string> {
  for await (const reading of readings) {
    yield* jsonPieces(reading, { pretty: false });
    yield "\n";
  }
}
