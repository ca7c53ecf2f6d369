/** Why a job failed, as plain data: it crosses threads and machines. The code is stable, the message for people. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** The codes of this layer: `work.crashed` and `work.time` say what a reading did to its thread. */
export class WorkError extends Error {
  override readonly name = "WorkError";
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

export function failureOf(error: unknown): Failure {
  const code = (error as { code?: unknown } | null)?.code;
  const message = error instanceof Error ? error.message : String(error);
  return { code: typeof code === "string" ? code : "work.failed", message: message.slice(0, 500) };
}
