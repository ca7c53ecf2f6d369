/** What can go wrong with the archive. The code is stable; the message is for people and says what to do next. */
export type StoreErrorCode =
  | "store.location"
  | "store.locked"
  | "store.missing"
  | "store.newer"
  | "store.not-an-archive"
  | "store.unreachable"
  | "store.refused"
  | "search.words"
  | "search.limit"
  | "search.cursor";

export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** What the database said, without the statement and its values, which Drizzle puts before it. */
export function refused(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const said = cause instanceof Error ? cause.message : String(cause);
  return new StoreError("store.refused", `the archive refused it: ${said.slice(0, 300)}`, cause);
}
