/** What can go wrong between an input's name and its article. The code is stable; the message is for people. */
export type SourceErrorCode =
  | "feed.malformed"
  | "source.binary"
  | "source.broken-record"
  | "source.empty"
  | "source.invalid-line"
  | "source.missing"
  | "source.no-text"
  | "source.too-large"
  | "source.undecodable"
  | "source.unreadable"
  | "source.unsupported"
  | "web.address"
  | "web.busy"
  | "web.content-type"
  | "web.private-address"
  | "web.protocol"
  | "web.robots"
  | "web.status"
  | "web.stopped"
  | "web.timeout"
  | "web.too-large"
  | "web.too-many-redirects"
  | "web.unreachable";

/** Message: one line, what is wrong with which input and what to do next. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly code: SourceErrorCode;

  constructor(code: SourceErrorCode, message: string, cause?: unknown) {
    super(oneLine(message), cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** Names of inputs are text from outside: control characters must not reach a terminal. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
