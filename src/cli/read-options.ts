import type { Format } from "../exports/index.ts";
import type { InputOptions } from "./inputs.ts";

/** Options of `lagebild read`, as commander gives them. */
export interface ReadCommandOptions extends InputOptions {
  readonly json?: true;
  readonly jsonl?: true;
  readonly conllu?: true;
  readonly csv?: "events" | "exchanges";
  readonly export?: Format;
  readonly explain?: true;
}
