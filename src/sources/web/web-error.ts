import { SourceError } from "../errors.ts";

/** What went wrong on the way, as one line; `signal` and `timeout` say whether time ran out. */
export function webError(error: unknown, signal: AbortSignal, timeout: number): SourceError {
  const known = sourceErrorIn(error);
  if (signal.aborted) {
    return new SourceError("web.timeout", `no answer within ${timeout / 1_000} seconds: try again later`, error);
  }
  return (
    known ?? new SourceError("web.unreachable", `it could not be fetched (${reason(error)}): check the address`, error)
  );
}

/** undici wraps what a connection throws. */
export function sourceErrorIn(error: unknown): SourceError | null {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof SourceError) return at;
  return null;
}

export function reason(error: unknown): string {
  let deepest = error;
  while (deepest instanceof Error && deepest.cause instanceof Error) deepest = deepest.cause;
  return deepest instanceof Error ? deepest.message.slice(0, 200) || deepest.name : "unknown reason";
}
