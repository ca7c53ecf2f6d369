/** What can go wrong with the archive. The code is stable; the message is for people and says what to do next. */
export type StoreErrorCode =
  | "store.location"
  | "store.locked"
  | "store.missing"
  | "store.newer"
  | "store.not-an-archive"
  | "store.unreachable"
  | "store.away"
  | "store.broken"
  | "store.refused"
  | "search.words"
  | "search.limit"
  | "search.cursor"
  | "correction.unknown"
  | "correction.words"
  | "correction.impossible"
  | "watchlist.empty";

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
  if (cause instanceof StoreError) return cause;
  const said = (cause instanceof Error ? cause.message : String(cause)).slice(0, 300);
  if (isAway(cause)) return new StoreError("store.away", `the archive cannot be written now: ${said}`, cause);
  return new StoreError("store.refused", `the archive refused it: ${said}`, cause);
}

/**
 * What the same statement may get over later (PostgreSQL, appendix A): connection lost, server ending or starting, no
 * room on the disk, no memory, too many connections, a deadlock.
 */
const PASSING = /^(?:08...|57P0[123]|53[123]00|40001|40P01|ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EAI_AGAIN)$/;
/** The driver gives these no code. */
const LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

function isAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isAway);
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return (typeof code === "string" && PASSING.test(code)) || (error instanceof Error && LOST.test(error.message));
}
