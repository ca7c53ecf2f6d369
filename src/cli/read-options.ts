/** Options of `lagebild read`, as commander gives them. */
export interface ReadCommandOptions {
  readonly json?: true;
  readonly jsonl?: true;
  readonly layers?: readonly "tokens"[];
  readonly lang?: "de" | "en";
  readonly published?: string;
  readonly allowPrivate?: true;
  readonly explain?: true;
}
